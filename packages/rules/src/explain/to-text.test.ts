import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleAst } from '../model/rule';
import { parseRule, type RuleTypes } from '../parse';
import { toText } from './to-text';

const types: RuleTypes = {
  area: 'number',
  kind: 'string',
  owned: 'boolean',
  started: 'date',
  'full name': 'string',
  owners: { list: { context: { name: 'string', age: 'number', born: 'date' } } },
  place: { context: { pincode: 'string', 'ward no': 'string' } },
};

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('a "b"', 'back\\slash', 'line\nbreak\ttab', 'ज़मीन 😀', '\b\f'),
);
const number = fc.oneof(
  fc.integer({ min: -99, max: 99 }).map((each) => each + 0),
  fc.constantFrom(0.1, 1e-9, 1e21, 123456.789, 1.5e300),
);
const operators = fc.constantFrom('+', '-', '*', '/', '**', '=', '!=', '<', '<=', '>', '>=', 'and', 'or');

/** Trees as the parser makes them: a minus before a number is part of the number, dates carry their type. */
const { tree } = fc.letrec<{ tree: RuleAst; leaf: RuleAst; range: RuleAst; test: RuleAst; bounded: RuleAst }>(
  (tie) => ({
    leaf: fc.oneof(
      fc.oneof(number, text, fc.boolean(), fc.constant(null)).map((value): RuleAst => ['lit', value]),
      fc.constantFrom('area', 'kind', 'owned', 'full name', 'owners').map((name): RuleAst => ['name', name]),
      fc.constantFrom<RuleAst>(
        ['name', 'started', 'date'],
        ['path', ['name', 'place'], 'pincode'],
        ['path', ['name', 'place'], 'ward no'],
        ['path', ['name', 'owners'], 'age'],
        ['path', ['name', 'owners'], 'born', 'date'],
        ['call', 'date', ['lit', '2026-04-01']],
      ),
    ),
    bounded: fc.oneof(
      number.map((value): RuleAst => ['lit', value]),
      fc.constant<RuleAst>(['name', 'area']),
      fc.constant<RuleAst>(['+', ['name', 'area'], ['lit', 1]]),
    ),
    range: fc
      .tuple(tie('bounded'), fc.boolean(), tie('bounded'), fc.boolean())
      .map(([low, isLow, high, isHigh]): RuleAst => ['range', low, isLow, high, isHigh]),
    test: fc.oneof(
      tie('range'),
      tie('leaf'),
      fc.tuple(fc.constantFrom('<', '<=', '>', '>='), tie('bounded')).map(([sign, of]): RuleAst => ['test', sign, of]),
      fc.array(tie('leaf'), { maxLength: 3 }).map((items): RuleAst => ['list', ...items]),
    ),
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('leaf'),
      fc.tuple(operators, tie('tree'), tie('tree')).map((node): RuleAst => node),
      tie('tree')
        .filter((of) => of[0] !== 'lit' || typeof of[1] !== 'number')
        .map((of): RuleAst => ['neg', of]),
      fc.tuple(fc.constant('if'), tie('tree'), tie('tree'), tie('tree')).map((node): RuleAst => node),
      fc.tuple(fc.constant('between'), tie('tree'), tie('tree'), tie('tree')).map((node): RuleAst => node),
      fc
        .tuple(tie('tree'), fc.array(tie('test'), { minLength: 1, maxLength: 3 }))
        .map(([of, tests]): RuleAst => ['in', of, ...tests]),
      tie('range'),
      fc.array(tie('tree'), { maxLength: 3 }).map((items): RuleAst => ['list', ...items]),
      fc
        .uniqueArray(fc.tuple(fc.constantFrom('a', 'b c', 'odd "key"', '1st', 'item no'), tie('tree')), {
          selector: ([key]) => key,
          maxLength: 3,
        })
        .map((entries): RuleAst => ['ctx', ...entries]),
      fc
        .tuple(fc.constant<RuleAst>(['name', 'owners']), tie('tree'))
        .map(([list, of]): RuleAst => ['filter', list, of]),
      fc
        .tuple(fc.constantFrom('some', 'every', 'for'), fc.constantFrom('x', 'y'), tie('leaf'), tie('tree'))
        .map(([verb, name, list, body]): RuleAst => [verb, [[name, list]], body]),
      fc
        .tuple(tie('bounded'), tie('bounded'), tie('tree'))
        .map(([from, to, body]): RuleAst => ['for', [['i', ['..', from, to]]], body]),
      fc
        .tuple(tie('tree'), fc.constantFrom('number', 'string', 'date and time', 'list<number>'))
        .map(([of, type]): RuleAst => ['instance', of, type]),
      fc
        .tuple(fc.constantFrom('count', 'string length', 'not', 'string'), tie('tree'))
        .map(([name, of]): RuleAst => ['call', name, of]),
    ),
  }),
);

describe('toText', () => {
  it('gives text that is read back as the same tree, on one line and broken into many', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(20, 80, Number.POSITIVE_INFINITY), (ast, width) => {
        const printed = toText(ast, { width });
        const { rule, issues } = parseRule(printed, types);
        if (!rule) throw new Error(`${printed}\n${JSON.stringify(issues)}`);
        expect(rule.ast).toEqual(ast);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  it.each<[string, string]>([
    ['area   in(1,2 , [3..4))', 'area in (1, 2, [3..4))'],
    ['{"then": 1, b: 2}', '{"then": 1, b: 2}'],
    ['(area-(1-2))*3', '(area - (1 - 2)) * 3'],
    ['for i in 1..10 return i*i', 'for i in 1..10 return i * i'],
    [
      'if area > 500 and kind = "manufacture of goods" then "the authority of the state" else "the officer of the ward"',
      'if area > 500 and kind = "manufacture of goods"\nthen "the authority of the state"\nelse "the officer of the ward"',
    ],
    [
      'area > 500 and kind = "manufacture of goods" and owned and count(owners) > 2 and place.pincode = "143001"',
      'area > 500\nand kind = "manufacture of goods"\nand owned\nand count(owners) > 2\nand place.pincode = "143001"',
    ],
  ])('%s', (given, expected) => expect(toText(parseRule(given, types).rule?.ast ?? ['lit', null])).toBe(expected));
});
