import { readFileSync } from 'node:fs';
import { Json, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluateRule } from '.';
import { parseRule, type RuleType, type RuleTypes } from './parse';

/**
 * The cases of the DMN Technology Compatibility Kit (see `testing/README.md`). Counted apart: cases that expect a value and
 * cases that expect null, for an engine that always says null would pass half of all.
 */
const Case = z.object({
  id: z.string(),
  expression: z.string(),
  context: z.record(z.string(), Json).default({}),
  expected: Json,
  error: z.boolean().default(false),
});
type Case = z.infer<typeof Case>;

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`testing/${file}`, import.meta.url), 'utf8'));
const all = z.array(Case).parse(read('dmn-tck-cases.json'));
/** By id, why a case fails. */
const exceptions = z.record(z.string(), z.string()).parse(read('exceptions.json'));

const hasFunctionLiteral = ({ expression }: Case) => /\bfunction\s*\(/.test(expression);
const cases = all.filter(
  (each) => !/^(0082-feel-coercion|0070-feel-instance-of)\//.test(each.id) && !hasFunctionLiteral(each),
);

const clock = { now: Date.UTC(2026, 3, 1, 12), timeZone: 'Asia/Kolkata' };
const TIMES: Record<string, RuleType> = { date: 'date', time: 'time', dateTime: 'date and time' };

/** A wrapped value as data has it, and its type: dates and durations are ISO texts whose name is of that type. */
function unwrap(value: JsonValue): { data: JsonValue; type: RuleType } {
  if (Array.isArray(value)) {
    const items = value.map(unwrap);
    const members = items.flatMap(({ type }) => (typeof type === 'object' && 'context' in type ? [type.context] : []));
    const isOfContexts = members.length > 0 && members.length === items.length;
    return {
      data: items.map(({ data }) => data),
      type: { list: isOfContexts ? { context: Object.assign({}, ...members) } : 'any' },
    };
  }
  if (value === null || typeof value !== 'object') return { data: value, type: 'any' };
  const [[kind, inner] = ['', null], ...others] = Object.entries(value);
  if (others.length === 0 && typeof inner === 'string') {
    if (kind === 'number') return { data: Number(inner), type: 'number' };
    const type = kind === 'duration' ? durationType(inner) : TIMES[kind];
    if (type) return { data: inner, type };
  }
  const isWrapped = others.length === 0 && kind === 'context' && inner !== null && typeof inner === 'object';
  const { data, types } = unwrapMembers(isWrapped && !Array.isArray(inner) ? inner : value);
  return { data, type: { context: types } };
}

/** What is expected, dates and durations as this engine writes them: the kit compares values, and `P0D` is `PT0S`. */
function written(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(written);
  if (!isObject(value)) return value;
  const { data, type } = unwrap(value);
  if (typeof type !== 'string')
    return isObject(data)
      ? Object.fromEntries(Object.entries(membersOf(value)).map(([name, each]) => [name, written(each)]))
      : data;
  return typeof data === 'string'
    ? evaluateRule(['name', 'value', type], { scope: { value: data }, clock }).value
    : data;
}

const membersOf = (value: JsonObject): JsonObject =>
  isObject(value.context ?? null) && Object.keys(value).length === 1 ? (value.context as JsonObject) : value;

const durationType = (text: string): RuleType =>
  /^-?P(\d+Y)?(\d+M)?$/.test(text) ? 'years and months duration' : 'days and time duration';

function unwrapMembers(members: JsonObject): { data: JsonObject; types: RuleTypes } {
  const read = Object.entries(members).map(([name, value]) => ({ name, ...unwrap(value) }));
  return {
    data: Object.fromEntries(read.map(({ name, data }) => [name, data])),
    types: Object.fromEntries(read.map(({ name, type }) => [name, type])),
  };
}

/** Numbers count to the eight decimals the kit itself compares. */
function isAlike(actual: JsonValue, expected: JsonValue): boolean {
  if (typeof actual === 'number' && typeof expected === 'number')
    return actual === expected || Math.abs(actual - expected) < 1e-8;
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.length === expected.length && actual.every((each, at) => isAlike(each, expected[at] ?? null));
  if (isObject(actual) && isObject(expected)) {
    const names = Object.keys(actual);
    return (
      names.length === Object.keys(expected).length &&
      names.every((name) => Object.hasOwn(expected, name) && isAlike(actual[name] ?? null, expected[name] ?? null))
    );
  }
  return actual === expected;
}

const isObject = (value: JsonValue): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function run(each: Case): { passes: boolean; told: string } {
  const { data, types } = unwrapMembers(each.context);
  const { rule, issues } = parseRule(each.expression, types);
  const outcome = rule && evaluateRule(rule.ast, { scope: data, clock });
  const value = outcome?.value ?? null;
  const reported = [...issues, ...(outcome?.warnings ?? []), ...(outcome?.error ? [outcome.error] : [])];
  const codes = reported.map(({ code }) => code).join(', ');
  const passes = each.error ? value === null && reported.length > 0 : isAlike(value, written(each.expected));
  return { passes, told: `${each.id}: ${each.expression} gave ${JSON.stringify(value)} (${codes})` };
}

describe('conformance to DMN', () => {
  const results = cases.map((each) => ({ each, ...run(each) }));

  it('no case fails that is not listed with a reason', () => {
    expect(results.filter(({ each, passes }) => !passes && !exceptions[each.id]).map(({ told }) => told)).toEqual([]);
  });

  it('what is listed as failing does fail', () => {
    const failing = results.filter(({ passes }) => !passes).map(({ each }) => each.id);
    expect(Object.keys(exceptions).filter((id) => !failing.includes(id))).toEqual([]);
  });

  it.each([
    ['a value', (each: Case) => each.expected !== null && !each.error],
    ['null', (each: Case) => each.expected === null || each.error],
  ])('of the cases that expect %s at least 99 in 100 pass', (name, belongs) => {
    const own = results.filter(({ each }) => belongs(each));
    const passed = own.filter(({ passes }) => passes).length;
    console.info(`expecting ${name}: ${passed} of ${own.length}, ${((100 * passed) / own.length).toFixed(2)} %`);
    expect(passed / own.length).toBeGreaterThanOrEqual(0.99);
  });
});
