import type { JsonObject } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule, parseTable } from '@nirmaan/rules/parse';
import { TableUse } from '@nirmaan/service';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeContext, beforeForm, beforeUses } from '../samples/before';
import { judgeBefore } from './judge-before';
import type { Outcome } from './outcome';
import { type BeforeForm, beforeFormOf, questionsOf } from './questions';

const now = Date.parse('2026-11-27T06:00:00Z');
const asking = beforeFormOf({ forms: [beforeForm], tables: beforeUses });
if (!asking) throw new Error('the sample has tables');
const sample: BeforeForm = asking;

const everything = beforeContext('en', now);

function judge(answers: JsonObject, without?: readonly string[]) {
  return judgeBefore(sample, answers, without ? beforeContext('en', now, without) : everything);
}

type Judged = ReturnType<typeof judge>;
const of = ({ parts }: Judged, use: string) => parts.find((part) => part.use === use)?.told;
const told = (answers: JsonObject, use: string) => of(judge(answers), use);

const said = (answers: JsonObject, use: string): Outcome | undefined => told(answers, use)?.outcome;

describe('the questions', () => {
  it('are those the tables read, in the order of the form, with those that decide whether they are shown', () => {
    expect(questionsOf(sample).map((field) => field.code)).toEqual(['category', 'area', 'rented']);
  });

  it('leave out what is personal, and know that it is asked later', () => {
    expect([...sample.later]).toEqual(['age']);
  });

  it('demand nothing', () => {
    expect(questionsOf(sample).map((field) => field.required)).toEqual([false, false, false]);
    expect(judge({}).evaluation.issues).toEqual([]);
  });

  it('come by way of what is worked out, too', () => {
    const bySize = TableUse.parse({ ...beforeUses[1], inputs: { size: parseRule('size', { size: 'any' }).rule } });
    const found = beforeFormOf({ forms: [beforeForm], tables: [bySize] });
    expect(found && questionsOf(found).map((field) => field.code)).toEqual(['category', 'area', 'rented']);
  });

  it('are shown without a rule that reads what is not asked', () => {
    const form = structuredClone(beforeForm);
    for (const field of form.pages[0]?.fields ?? [])
      if (field.code === 'area') field.visible = parseRule('age > 17', { age: 'number' }).rule;
    const found = beforeFormOf({ forms: [form], tables: beforeUses });
    expect(found && judgeBefore(found, {}, beforeContext('en', now)).evaluation.fields['/area']?.visible).toBe(true);
  });

  it('are none where no table tells anything', () => {
    expect(beforeFormOf({ forms: [beforeForm], tables: beforeUses.slice(3) })).toBeUndefined();
    expect(beforeFormOf({ forms: [], tables: beforeUses })).toBeUndefined();
  });
});

describe('who may apply', () => {
  it.each<[JsonObject, Outcome['is']]>([
    [{}, 'open'],
    [{ category: 'shop' }, 'eligible'],
    [{ category: 'mill' }, 'open'],
    [{ area: 1000 }, 'eligible'],
    [{ category: 'mill', area: 1000 }, 'eligible'],
    [{ category: 'mill', area: 1001 }, 'not-eligible'],
  ])('%j: %s', (answers, expected) => expect(said(answers, 'access')?.is).toBe(expected));

  it('is refused with the reason the table gives', () => {
    expect(said({ category: 'mill', area: 2000 }, 'access')).toMatchObject({ reasons: ['too-large'] });
  });

  it('is decided by the first row that matches, where that counts', () => {
    expect(said({ category: 'mill', area: 2000 }, 'access')).toMatchObject({ rows: [{ id: 'E1' }] });
  });

  it('names the questions that decide it', () => {
    expect(said({}, 'access')).toMatchObject({ dependsOn: { questions: ['category', 'area'], later: [] } });
    expect(said({ category: 'mill' }, 'access')).toMatchObject({ dependsOn: { questions: ['area'] } });
  });
});

