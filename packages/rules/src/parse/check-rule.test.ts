import { describe, expect, it } from 'vitest';
import { checkRule, checkStoredRule } from './check-rule';
import { parseRule } from './parse-rule';
import type { RuleType, RuleTypes } from './types';

const types: RuleTypes = {
  area: 'number',
  floors: { number: { min: 0, max: 20, isInteger: true } },
  kind: { oneOf: ['shop', 'mill', 'office'] },
  name: 'string',
  owned: 'boolean',
  started: 'date',
  filed: 'date and time',
  opens: 'time',
  stay: 'days and time duration',
  holidays: { list: 'date' },
  anything: 'any',
  owners: { list: { context: { name: 'string', age: { number: { min: 0, max: 150 } }, born: 'date' } } },
  place: { context: { pincode: 'string', ward: { oneOf: ['north', 'south'] } } },
};

/** What is said of a text, as `code: the part of the text it is about`. */
function said(text: string, expected?: RuleType): string[] {
  return checkRule(text, types, expected).map(({ code, params }) => {
    const { from, to } = params;
    return `${code.replace('rules.', '')}: ${text.slice(Number(from), Number(to))}`;
  });
}

describe('what is wrong with a rule', () => {
  it.each<[string, string[]]>([
    ['aera > 3', ['unknown-name-nearest: aera']],
    ['area > 3 and xyzzy', ['unknown-name: xyzzy']],
    ['owners[agee > 3]', ['unknown-name-nearest: agee']],
    ['place.pincod = "1"', ['unknown-name-nearest: pincod']],
    ['area > 1 and place.zzz = "1"', ['unknown-name: zzz']],
    ['some o in owners satisfies o.agge > 3', ['unknown-name-nearest: agge']],
    ['started.yaer > 2020', ['unknown-name-nearest: yaer']],
    ['name.length > 3', ['unknown-name: length']],
    ['area = "x"', ['cannot-compare: area = "x"']],
    ['owned and area = "x"', ['cannot-compare: area = "x"']],
    ['started > "2026-01-01"', ['cannot-compare: started > "2026-01-01"']],
    ['filed > started', ['cannot-compare: filed > started']],
    ['owned < true', ['no-order: owned']],
    ['owners > 3', ['cannot-compare: owners > 3']],
    ['area and owned', ['wrong-type: area']],
    ['if area then 1 else 2', ['wrong-type: area']],
    ['area + name', ['wrong-type: name']],
    ['name + 1', ['wrong-type: 1']],
    ['owned * 2', ['wrong-type: owned']],
    ['-name', ['wrong-type: name']],
    ['started - filed', []],
    ['started + started', ['wrong-type: started']],
    ['started + stay > started', []],
    ['stay * 2 < stay / 2', []],
    ['name + @"P30D"', ['wrong-type: @"P30D"']],
    ['area between "a" and 3', ['cannot-compare: area between "a" and 3']],
    ['area in ("a", 3)', ['cannot-compare: "a"']],
    ['area in ["a"..3]', ['cannot-compare: ["a"..3]']],
    ['area in ["a".."c"]', ['cannot-compare: "a"']],
    ['kind in ("shop", "mill")', []],
    ['owners[name]', ['wrong-type: name']],
    ['every o in owners satisfies o.age', ['wrong-type: o.age']],
    ['anything.whatever > 3', []],
    ['anything[x > 3]', []],
    ['{a: 1, b: a + 1}.b > 1', ['always-true: {a: 1, b: a + 1}.b > 1']],
    ['for i in 1..3 return i * 2', []],
    ['sum(owners.age) > 3', []],
    ['sum(owners.name) > 3', ['wrong-argument: owners.name']],
    ['upper case(area)', ['wrong-argument: area']],
    ['substring(name)', ['argument-count: substring(name)']],
    ['max(1, 2, area) > 3', []],
    ['max([1, area]) + name', ['wrong-type: name']],
    ['max(0, owned)', ['no-order: owned']],
    ['max(0, name)', ['cannot-compare: name']],
    ['min(holidays) > started', []],
    ['contains(name, kind)', []],
    ['area in [1..5] and owned', []],
    ['kind in ["shop", "mill"] and owned or area > 3', []],
    ['area in > 5 and owned', []],
    ['foo(area)', ['unknown-function: foo']],
    ['uper case(name)', ['unknown-function-nearest: uper case']],
    ['foo(x: 1)', ['unknown-function: foo']],
    ['substring(string: name, start position: 1)', []],
    ['substring(string: name, start postion: 1)', ['unknown-parameter-nearest: start postion']],
    ['substring(string: name)', ['argument-count: substring(string: name)']],
    ['reverse(owners)[1].agee', ['unknown-name-nearest: agee']],
  ])('%s: %j', (text, expected) => expect(said(text)).toEqual(expected));

  it.each<[string, RuleType, string[]]>([
    [' area + 1 ', 'boolean', ['wrong-result: area + 1']],
    ['area > 1', 'boolean', []],
    ['anything', 'boolean', []],
    ['"2026-01-01"', 'date', ['wrong-result: "2026-01-01"']],
    ['started', 'date', []],
  ])('%s where %j is wanted: %j', (text, expected, issues) => expect(said(text, expected)).toEqual(issues));
});

