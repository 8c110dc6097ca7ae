import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRule, explainRule, type RuleAst } from '..';
import { createRules } from '../browser';
import { dates } from '../dates';
import { parseRule } from '../parse';
import { patterns } from '../patterns';

const clock = { now: Date.UTC(2026, 3, 1), timeZone: 'Asia/Kolkata' };
const types = { x: { list: 'number' }, t: 'string', c: 'any' } as const;
const scope: JsonObject = { x: Array.from({ length: 1000 }, (_, at) => at), t: 'ab'.repeat(500), c: { a: { b: 1 } } };
const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

/** Expressions that grow, nest, repeat and reach for what objects inherit. */
const hostile = fc.letrec<{ text: string }>((tie) => {
  const text = tie('text');
  return {
    text: fc.oneof(
      { maxDepth: 7, withCrossShrink: true },
      fc.constantFrom(
        '1',
        '-7',
        '0.1',
        '"a"',
        't',
        'x',
        'c',
        'null',
        'true',
        '[]',
        '{}',
        '1..1000000000',
        '[1..1000000000]',
      ),
      fc.constantFrom(...INHERITED),
      fc.constantFrom(...INHERITED).chain((name) => text.map((of) => `(${of}).${name}`)),
      fc.constantFrom(...INHERITED).chain((name) => text.map((of) => `get value(${of}, "${name}")`)),
      fc.constantFrom(...INHERITED).chain((name) => text.map((of) => `context put({"${name}": 1}, "${name}", ${of})`)),
      fc.tuple(text, text).map(([a, b]) => `for i in ${a}, j in x return ${b}`),
      fc.tuple(text, text).map(([a, b]) => `some i in 1..1000000000 satisfies ${a} = ${b}`),
      text.map((a) => `count(for i in 1..1000000000 return ${a})`),
      text.map((a) => `[${a}, ${a}]`),
      text.map((a) => `string(${a}) + string(${a})`),
      text.map((a) => `string join(for i in x return string(${a}), t)`),
      text.map((a) => `flatten([${a}, ${a}, ${a}])`),
      text.map((a) => `replace(string(${a}), "(a*)*b", "$0$0$0")`),
      text.map((a) => `matches(string(${a}), "(a|aa)+$")`),
      fc.tuple(text, text).map(([a, b]) => `(${a}) ** (${b})`),
      fc.tuple(text, text).map(([a, b]) => `(${a})[${b}]`),
      fc.tuple(text, text).map(([a, b]) => `if ${a} then ${b} else ${b}`),
      fc.tuple(text, text).map(([a, b]) => `[${a}..${b}]`),
      fc.tuple(text, text).map(([a, b]) => `duplicate values(concatenate(${a}, ${b}, x))`),
      text.map((a) => `${'('.repeat(60)}${a}${')'.repeat(60)}`),
    ),
  };
}).text;

const HARMLESS = new Set(['string', 'number', 'boolean', 'object']);

/** Is it JSON through and through? What an object inherits is a function or a prototype. */
function isJson(value: JsonValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return HARMLESS.has(typeof value);
  if (Array.isArray(value)) return value.every(isJson);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson);
}

describe('what is hostile', () => {
  it('ends, gives JSON or nothing, and touches no prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(hostile, (text) => {
        const { rule } = parseRule(text, types);
        if (!rule) return;
        const outcome = evaluateRule(rule.ast, { scope, clock });
        expect(isJson(outcome.value)).toBe(true);
        expect(outcome.error ? outcome.value : null).toBeNull();
        expect(explainRule(rule, { scope, clock }).value).toEqual(outcome.value);
      }),
      { numRuns: 150 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  }, 60_000);

  it.each([
    ...INHERITED.map((name) => name),
    ...INHERITED.map((name) => `c.${name}`),
    ...INHERITED.map((name) => `{}.${name}`),
    ...INHERITED.map((name) => `x[1].${name}`),
    ...INHERITED.map((name) => `get value({}, "${name}")`),
    ...INHERITED.map((name) => `[{}][${name} != null][1]`),
  ])('%s is null', (text) => {
    const { rule } = parseRule(text, types);
    expect(rule && evaluateRule(rule.ast, { scope, clock }).value).toBeNull();
  });

  it.each(INHERITED)('a member that is called %s is a member like others', (name) => {
    const run = (ast: RuleAst) => evaluateRule(ast, { scope, clock }).value;
    const made: RuleAst = ['ctx', [name, ['lit', 1]]];
    expect(Object.entries(run(made) ?? {})).toEqual([[name, 1]]);
    expect(run(['path', made, name])).toBe(1);
    expect(run(['call', 'get value', ['call', 'context put', ['ctx'], ['lit', name], ['lit', 2]], ['lit', name]])).toBe(
      2,
    );
  });

  it.each<[string, RuleAst]>([
    ['an operator', ['constructor', ['lit', 1]]],
    ['a function', ['call', '__proto__', ['lit', 1]]],
    ['a function', ['call', 'toString']],
  ])('what objects inherit is no name of %s', (_, ast) => {
    const { value, error, warnings } = evaluateRule(ast, { scope, clock });
    expect(value).toBeNull();
    expect([...warnings, error].map((each) => each?.code)).toContain(
      ast[0] === 'call' ? 'rules.unknown-function' : 'rules.unknown-operator',
    );
  });
});

describe('libraries', () => {
  it('give the same whatever their order', () => {
    const [one, other] = [createRules([dates, patterns]), createRules([patterns, dates])];
    fc.assert(
      fc.property(hostile, (text) => {
        const { rule } = parseRule(text, types);
        if (rule) expect(one.evaluate(rule.ast, { scope, clock })).toEqual(other.evaluate(rule.ast, { scope, clock }));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
