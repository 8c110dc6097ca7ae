import type { JsonValue } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependenciesOf, evaluateRule, explainRule, holds, RuleAst, toText } from '.';
import { checkStoredRule, parseRule, type RuleTypes } from './parse';

const types: RuleTypes = {
  area: 'number',
  kind: 'string',
  owned: 'boolean',
  started: 'date',
  name: 'string',
  missing: 'any',
  owners: { list: { context: { name: 'string', age: 'number' } } },
  place: { context: { pincode: 'string' } },
};
const scope = {
  area: 500,
  kind: 'retail',
  owned: true,
  started: '2026-04-01',
  name: 'Asha',
  missing: null,
  owners: [
    { name: 'Asha', age: 31 },
    { name: 'Ravi', age: 17 },
  ],
  place: { pincode: '143001' },
};
const clock = { now: Date.UTC(2026, 10, 24, 20, 0), timeZone: 'Asia/Kolkata' };
const masters = { 'TradeLicence.TradeType': [{ code: 'MILL', fee: 1250 }] };

function run(text: string, extra: Partial<Parameters<typeof evaluateRule>[1]> = {}) {
  const { rule, issues } = parseRule(text, types);
  if (!rule) throw new Error(JSON.stringify(issues));
  return evaluateRule(rule.ast, { scope, clock, masters, ...extra });
}