describe('conditions that say nothing', () => {
  it.each<[string, string[]]>([
    // From what a field can hold.
    ['floors >= 0', ['always-true: floors >= 0']],
    ['floors < 0', ['never-true: floors < 0']],
    ['floors > 20', ['never-true: floors > 20']],
    ['floors > 19', []],
    ['floors + 1 > 0', ['always-true: floors + 1 > 0']],
    ['floors = 2.5', ['never-true: floors = 2.5']],
    ['kind = "shed"', ['never-true: kind = "shed"']],
    ['kind != "shed"', ['always-true: kind != "shed"']],
    ['kind in ("shop", "shed")', ['never-true: "shed"']],
    ['kind in ("shop", "mill", "office")', ['always-true: kind in ("shop", "mill", "office")']],
    ['place.ward = "east"', ['never-true: place.ward = "east"']],
    ['owners[age > 150]', ['never-true: age > 150']],
    ['started.month = 13', ['never-true: started.month = 13']],
    ['floors in [0..20]', ['always-true: floors in [0..20]']],
    ['area in [10..5]', ['never-true: area in [10..5]']],
    ['area between 10 and 5', ['never-true: area between 10 and 5']],
    ['1 > 2', ['never-true: 1 > 2']],
    ['area = area', ['always-true: area = area']],
    ['area < area', ['never-true: area < area']],
    // From what stands before it.
    ['area > 10 and area < 5', ['never-true-here: area < 5']],
    ['area > 10 and area > 5', ['always-true-here: area > 5']],
    ['area > 10 and name = "x" and area < 5', ['never-true-here: area < 5']],
    ['kind = "shop" and kind = "mill"', ['never-true-here: kind = "mill"']],
    ['kind != "shop" and kind != "mill" and kind = "office"', ['always-true-here: kind = "office"']],
    ['area > 10 or area > 20', ['never-true-here: area > 20']],
    ['area > 5 or area < 10', ['always-true: area > 5 or area < 10']],
    ['area > 5 or area < 3', []],
    ['owned and not(owned)', ['never-true-here: not(owned)']],
    ['owned or not(owned)', ['always-true: owned or not(owned)']],
    ['area = null and area > 3', ['never-true-here: area > 3']],
    ['area > 3 and area != null', ['always-true-here: area != null']],
    ['area != null and area > 3', []],
    ['(kind = "shop" or kind = "mill") and kind = "office"', ['never-true-here: kind = "office"']],
    ['area in [1..5] and area > 6', ['never-true-here: area > 6']],
    ['not(area > 5) and area > 6', ['never-true-here: area > 6']],
    // Branches.
    ['if area > 10 then 1 else if area > 20 then 2 else 3', ['never-true-here: area > 20', 'unreachable: 2']],
    ['if kind = "shop" then 1 else if kind = "mill" then 2 else if kind = "office" then 3 else 0', []],
    ['if true then 1 else area', ['unreachable: area']],
    ['if floors < 0 then area else 1', ['never-true: floors < 0', 'unreachable: area']],
    ['if owned then (if owned then 1 else 2) else 3', ['always-true-here: owned', 'unreachable: 2']],
    ['false and area > 3', ['unreachable: area > 3']],
    ['owned and true', ['adds-nothing: true']],
    ['owned or true', ['always-true: owned or true']],
    // What is left unsaid.
    ['area > anything and area < anything', []],
    ['owners[age > 3][age < 2]', []],
    ['some a in owners satisfies a.age > 3 and some b in owners satisfies b.age < 2', []],
    ['area > 10 and count(owners[area = 3]) > 0', []],
    ['count(owners) >= 0', ['always-true: count(owners) >= 0']],
    ['count(owners) > 3 and count(owners) < 2', ['never-true-here: count(owners) < 2']],
  ])('%s: %j', (text, expected) => {
    expect(said(text)).toEqual(expected);
    expect(checkRule(text, types).every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('names what stands before it', () => {
    expect(checkRule('area > 10 and area < 5', types)[0]?.params).toMatchObject({ because: 'area > 10' });
  });
});

describe('counting', () => {
  it.each<[string, string[]]>([
    ['for i in 1..100 return i', []],
    ['for i in 1..1000000000 return i', ['range-too-long: 1..1000000000']],
    ['for i in 1..area return i', ['unbounded-end: area']],
    ['for i in 1..floors return i', []],
    ['if area < 100 and area > 0 then (for i in 1..area return i) else []', []],
    ['for i in "a".."b" return i', ['wrong-type: "a"', 'wrong-type: "b"']],
    ['for i in (> 5) return i', ['unbounded: > 5']],
  ])('%s: %j', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('names of dates', () => {
  it.each<[string, unknown]>([
    ['started', ['name', 'started', 'date']],
    ['filed', ['name', 'filed', 'date and time']],
    ['holidays', ['name', 'holidays', 'date']],
    ['owners.born', ['path', ['name', 'owners'], 'born', 'date']],
    ['owners[born = null]', ['filter', ['name', 'owners'], ['=', ['name', 'born', 'date'], ['lit', null]]]],
    ['name', ['name', 'name']],
    ['started.year', ['path', ['name', 'started', 'date'], 'year']],
  ])('carry their type: %s', (text, ast) => expect(parseRule(text, types).rule?.ast).toEqual(ast));
});

describe('a stored rule', () => {
  const { rule } = parseRule('started > filed', types);
  it('is stale where its tree is not that of its text', () => {
    expect(rule && checkStoredRule(rule, types).map(({ code }) => code)).toEqual(['rules.cannot-compare']);
    expect(rule && checkStoredRule({ ...rule, text: 'area > 4' }, types)).toMatchObject([{ code: 'rules.stale-tree' }]);
  });
});

describe('search patterns', () => {
  it.each<[string, string[]]>([
    ['matches(name, "[a-z]+")', []],
    ['matches(name, "(a)\\\\1")', ['pattern: "(a)\\\\1"']],
    ['matches(name, "[a-z")', ['pattern: "[a-z"']],
    ['matches(name, "a", "k")', ['pattern: "a"']],
    ['replace(name, "a", "b", "i") = "x"', []],
    ['matches(name, name)', []],
  ])('%s: %j', (text, expected) => expect(said(text)).toEqual(expected));
});