describe('the cost', () => {
  it.each<[JsonObject, number, number]>([
    [{ category: 'shop' }, 500, 900],
    [{ category: 'shop', area: 50 }, 500, 500],
    [{ area: 20 }, 500, 1500],
    [{ category: 'mill', area: 100 }, 4000, 4000],
    // What cannot be right counts as not answered.
    [{ category: 'shop', area: 'big' }, 500, 900],
    [{ category: 'shop', area: 0 }, 500, 900],
    [{ category: 'gone', area: 20 }, 500, 1500],
  ])('for %j is from %d to %d', (answers, least, greatest) => {
    expect(said(answers, 'fee')).toMatchObject({ is: 'cost', range: { least, greatest } });
  });

  it('cannot be said while it is worked out from a number nobody knows', () => {
    expect(said({ category: 'mill' }, 'fee')).toEqual({ is: 'open', dependsOn: { questions: ['area'], later: [] } });
  });

  it('comes with the next day from which it is another', () => {
    expect(told({ category: 'shop', area: 20 }, 'fee')).toMatchObject({
      on: '2026-11-27',
      later: { from: '2027-04-01', outcome: { range: { least: 600, greatest: 600 } } },
    });
    expect(told({ category: 'shop', area: 80 }, 'fee')?.later).toBeUndefined();
  });

  it('is not told where the table says nothing', () => {
    const use = TableUse.parse({ ...beforeUses[1], name: 'fee' });
    const gap = parseTable({
      code: 'Shop.fee',
      name: {},
      shape: { hitPolicy: 'U', inputs: [], outputs: [{ code: 'amount', name: {}, type: 'amount' }] },
      rows: [{ id: 'R1', amount: '1', validTo: '2020-01-01' }],
    }).table;
    const found = beforeFormOf({ forms: [beforeForm], tables: [use] });
    if (!gap || !found) throw new Error('a table');
    const context = { ...beforeContext('en', now), tables: { fee: { table: gap, inputs: {}, on: '2026-11-27' } } };
    expect(judgeBefore(found, {}, context).parts[0]?.told?.outcome).toEqual({ is: 'unsaid' });
  });
});

describe('the documents', () => {
  const listed = (answers: JsonObject) => {
    const outcome = said(answers, 'papers');
    return outcome?.is === 'documents' ? outcome.items.map(({ value, isAlways }) => [value, isAlways]) : outcome;
  };

  it.each<[JsonObject, [string, boolean][]]>([
    [
      {},
      [
        ['identity', true],
        ['rentDeed', false],
        ['Consent of a parent', false],
      ],
    ],
    [
      { category: 'shop', rented: true },
      [
        ['identity', true],
        ['rentDeed', true],
        ['Consent of a parent', false],
      ],
    ],
    [
      { rented: false },
      [
        ['identity', true],
        ['Consent of a parent', false],
      ],
    ],
    // A mill is not asked whether it is rented: known to be empty, so no rent agreement.
    [
      { category: 'mill' },
      [
        ['identity', true],
        ['Consent of a parent', false],
      ],
    ],
  ])('for %j', (answers, expected) => expect(listed(answers)).toEqual(expected));

  it('tell what each depends on, be it asked only later', () => {
    const outcome = said({}, 'papers');
    if (outcome?.is !== 'documents') throw new Error(outcome?.is);
    expect(outcome.items.map((item) => item.dependsOn)).toEqual([
      { questions: [], later: [] },
      { questions: ['category', 'rented'], later: [] },
      { questions: [], later: ['age'] },
    ]);
  });
});

