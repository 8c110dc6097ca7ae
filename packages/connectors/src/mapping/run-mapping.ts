import { type Instant, type Issue, issue, type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import type { Mapping, MappingRow } from '../model/connector-use';

/** A mapping may look through a whole record; a form's rule may not. */
const FUEL = 1_000_000;
const DEEPEST = 32;
const LARGEST = 1024 * 1024;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What the expressions of a mapping see under the name `application`. */
export type MappingContext = { application: JsonObject; clock: { now: Instant; timeZone: string } };

/**
 * Rows to a document. A row whose expression gives null sets nothing; a required one is an issue then. Issues name the row:
 * `/rows/3`.
 */
export function runMapping(mapping: Mapping, context: MappingContext): { document: JsonObject; issues: Issue[] } {
  const document: JsonObject = {};
  const issues: Issue[] = [];
  mapping.rows.forEach((row, at) => {
    const path = `/rows/${at}`;
    const result = valueOfRow(row, context);
    if ('issue' in result) issues.push({ ...result.issue, path });
    else if (result.value === null) {
      if (row.required) issues.push(issue('connectors.mapping-empty', path, { to: row.to }));
    } else if (!setAt(document, row.to, result.value))
      issues.push(issue('connectors.mapping-target', path, { to: row.to }));
  });
  if (JSON.stringify(document).length > LARGEST) issues.push(issue('connectors.mapping-too-large', ''));
  return { document, issues };
}

function valueOfRow(row: MappingRow, context: MappingContext): { value: JsonValue } | { issue: Issue } {
  const { from } = row;
  if (from.kind === 'constant') return { value: from.value };
  const outcome = evaluateRule(from.rule.ast, {
    scope: { application: context.application },
    clock: context.clock,
    fuel: FUEL,
  });
  if (outcome.error)
    return { issue: issue('connectors.mapping-expression', '', { to: row.to, reason: outcome.error.code }) };
  if (from.kind === 'expression') return { value: outcome.value };
  if (outcome.value === null) return { value: null };
  const key = typeof outcome.value === 'string' ? outcome.value : JSON.stringify(outcome.value);
  const found = Object.hasOwn(from.table, key) ? from.table[key] : from.otherwise;
  return found === undefined
    ? { issue: issue('connectors.mapping-lookup', '', { to: row.to, key }) }
    : { value: found };
}

/** Sets a value, making objects and lists on the way; false where the pointer does not fit the document. */
function setAt(document: JsonObject, pointer: string, value: JsonValue): boolean {
  const parts = parsePointer(pointer);
  const last = parts.at(-1);
  if (last === undefined || parts.length > DEEPEST || parts.some((part) => FORBIDDEN.has(part))) return false;
  let place: JsonValue = document;
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const next: JsonValue = /^(0|[1-9]\d{0,3})$/.test(parts[at + 1] ?? '') ? [] : {};
    const found: JsonValue | undefined = read(place, part);
    const entered: JsonValue = found ?? next;
    if (found === undefined && !write(place, part, entered)) return false;
    place = entered;
  }
  return write(place, last, value);
}

function read(place: JsonValue, part: string): JsonValue | undefined {
  if (Array.isArray(place)) return place[Number(part)];
  return typeof place === 'object' && place !== null && Object.hasOwn(place, part) ? place[part] : undefined;
}

function write(place: JsonValue, part: string, value: JsonValue): boolean {
  if (Array.isArray(place)) {
    const at = Number(part);
    // Lists are filled in order: a gap would be a value nobody gave.
    if (!Number.isInteger(at) || at > place.length) return false;
    place[at] = value;
    return true;
  }
  if (typeof place !== 'object' || place === null) return false;
  place[part] = value;
  return true;
}
