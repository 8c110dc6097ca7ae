import { Json, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import type { RuleType, RuleTypes } from '@nirmaan/rules/parse';
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

/** A value as rules see it in data, and what its name has to be known as: dates and durations are ISO texts of such a name. */
export type CaseValue = { data: JsonValue; type: RuleType };

export function readCaseValue(value: JsonValue): CaseValue {
  if (Array.isArray(value)) {
    const items = value.map(readCaseValue);
    return { data: items.map((item) => item.data), type: { list: membersOf(items) } };
  }
  if (!isObject(value)) return { data: value, type: 'any' };
  const [only, ...others] = Object.entries(value);
  if (only && others.length === 0) {
    const [kind, inner] = only;
    if (kind === 'number' && typeof inner === 'string') return { data: Number(inner), type: 'number' };
    const type = typeof inner === 'string' ? temporalType(kind, inner) : undefined;
    if (type) return { data: inner, type };
    if (kind === 'context' && isObject(inner)) return readContext(inner);
  }
  return readContext(value);
}

function readContext(context: JsonObject): CaseValue {
  const { scope, types } = readScope(context);
  return { data: scope, type: { context: types } };
}

/** The names a case brings into scope. */
export function readScope(context: JsonObject): { scope: JsonObject; types: RuleTypes } {
  const members = Object.entries(context).map(([name, value]) => ({ name, ...readCaseValue(value) }));
  return {
    scope: Object.fromEntries(members.map(({ name, data }) => [name, data])),
    types: Object.fromEntries(members.map(({ name, type }) => [name, type])),
  };
}

function temporalType(kind: string, text: string): RuleType | undefined {
  if (kind === 'date' || kind === 'time') return kind;
  if (kind === 'dateTime') return 'date and time';
  if (kind !== 'duration') return undefined;
  return /^-?P(\d+Y)?(\d+M)?$/.test(text) ? 'years and months duration' : 'days and time duration';
}

/** Members of all contexts of a list, or the one type all items are of; anything else may be anything. */
function membersOf(items: CaseValue[]): RuleType {
  const [first] = items;
  if (first && typeof first.type === 'string' && items.every(({ type }) => type === first.type)) return first.type;
  const contexts = items.flatMap(({ type }) => (typeof type === 'object' && 'context' in type ? [type.context] : []));
  return contexts.length === items.length && items.length > 0 ? { context: Object.assign({}, ...contexts) } : 'any';
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

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
