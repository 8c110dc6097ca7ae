import { canonicalJson, type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Equal values, whatever the order of members. */
export function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || canonicalJson(a) === canonicalJson(b);
}

const PlainObject = z.record(z.string(), z.json());

/** As it would be stored: members that are undefined are not there. */
export function toPlainJson(value: object): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(value));
  return PlainObject.parse(json);
}

/** The original with those members changed in which `after` differs from `before`; everything else of it stays. */
export function patched(original: JsonObject, before: JsonObject, after: JsonObject): JsonObject {
  const made = { ...original };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const now = after[name];
    if (isSame(before[name], now)) continue;
    if (now === undefined) delete made[name];
    else made[name] = now;
  }
  return made;
}

/** How deeply values are nested, as far as `most`. */
export function isDeeperThan(value: JsonValue, most: number): boolean {
  let level: JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** The document with another value at a place it has. */
export function replacedAt(document: JsonValue, pointer: string, value: JsonValue): JsonValue {
  const walk = (here: JsonValue, [next, ...rest]: string[]): JsonValue => {
    if (next === undefined) return value;
    if (Array.isArray(here)) return here.map((each, at) => (String(at) === next ? walk(each, rest) : each));
    if (here === null || typeof here !== 'object') return here;
    return Object.fromEntries(
      Object.entries(here).map(([name, each]) => [name, name === next ? walk(each, rest) : each]),
    );
  };
  return walk(document, parsePointer(pointer));
}
