import { Json, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';

/**
 * One conformance case, as the DMN Technology Compatibility Kit words them: an expression, what it sees, what it must give.
 * What JSON has no value for is wrapped: `{"date": "2026-04-01"}`, `{"number": "1.10"}`, `{"context": {…}}`.
 */
export const EvaluationCase = z.object({
  id: z.string(),
  expression: z.string(),
  context: z.record(z.string(), Json).default({}),
  expected: Json,
  /** The engine must say that something is wrong, and give null. */
  error: z.boolean().default(false),
});
export type EvaluationCase = z.infer<typeof EvaluationCase>;

const TEXTS = ['date', 'time', 'dateTime', 'duration'];

/** A value of a case as rules see it in data: dates and durations are their ISO texts. */
export function fromCaseValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(fromCaseValue);
  if (value === null || typeof value !== 'object') return value;
  const [only, ...others] = Object.entries(value);
  if (only && others.length === 0) {
    const [kind, inner] = only;
    if (TEXTS.includes(kind) && typeof inner === 'string') return inner;
    if (kind === 'number' && typeof inner === 'string') return Number(inner);
    if (kind === 'context' && isObject(inner)) return fromMembers(inner);
  }
  return fromMembers(value);
}

const isObject = (value: JsonValue): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export function fromMembers(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, fromCaseValue(member)]));
}

/** Is what came out what was expected? Numbers count to the eight decimals the compatibility kit itself compares. */
export function isAsExpected(actual: JsonValue, expected: JsonValue): boolean {
  if (typeof actual === 'number' && typeof expected === 'number')
    return actual === expected || Math.abs(actual - expected) < 1e-8;
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.length === expected.length && actual.every((each, at) => isAsExpected(each, expected[at] ?? null));
  if (isObject(actual) && isObject(expected)) {
    const names = Object.keys(actual);
    return (
      names.length === Object.keys(expected).length &&
      names.every((name) => Object.hasOwn(expected, name) && isAsExpected(actual[name] ?? null, expected[name] ?? null))
    );
  }
  return actual === expected;
}
