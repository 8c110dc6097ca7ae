import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRule } from '../..';
import { parseRule, type RuleTypes } from '../../parse';
import { translateExpression } from '..';
import { interpret } from './testing/interpret';

const types: RuleTypes = {
  area: 'number',
  income: { number: { min: 0 } },
  kind: { oneOf: ['SHOP', 'MILL'] },
  name: 'string',
  rented: 'boolean',
  started: 'date',
  uses: { list: 'string' },
  place: { context: { pincode: 'string', floor: 'number' } },
};
const clock = { now: Date.UTC(2026, 3, 1), timeZone: 'UTC' };

describe('what DIGIT Studio writes becomes', () => {
  it.each<[string, string, 'condition'?]>([
    ["formData.kind === 'SHOP'", 'kind = "SHOP"'],
    ['data.area > 100 && !data.rented', 'area > 100 and rented != true'],
    ["kind !== 'SHOP' || area <= 5", 'kind != "SHOP" or area <= 5'],
    ['!(area > 5)', '(area > 5) != true'],
    ["!(kind === 'SHOP')", 'kind != "SHOP"'],
    ['!!rented', 'rented = true'],
    ['area * 12.5 + place.floor', 'area * 12.5 + place.floor'],
    ["rented ? area * 2 : 'none'", 'if rented then area * 2 else "none"'],
    ["formData?.place?.['pincode'] == '143001'", 'place.pincode = "143001"'],
    ['parseFloat(area) >= 10', 'area >= 10'],
    ['parseFloat(name)', 'number(name)'],
    ["['SHOP', 'MILL'].includes(kind)", 'kind in ("SHOP", "MILL")'],
    ["uses.includes('SHOP')", 'list contains(uses, "SHOP")'],
    ["name.includes('sh')", 'contains(name, "sh")'],
    ["name.toLowerCase().startsWith('a')", 'starts with(lower case(name), "a")'],
    ['uses.length > 1', 'count(uses) > 1'],
    ['uses[0]', 'uses[1]'],
    ['name.length', 'string length(name)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is JavaScript to be translated
    ['`${name} (${area})`', 'name + " (" + string(area) + ")"'],
    ["'#' + area", '"#" + string(area)'],
    ['name', 'name != null and name != ""', 'condition'],
    ['area && rented', 'area != null and area != 0 and rented', 'condition'],
    ["name || 'nobody'", 'if name != null and name != "" then name else "nobody"'],
    ['area ?? 0', 'if area != null then area else 0'],
    ['area == null', 'area = null'],
    ['name !== undefined', 'name != null'],
    ["started >= '2026-04-01'", 'started >= date("2026-04-01")'],
    ["area == '5'", 'area = 5'],
    ['rented == 1', 'rented = true'],
    ['area % 3', 'if area < 0 then -modulo(-area, 3) else modulo(area, 3)'],
    ['Math.max(area, 5)', 'max(area, 5)'],
    ['-area - -1', '-area - -1'],
    ['area > 1; ', 'area > 1'],
  ])('%s: %s', (text, expected, wanted) => {
    const translation = translateExpression({ language: 'javascript', text, types, ...(wanted && { wanted }) });
    expect(translation).toMatchObject({ text: expected });
    // What is printed is what was built.
    if ('ast' in translation && !expected.includes('started'))
      expect(parseRule(translation.text, types).rule?.ast).toEqual(translation.ast);
  });

  it('names that were renamed are found by their old path', () => {
    const names = { 'formData.applicant-details.total income': 'income' };
    const text = "formData['applicant-details']['total income'] < 5";
    expect(translateExpression({ language: 'javascript', text, types, names })).toMatchObject({ text: 'income < 5' });
  });
});

describe('what has no counterpart stays text, with the reason and its place', () => {
  it.each<[string, string, number, number]>([
    ['area >', 'foreign.syntax', 6, 6],
    ['area > 1 area', 'foreign.syntax', 9, 13],
    ['rented && fetch("/x")', 'foreign.unsupported', 10, 21],
    ['uses.map(u => u)', 'foreign.unsupported', 0, 16],
    ['area = 5', 'foreign.unsupported', 0, 8],
    ['typeof area', 'foreign.unsupported', 0, 11],
    ['new Date()', 'foreign.unsupported', 0, 10],
    ['/x/.test(name)', 'foreign.unsupported', 0, 14],
    ['this.area', 'foreign.unsupported', 0, 4],
    ['window.location', 'foreign.unknown-name', 0, 15],
    ['place.country', 'foreign.unknown-name', 0, 13],
    ['__proto__.x', 'foreign.unknown-name', 0, 11],
    ['name.constructor', 'foreign.unknown-name', 0, 16],
    ['area === "5"', 'foreign.never-equal', 0, 12],
    ['uses === uses', 'foreign.identity', 0, 13],
    ['area > null', 'foreign.order-of-nothing', 0, 11],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is JavaScript to be translated
    ['`${uses}`', 'foreign.not-text', 3, 7],
    ['1n', 'foreign.unsupported', 0, 2],
  ])('%s: %s', (text, code, from, to) => {
    const translation = translateExpression({ language: 'javascript', text, types });
    expect(translation).toMatchObject({ kept: text, reason: { code, params: { from, to } } });
    for (const language of Object.keys(languagePacks))
      if ('reason' in translation)
        expect(createMessages(languagePacks, language).issue(translation.reason)).not.toBe(code);
  });

  it.each([
    ['brackets', `${'('.repeat(5_000)}1${')'.repeat(4_999)}`],
    ['brackets that close', `${'('.repeat(4_900)}1${')'.repeat(4_900)}`],
    ['signs', `${'!'.repeat(5_000)}rented`],
    ['sums', `1${'+1'.repeat(4_000)}`],
    [
      'values chosen by values',
      Array.from({ length: 40 }).reduce<string>((inner) => `((${inner} || area) + 1)`, 'income'),
    ],
  ])('what is nested too deeply, or would become too long: %s', (_, text) => {
    const began = performance.now();
    expect(translateExpression({ language: 'javascript', text, types })).toHaveProperty('reason');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      'area',
      'name',
      '(',
      ')',
      '[',
      ']',
      '.',
      '?.',
      '&&',
      '||',
      '!',
      '?',
      ':',
      '+',
      '-',
      '%',
      '"a"',
      '`',
      '${',
      '}',
      '1',
      '=>',
      ',',
      '===',
      'includes',
      'length',
      'new',
      '...',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((each) => each.join(' ')),
        ),
        (text) => {
          translateExpression({ language: 'javascript', text });
          translateExpression({ language: 'javascript', text, types, wanted: 'condition' });
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('where types are not known', () => {
  it('they are guessed from the use, and it says so', () => {
    const found = translateExpression({ language: 'javascript', text: 'total > 5 && confirmed' });
    expect(found).toMatchObject({ text: 'if total > 5 then confirmed else total > 5', isExact: false });
    expect('notes' in found && found.notes.map(({ code }) => code)).toContain('foreign.type-assumed');
  });

  it.each([
    ["'#' + name", 'foreign.missing-text'],
    ['area / place.floor', 'foreign.division'],
    ['parseFloat(name)', 'foreign.number-text'],
    ['area * 2 == null', 'foreign.not-a-number'],
  ])('%s may differ: %s', (text, code) => {
    expect(translateExpression({ language: 'javascript', text, types })).toMatchObject({
      isExact: false,
      notes: [expect.objectContaining({ code, severity: 'warning' })],
    });
  });
});

describe('what is called exact', () => {
  const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(0.1, 0.2, 2.5));
  const field = {
    number: fc.constantFrom('area', 'income', 'formData.place.floor'),
    text: fc.constantFrom('name', 'kind', "data.place['pincode']"),
  };
  const word = fc.constantFrom('', 'a', 'SHOP', 'MILL', '143001', 'Asha');
  const { condition, amount } = fc.letrec<{ condition: string; amount: string; text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 2 },
      field.text,
      word.map((each) => JSON.stringify(each)),
      fc.tuple(tie('condition'), tie('text'), tie('text')).map(([test, a, b]) => `(${test} ? ${a} : ${b})`),
      fc
        .tuple(tie('text'), fc.constantFrom('||', '&&', '??'), tie('text'))
        .map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
      tie('text').map((of) => `(${of}).toUpperCase()`),
    ),
    amount: fc.oneof(
      { maxDepth: 3 },
      field.number,
      number.map(String),
      fc
        .tuple(tie('amount'), fc.constantFrom('+', '-', '*'), tie('amount'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(tie('amount'), fc.constantFrom(2, -3, 4)).map(([a, by]) => `(${a} / ${by})`),
      fc
        .tuple(tie('amount'), fc.oneof(fc.constantFrom('3', '-4', '1'), tie('amount')))
        .map(([a, by]) => `(${a} % ${by})`),
      fc.tuple(tie('condition'), tie('amount'), tie('amount')).map(([test, a, b]) => `(${test} ? ${a} : ${b})`),
      fc
        .tuple(tie('amount'), fc.constantFrom('||', '&&', '??'), tie('amount'))
        .map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
      fc
        .tuple(fc.constantFrom('Math.floor', 'Math.ceil', 'Math.abs', 'Math.round', 'parseFloat', '-'), tie('amount'))
        .map(([of, a]) => `${of}(${a})`),
      tie('text').map((of) => `(${of}).length`),
    ),
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('rented', 'data.rented', 'true', 'false'),
      fc
        .tuple(tie('amount'), fc.constantFrom('===', '!==', '==', '!=', '<', '<=', '>', '>='), tie('amount'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(tie('text'), fc.constantFrom('===', '!==', '==', '!=', '<', '>='), tie('text'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(field.number, fc.constantFrom('===', '!==', '==', '!='), fc.constantFrom('null', 'undefined'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('condition').map((of) => `!(${of})`),
      fc.oneof(tie('amount'), tie('text')).map((of) => `!(${of})`),
      fc
        .tuple(tie('condition'), fc.constantFrom('===', '!=='), fc.constantFrom('true', 'false'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(tie('text'), word).map(([a, b]) => `(${a}).includes(${JSON.stringify(b)})`),
      tie('text').map((of) => `["SHOP", "a"].includes(${of})`),
      fc.constantFrom(
        'uses.includes("SHOP")',
        '(uses.length > 1)',
        "(started >= '2026-04-01')",
        "(started === '2026-04-01')",
      ),
    ),
  }));
  const answers: fc.Arbitrary<JsonObject> = fc.record(
    {
      area: number,
      income: fc.nat(20),
      kind: fc.constantFrom('SHOP', 'MILL'),
      name: word,
      rented: fc.boolean(),
      started: fc.constantFrom('2026-03-31', '2026-04-01', '2026-04-02'),
      uses: fc.array(word, { maxLength: 3 }),
      place: fc.record({ pincode: word, floor: number }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  const inFeel = (text: string, scope: JsonObject): JsonValue => {
    // Through the text, as a service keeps it: names of dates are given their type there.
    const { rule, issues } = parseRule(text, types);
    if (!rule) throw new Error(`${text}: ${JSON.stringify(issues)}`);
    return evaluateRule(rule.ast, { scope, clock, fuel: 1_000_000 }).value;
  };
  const RUNS = 600;
  let exact = 0;

  it('gives for any answers what JavaScript gives: conditions', () => {
    fc.assert(
      fc.property(condition, answers, (text, scope) => {
        const found = translateExpression({ language: 'javascript', text, types, wanted: 'condition' });
        if (!('text' in found) || !found.isExact) return;
        exact++;
        expect([found.text, inFeel(found.text, scope) === true]).toEqual([found.text, Boolean(interpret(text, scope))]);
      }),
      { numRuns: RUNS },
    );
    expect(exact).toBeGreaterThan(RUNS / 4);
  }, 30_000);

  it('gives for any answers what JavaScript gives: amounts', () => {
    fc.assert(
      fc.property(amount, answers, (text, scope) => {
        const found = translateExpression({ language: 'javascript', text, types });
        if (!('text' in found) || !found.isExact) return;
        const value = interpret(text, scope);
        const expected = typeof value === 'number' && Number.isFinite(value) ? value + 0 : null;
        const actual = inFeel(found.text, scope);
        expect([found.text, typeof actual === 'number' ? actual + 0 : actual]).toEqual([found.text, expected]);
      }),
      { numRuns: RUNS },
    );
  }, 30_000);
});
