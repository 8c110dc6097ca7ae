import { appendPointer, type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import { z } from 'zod';
import { isObject } from '../business-service/find-services';
import { isSame } from './json';

/**
 * The member of a configuration that carries what it has no word for: guards, other languages, the order of pages. Studio
 * does not know it and leaves it alone.
 */
export const ADDITIONS = 'x-nirmaan';

/**
 * What makes the draft of what is read without them. Places are pointers in which lists of things with codes are walked by
 * code (`/workflow/states/APPLIED/form`), so that they still find their place after somebody edited the configuration.
 */
export const Additions = z.object({
  set: z.record(z.string(), z.json()).default({}),
  unset: z.array(z.string()).default([]),
});
export type Additions = z.infer<typeof Additions>;

/** Lists of a draft whose entries are known by their codes. */
const LISTS = new Set(['forms', 'pages', 'fields', 'roles', 'states', 'actions', 'blocks', 'branches']);
/** Members in which such names mean something else. */
const CLOSED = new Set(['scenarios', 'connectors', 'recordings', 'tables', 'layout', 'masters', 'choices', 'origin']);
/** The codes of a list in their order. No code begins like it. */
const ORDER = '@order';
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

export function additionsOf(read: JsonObject, wanted: JsonObject): Additions | undefined {
  const additions: Additions = { set: {}, unset: [] };
  const compare = (before: JsonObject, after: JsonObject, at: string) => {
    for (const name of Object.keys(before))
      if (!Object.hasOwn(after, name)) additions.unset.push(appendPointer(at, name));
    for (const [name, value] of Object.entries(after)) {
      const place = appendPointer(at, name);
      const old = Object.hasOwn(before, name) ? before[name] : undefined;
      if (isSame(old, value)) continue;
      if (isObject(old) && isObject(value) && isKeyed(old) === isKeyed(value)) compare(old, value, place);
      else additions.set[place] = isObject(value) ? unkeyed(value) : value;
    }
  };
  compare(keyedObject(read), keyedObject(wanted), '');
  const isNothing = Object.keys(additions.set).length === 0 && additions.unset.length === 0;
  return isNothing ? undefined : additions;
}

/** Places that are no longer there are passed over. */
export function applyAdditions(read: JsonObject, { set, unset }: Additions): JsonObject {
  const made = keyedObject(read);
  for (const place of unset) {
    const found = holderAt(made, place);
    if (found) delete found.holder[found.name];
  }
  for (const [place, value] of Object.entries(set)) {
    const found = holderAt(made, place);
    if (found) found.holder[found.name] = value;
  }
  return unkeyedObject(made);
}

function holderAt(root: JsonObject, place: string): { holder: JsonObject; name: string } | undefined {
  const parts = parsePointer(place);
  const name = parts.pop();
  if (name === undefined || UNSAFE.has(name) || parts[0] === 'origin' || name === 'origin') return undefined;
  let holder: JsonObject = root;
  for (const part of parts) {
    const below = Object.hasOwn(holder, part) ? holder[part] : undefined;
    if (!isObject(below)) return undefined;
    holder = below;
  }
  return { holder, name };
}

function isKeyed(value: JsonObject): boolean {
  return Array.isArray(value[ORDER]);
}

/** Code of a thing in a list; an action is known by where it starts, too. */
function keyOf(value: JsonValue): string | undefined {
  if (!isObject(value) || typeof value.code !== 'string') return undefined;
  return typeof value.from === 'string' ? `${value.from}>${value.code}` : value.code;
}

function keyed(value: JsonValue, name: string): JsonValue {
  if (CLOSED.has(name)) return value;
  if (isObject(value)) return keyedObject(value);
  if (!Array.isArray(value) || !LISTS.has(name)) return value;
  const keys = value.map(keyOf);
  const known = keys.filter((key) => key !== undefined && !UNSAFE.has(key));
  if (new Set(known).size < value.length) return value;
  const made: JsonObject = { [ORDER]: known.map(String) };
  value.forEach((each, position) => {
    made[known[position] ?? ''] = keyed(each, '');
  });
  return made;
}

function keyedObject(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, keyed(each, name)]));
}

/** Things its order does not name come last. */
function unkeyed(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const order = value[ORDER];
  if (!Array.isArray(order)) return unkeyedObject(value);
  const keys = [...order.map(String), ...Object.keys(value)].filter(
    (key) => key !== ORDER && Object.hasOwn(value, key),
  );
  return [...new Set(keys)].map((key) => unkeyed(value[key] ?? null));
}

function unkeyedObject(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unkeyed(each)]));
}