describe('what something depends on', () => {
  /** Refused only where both hold: taken by itself, no value of either says whether. */
  const { table } = parseTable({
    code: 'Shop.access',
    name: {},
    shape: {
      hitPolicy: 'F',
      inputs: [
        { code: 'area', name: {}, type: 'number', min: 0 },
        { code: 'rented', name: {}, type: 'boolean' },
      ],
      outputs: [{ code: 'eligible', name: {}, type: 'boolean' }],
    },
    rows: [
      { id: 'R1', area: '> 10', rented: 'true', eligible: 'true' },
      { id: 'R2', area: '<= 10', rented: 'false', eligible: 'true' },
      { id: 'R3', eligible: 'false' },
    ],
  });

  it('are all questions that can turn it round, also where only two together do', () => {
    const inputs = {
      area: parseRule('area', { area: 'number' }).rule,
      rented: parseRule('rented', { rented: 'boolean' }).rule,
    };
    const found = beforeFormOf({
      forms: [beforeForm],
      tables: [TableUse.parse({ code: 'Shop.access', name: 'access', purpose: 'eligibility', inputs })],
    });
    if (!table || !found) throw new Error('a table');
    const trees = Object.fromEntries(
      Object.entries(inputs).flatMap(([code, rule]) => (rule ? [[code, rule.ast]] : [])),
    );
    const context = { ...everything, tables: { access: { table, inputs: trees, on: '2026-11-27' } } };
    expect(judgeBefore(found, { category: 'shop' }, context).parts[0]?.told?.outcome).toMatchObject({
      is: 'open',
      dependsOn: { questions: ['area', 'rented'] },
    });
  });
});

describe('what cannot be had', () => {
  it('is left out, and the rest is told', () => {
    const { parts } = judge({ category: 'shop', area: 20 }, ['fee']);
    expect(parts.map((part) => [part.use, part.told?.outcome.is])).toEqual([
      ['access', 'eligible'],
      ['fee', undefined],
      ['papers', 'documents'],
    ]);
  });
});

describe('whatever is answered later', () => {
  const answer = fc.record(
    { category: fc.constantFrom('shop', 'mill'), area: fc.integer({ min: 1, max: 3000 }), rented: fc.boolean() },
    { requiredKeys: [] },
  );
  const rest = fc.record({
    category: fc.constantFrom('shop', 'mill'),
    area: fc.integer({ min: 1, max: 3000 }),
    rented: fc.boolean(),
  });

  it('lies within what was said before', () => {
    fc.assert(
      fc.property(answer, rest, (few, others) => {
        const all = { ...others, ...few };
        const [partly, fully] = [judge(few), judge(all)];
        const both = (use: string) => [of(partly, use)?.outcome, of(fully, use)?.outcome] as const;
        const [early, late] = both('fee');
        if (late?.is !== 'cost') throw new Error('an amount');
        expect(late.range.least).toBe(late.range.greatest);
        if (early?.is === 'cost') {
          expect(late.range.least).toBeGreaterThanOrEqual(early.range.least);
          expect(late.range.greatest).toBeLessThanOrEqual(early.range.greatest);
        }
        const [before, after] = both('access');
        expect(after?.is).not.toBe('open');
        if (before?.is !== 'open') expect(after?.is).toBe(before?.is);
        const [some, sure] = both('papers');
        if (some?.is !== 'documents' || sure?.is !== 'documents') throw new Error('documents');
        const always = some.items.filter((item) => item.isAlways).map((item) => item.value);
        const ever = some.items.map((item) => item.value);
        const now = sure.items.map((item) => item.value);
        expect(now).toEqual(expect.arrayContaining(always));
        expect(ever).toEqual(expect.arrayContaining(now));
      }),
      { numRuns: 100 },
    );
  });

  it('is what the rules of the application say', () => {
    const { rule } = parseRule('decide("fee").amount', {});
    if (!rule) throw new Error('a rule');
    fc.assert(
      fc.property(rest, (all) => {
        const { value } = evaluateRule(rule.ast, {
          scope: all,
          clock: { now, timeZone: 'Asia/Kolkata' },
          ...(everything.tables && { tables: everything.tables }),
        });
        expect(said(all, 'fee')).toMatchObject({ range: { least: value, greatest: value } });
      }),
      { numRuns: 100 },
    );
  });
});
