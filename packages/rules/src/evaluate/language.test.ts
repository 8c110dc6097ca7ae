import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { evaluateRule, type RuleAst } from '..';
import { createRules } from '../browser';
import { parseRule, type RuleTypes } from '../parse';

const types: RuleTypes = {
  n: 'number',
  sizes: { list: 'number' },
  started: 'date',
  at: 'time',
  people: { list: { context: { name: 'string', born: 'date' } } },
  'Monthly Salary': 'number',
  'profit+loss': 'number',
  missing: 'any',
};
const scope: JsonObject = {
  n: 3,
  sizes: [5, 7, 9],
  started: '2026-04-01',
  at: '10:30:00',
  people: [
    { name: 'Asha', born: '1990-05-01' },
    { name: 'Ravi', born: null },
  ],
  'Monthly Salary': 1000,
  'profit+loss': 4,
  missing: null,
};
const clock = { now: Date.UTC(2026, 3, 1), timeZone: 'Asia/Kolkata' };

function treeOf(text: string, names = types): RuleAst {
  const { rule, issues } = parseRule(text, names);
  if (!rule) throw new Error(JSON.stringify(issues));
  return rule.ast;
}
const run = (text: string) => evaluateRule(treeOf(text), { scope, clock });

describe('the language', () => {
  it.each<[string, JsonValue]>([
    // Names
    ['Monthly Salary * 12', 12000],
    ['Monthly   Salary * 12', 12000],
    ['profit+loss * 2', 8],
    ['1 // a comment\n + /* another */ 2', 3],
    [String.raw`"\U01F40E" = "🐎" and "\u0041" = "A" and string length("🐎😀") = 2`, true],
    [String.raw`"a\nb" != "a\\nb" and "\d" = "\\d" and "say \"so\"" != ""`, true],
    // Counting
    ['for i in 1..3 return i * i', [1, 4, 9]],
    ['for i in 3..1 return i', [3, 2, 1]],
    ['for i in [1..3] return i', [1, 2, 3]],
    ['for i in (1..3) return i', [2]],
    [
      'for i in 1..2, j in i..2 return [i, j]',
      [
        [1, 1],
        [1, 2],
        [2, 2],
      ],
    ],
    ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', [1, 1, 2, 6, 24]],
    ['for i in 1..3 return partial', [[], [[]], [[], [[]]]]],
    ['for i in 1.5..3 return i', null],
    ['for i in missing return i', []],
    ['count(for i in 1..3, j in 1..4 return 1)', 12],
    ['some i in 1..1000000000 satisfies i * i > 50', true],
    ['every i in 1..1000000000 satisfies i < 20', false],
    ['some i in [] satisfies i', false],
    ['every i in [] satisfies i', true],
    ['some i in [missing, 1] satisfies i > 3', null],
    // Filters
    ['sizes[n]', 9],
    ['sizes[-n]', 5],
    ['sizes[count(sizes) + 1]', null],
    ['sizes[0]', null],
    ['[][1]', null],
    ['[][n]', null],
    ['[][item > 1]', []],
    ['7[item > 1]', [7]],
    ['missing[1]', null],
    ['[{item: 1}, {item: 3}][item > 2]', [{ item: 3 }]],
    ['people[name = "Asha"].born', ['1990-05-01']],
    ['sizes[sizes[1] = 5 and item > 5]', [7, 9]],
    // Contexts
    ['{a: 1, b: a + 1, c: {d: b + a}}.c.d', 3],
    ['{"a b": 1}.a b', 1],
    ['{n: 10, m: n + 1}.m + n', 14],
    // Ranges
    ['[1..5].start', 1],
    ['(1..5).start included', false],
    ['(> 5).end', null],
    ['string([1..5))', '[1..5)'],
    ['string((< 3))', '(< 3)'],
    ['3 in [1..5]', true],
    ['5 in (1..5)', false],
    ['3 in [[1..2], [3..4]]', true],
    ['3 in (< 2, > 2)', true],
    ['3 in (? > 5)', false],
    ['3 in (odd(?))', true],
    ['"a" in ["a".."c"]', true],
    ['[3..1]', null],
    ['includes([1..5], (> 1))', false],
    ['before([1..5), 5)', true],
    ['before([1..5], 5)', false],
    ['meets([1..5], [5..8])', true],
    ['overlaps([1..5), [5..8])', false],
    ['during(n, [1..5])', true],
    ['before(1, "a")', null],
    // Types
    ['[1, 2] instance of list<number>', true],
    ['[1, "a"] instance of list<number>', false],
    ['[1..2] instance of range<number>', true],
    ['{a: 1, b: "x"} instance of context<a: number, b: string>', true],
    ['missing instance of Any', false],
    ['started instance of date', true],
    ['duration("P1D") instance of days and time duration', true],
    ['"2026-04-01" instance of date', false],
    // Dates in data, by the type of their name
    ['started.year', 2026],
    ['at.hour', 10],
    ['people.born.year', [1990, null]],
    ['started + duration("P1M")', '2026-05-01'],
    ['started = "2026-04-01"', null],
    ['for d in started..started + duration("P2D") return d', ['2026-04-01', '2026-04-02', '2026-04-03']],
    ['@"2026-04-01" = date("2026-04-01") and @"P1D" = duration("P1D") and @"10:00:00" = time("10:00:00")', true],
    // Named arguments
    ['substring(start position: 2, string: "shop")', 'hop'],
    ['substring(length: 1, start position: 2, string: "shop")', 'h'],
    ['number(from: "1.250,5", decimal separator: ",", grouping separator: ".")', 1250.5],
    ['is(value1: 1, value2: 1)', true],
  ])('%s is %j', (text, expected) => expect(run(text).value).toEqual(expected));

  it.each([
    ['1 / 0', 'rules.division-by-zero'],
    ['1 + null', 'rules.null-argument'],
    ['floor(missing)', 'rules.null-argument'],
    ['floor("a")', 'rules.type'],
    ['n between missing and 5', 'rules.null-end'],
    ['for i in 1..missing return i', 'rules.cannot-count'],
    ['started.hour', 'rules.no-member'],
  ])('%s is null, with the warning %s', (text, code) => {
    const { value, warnings } = run(text);
    expect([value, warnings.map((each) => each.code)]).toEqual([null, [code]]);
  });

  it('names of iterations and contexts end where these end', () => {
    const other: RuleTypes = { ...types, i: 'string' };
    const ast = treeOf('[some i in sizes satisfies i = 9, i, {i: 1}.i, i, sizes[item = 7], i]', other);
    expect(evaluateRule(ast, { scope: { ...scope, i: 'mine' }, clock }).value).toEqual([
      true,
      'mine',
      1,
      'mine',
      [7],
      'mine',
    ]);
  });

  it('trees that were stored before names carried types still run', () => {
    const old: RuleAst = ['and', ['=', ['name', 'n'], ['lit', 3]], ['in', ['name', 'n'], ['test', '>', ['lit', 1]]]];
    expect(createRules([]).evaluate(old, { scope, clock }).value).toBe(true);
  });

  it('a tree runs again and again, each time on its own data', () => {
    const ast = treeOf('sum(for i in sizes return i * n) + (if started = date("2026-04-01") then 1 else 0)');
    const totals = [1, 2, 3].map((n) => evaluateRule(ast, { scope: { ...scope, n }, clock }).value);
    expect(totals).toEqual([22, 43, 64]);
  });
});