describe('evaluating', () => {
  it.each<[string, JsonValue]>([
    ['area >= 500 and kind = "retail"', true],
    ['not(owned) or area < 10', false],
    ['0.1 + 0.2', 0.3],
    ['0.1 + 0.2 = 0.3', true],
    // Fifteen digits, no more.
    ['1 / 3 * 3', 0.999999999999999],
    ['1 / 0', null],
    ['2 ** 10', 1024],
    ['-area + 1', -499],
    ['if owned then "yes" else "no"', 'yes'],
    ['if missing then 1 else 2', 2],
    ['area between 100 and 500', true],
    ['area in [100..500)', false],
    ['area in (1, 2, >499)', true],
    ['area in !=area', false],
    ['kind in !="services"', true],
    ['kind in ("retail", "services")', true],
    ['kind in ["retail", "services"]', true],
    ['missing = null', true],
    ['missing > 3', null],
    ['missing > 3 and false', false],
    ['missing > 3 or true', true],
    ['count(owners)', 2],
    ['count(owners[age >= 18])', 1],
    ['owners[1].name', 'Asha'],
    ['owners[-1].name', 'Ravi'],
    ['owners.name', ['Asha', 'Ravi']],
    ['[1, 2, 3][item > 1]', [2, 3]],
    ['some o in owners satisfies o.age < 18', true],
    ['every o in owners satisfies o.age < 18', false],
    ['for o in owners return o.age * 2', [62, 34]],
    ['sum(owners.age)', 48],
    ['sum([0.1, 0.2, 0.3])', 0.6],
    ['max(1, 5, 3)', 5],
    ['string length(name)', 4],
    ['upper case(name) + "!"', 'ASHA!'],
    ['contains(name, "sh")', true],
    ['substring(name, -2)', 'ha'],
    ['string join(owners.name, ", ")', 'Asha, Ravi'],
    ['number("1,250.50", ",", ".")', 1250.5],
    ['round half up(2.345, 2)', 2.35],
    ['decimal(2.5, 0)', 2],
    ['modulo(-5, 3)', 1],
    ['modulo(0.3, 0.1)', 0],
    // A false side decides, whatever is not known of the other.
    ['area between missing and 400', false],
    ['area in [missing..400]', false],
    ['area between missing and 600', null],
    ['date("12026-01-01")', '12026-01-01'],
    ['distinct values([missing, 1, "1", missing, 1])', [null, 1, '1']],
    ['distinct values([started, date("2026-04-01"), [1], [1]])', ['2026-04-01', [1]]],
    ['flatten([1, [2, [3]], []])', [1, 2, 3]],
    ['string([1, started])', '[1,"2026-04-01"]'],
    ['started < date("2026-04-02")', true],
    ['started = @"2026-04-01"', true],
    ['started.year', 2026],
    ['today()', '2026-11-25'],
    ['date("2026-02-30")', null],
    ['age("2000-02-29", "2026-02-28")', 25],
    ['age("2000-02-29", "2026-03-01")', 26],
    ['master("TradeLicence.TradeType", "MILL").fee', 1250],
    ['{a: 1, b: a + 1}.b', 2],
    ['place.pincode', '143001'],
    ['name instance of string', true],
    ['"a" < "b"', true],
    ['list contains([1, 2], 2)', true],
    ['distinct values([1, 1, 2])', [1, 2]],
    ['get value({a: 1}, "__proto__")', null],
  ])('%s is %j', (text, expected) => expect(run(text).value).toEqual(expected));

  it('holds only when exactly true', () => {
    expect([holds(run('owned')), holds(run('missing > 3')), holds(run('1')), holds(run('not(owned)'))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('warns of a type error and gives null, but says nothing of a null', () => {
    expect(run('"a" > 1')).toMatchObject({ value: null, warnings: [{ code: 'rules.type' }] });
    expect(run('missing + 1')).toMatchObject({ value: null, warnings: [] });
  });

  it('asks for a master that is not there', () => {
    expect(run('master("X.Y", kind).fee', { masters: {} })).toMatchObject({
      value: null,
      needs: [{ master: 'X.Y', key: 'retail' }],
    });
  });

  it.each<[string, string]>([
    ['for a in x, b in x, c in x, d in x return 1', 'rules.out-of-fuel'],
    ['string join(for a in x return string join(for b in x return "0123456789", ""), "")', 'rules.out-of-fuel'],
  ])('stops %s with %s', (text, code) => {
    const { rule } = parseRule(text, { x: { list: 'number' } });
    const outcome = rule && evaluateRule(rule.ast, { scope: { x: Array.from({ length: 100 }, (_, at) => at) }, clock });
    expect(outcome?.error?.code).toBe(code);
  });

  // Twenty-four lists, each the one before it twice: sixteen million parts, written in a few hundred letters.
  const doubled = `{${Array.from({ length: 24 }, (_, at) => `v${at}: ${at ? `[v${at - 1}, v${at - 1}]` : '[1, 1]'}`).join(', ')}}.v23`;

  it.each([
    [doubled, 'rules.value-too-large'],
    [`${doubled} = ${doubled}`, 'rules.out-of-fuel'],
    [`count(flatten(${doubled}))`, 'rules.out-of-fuel'],
    [`string length(string(${doubled}))`, 'rules.out-of-fuel'],
    [`list contains([${doubled}], ${doubled})`, 'rules.out-of-fuel'],
    ['string length(string join(for i in x return text))', 'rules.out-of-fuel'],
    ['for i in x, j in x return contains(text, "no")', 'rules.out-of-fuel'],
    ['for i in x return substring(text, 2)', 'rules.out-of-fuel'],
  ])('what is small to write and large to make is stopped (%#)', (text, code) => {
    const { rule } = parseRule(text, { x: { list: 'number' }, text: 'string' });
    if (!rule) throw new Error('not read');
    const scope = { x: Array.from({ length: 2000 }, (_, at) => at), text: 'x'.repeat(60_000) };
    expect(evaluateRule(rule.ast, { scope, clock })).toMatchObject({ value: null, error: { code } });
    expect(explainRule(rule, { scope, clock }).value).toBeNull();
  });
});

describe('parsing', () => {
  it.each([
    ['area >', 'rules.unfinished', undefined],
    ['aera > 3', 'rules.unknown-name-nearest', undefined],
    ['xyz > 3', 'rules.unknown-name', undefined],
    ['owners[agee > 3]', 'rules.unknown-name-nearest', undefined],
    ['place.pin > 3', 'rules.unknown-name', undefined],
    ['area = "x"', 'rules.cannot-compare', undefined],
    ['area and owned', 'rules.wrong-type', undefined],
    ['nonsense(area)', 'rules.unknown-function', undefined],
    ['function(x) x + 1', 'rules.unsupported', 0],
    ['', 'rules.empty', undefined],
    ['substring(name)', 'rules.argument-count', undefined],
  ])('%s: %s', (text, code, from) => {
    const { issues } = parseRule(text, types);
    expect(issues.map((each) => each.code)).toContain(code);
    if (from !== undefined) expect(issues[0]?.params.from).toBe(from);
  });

  it.each([
    ['open brackets', '('.repeat(10_000)],
    ['brackets', `${'('.repeat(4_999)}1${')'.repeat(4_999)}`],
    ['contexts', '{a:'.repeat(3_300)],
    ['brackets after closing ones', `${')'.repeat(2_000)}${'['.repeat(2_000)}`],
    ['sums', `1${'+1'.repeat(700)}`],
    ['signs', `${'-'.repeat(1_400)}1`],
    ['iterations', `${'for a in x return '.repeat(290)}1`],
    ['one more than can be run', `true${' and true'.repeat(200)}`],
  ])('what is nested too deeply is an issue before anything walks down: %s', (_, text) => {
    expect(parseRule(text, types).issues.map((each) => each.code)).toContain('rules.too-deep');
  });

  it('a stored tree that is nested too deeply is no rule', () => {
    const nested = (levels: number) =>
      Array.from({ length: levels }).reduce<RuleAst>((tree) => ['neg', tree], ['lit', 1]);
    expect(RuleAst.safeParse(nested(150)).success).toBe(true);
    expect(RuleAst.safeParse(nested(20_000)).success).toBe(false);
  });

  it('brackets in texts and comments are not nesting, and a number that JSON cannot hold is not available', () => {
    expect(parseRule(`name = "${'('.repeat(200)}"`, types).issues).toEqual([]);
    expect(parseRule('9'.repeat(400), types).issues).toMatchObject([{ code: 'rules.unsupported' }]);
  });

  it('tells a stored tree that is not that of its text, and a result of the wrong type', () => {
    const { rule } = parseRule('area > 3', types);
    expect(rule && checkStoredRule(rule, types, 'boolean')).toEqual([]);
    expect(rule && checkStoredRule(rule, types, 'number')).toMatchObject([{ code: 'rules.wrong-result' }]);
    expect(rule && checkStoredRule({ ...rule, text: 'area > 4' }, types)).toMatchObject([{ code: 'rules.stale-tree' }]);
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                'area',
                'owners',
                '(',
                ')',
                '[',
                ']',
                '1',
                '"a"',
                '+',
                '-',
                'and',
                'if',
                'then',
                'else',
                'in',
                'for',
                'return',
                '.',
                ',',
                '..',
                'not',
                '{',
                '}',
                ':',
              ),
            )
            .map((parts) => parts.join(' ')),
        ),
        (text) => {
          const { rule } = parseRule(text, types);
          if (rule) evaluateRule(rule.ast, { scope, clock, masters });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('trees', () => {
  const tree: fc.Arbitrary<RuleAst> = fc.letrec<{ tree: RuleAst }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc
        .oneof(fc.integer({ min: 0, max: 99 }), fc.boolean(), fc.constant(null), fc.constantFrom('a', 'b "c"'))
        .map((value): RuleAst => ['lit', value]),
      fc.constantFrom('area', 'kind', 'owned').map((name): RuleAst => ['name', name]),
      fc.tuple(
        fc.constantFrom('+', '-', '*', '=', '<', 'and', 'or'),
        tie('tree'),
        tie('tree'),
      ) as fc.Arbitrary<RuleAst>,
      fc.tuple(fc.constant('if'), tie('tree'), tie('tree'), tie('tree')) as fc.Arbitrary<RuleAst>,
      fc.tuple(fc.constant('call'), fc.constantFrom('count', 'string'), tie('tree')) as fc.Arbitrary<RuleAst>,
    ),
  })).tree;

  it('print as text that is read back as the same tree', () => {
    fc.assert(
      fc.property(tree, (ast) => {
        expect(parseRule(toText(ast), types).rule?.ast).toEqual(ast);
      }),
    );
  });

  it('that are none are an error, never a crash', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (broken) => {
        expect(evaluateRule(broken as unknown as RuleAst, { scope, clock })).toHaveProperty('value');
      }),
    );
  });
});

describe('dependencies', () => {
  it.each<[string, string[]]>([
    ['area > 3 and place.pincode != null', ['area', 'place.pincode']],
    ['some o in owners satisfies o.age > area', ['owners', 'area']],
    ['if owned then name else kind', ['owned', 'name', 'kind']],
  ])('of %s are %j', (text, expected) => {
    expect(dependenciesOf(parseRule(text, types).rule?.ast ?? ['lit', null]).map((path) => path.join('.'))).toEqual(
      expected,
    );
  });
});

describe('explaining', () => {
  it('names the parts that decided', () => {
    const { rule } = parseRule('owned and area > 600 and kind = "retail"', types);
    const tree = rule && explainRule(rule, { scope, clock });
    expect(tree?.value).toBe(false);
    const decisive: string[] = [];
    (function walk(node = tree) {
      if (node?.decisive && node.operator !== 'lit' && node.parts.every((part) => !part.decisive))
        decisive.push(`${node.text} = ${node.value}`);
      node?.parts.forEach(walk);
    })();
    expect(decisive).toEqual(['area = 500']);
  });
});
