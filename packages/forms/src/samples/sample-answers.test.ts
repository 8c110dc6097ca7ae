import { examples } from '@nirmaan/examples';
import type { JsonObject } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluateForm } from '../evaluate/evaluate-form';
import { fieldTypes } from '../field-types';
import type { FormContext } from '../model/evaluation';
import { Form } from '../model/form';
import { randomFrom } from './random';
import { sampleAnswers } from './sample-answers';
import { namedFilesIn } from './sample-files';
import { sampleOf } from './samples';

const context: FormContext = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: {},
  rules: { evaluate: evaluateRule },
};

function formOf(...fields: JsonObject[]) {
  return Form.parse({
    code: 'form',
    title: {},
    pages: [{ code: 'page', title: {}, fields: fields.map((field) => ({ label: { en: 'It' }, ...field })) }],
  });
}

function rule(text: string, types: Parameters<typeof parseRule>[1] = {}) {
  const parsed = parseRule(text, types).rule;
  if (!parsed) throw new Error(`cannot read ${text}`);
  return parsed;
}

function wrongOf(form: Form, data: JsonObject, around = context) {
  return evaluateForm(form, data, around).issues.map(({ code, path }) => `${path} ${code}`);
}

describe('sample answers', () => {
  const example = z
    .object({
      service: z.object({ forms: z.array(Form) }),
      masters: z.array(z.object({ code: z.string(), rows: z.array(z.record(z.string(), z.json())) })),
    })
    .parse(examples['trade-licence']);
  const masters = Object.fromEntries(example.masters.map(({ code, rows }) => [code, rows]));

  it.each(example.service.forms.map((form) => [form.code, form] as const))(
    'fill the %s of the trade licence so that nothing is wrong, whatever the seed',
    (_, form) => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const around = { ...context, masters };
          const data = sampleAnswers(form, around, randomFrom(seed));
          expect(wrongOf(form, data, around)).toEqual([]);
          expect(Object.keys(data).length).toBeGreaterThan(0);
        }),
        { numRuns: 12 },
      );
    },
    30_000,
  );

  it('are given again where a rule over two of them blames the one that is not at fault, but for those that were there', () => {
    const small = { rule: rule('area < 160', { area: 'number' }), message: {} };
    const form = formOf(
      { type: 'number', code: 'area', minimum: 1, maximum: 200 },
      { type: 'number', code: 'staff', minimum: 1, maximum: 9, checks: [small] },
    );
    for (let seed = 1; seed <= 20; seed++) {
      expect(wrongOf(form, sampleAnswers(form, context, randomFrom(seed)))).toEqual([]);
      expect(sampleAnswers(form, context, randomFrom(seed), { from: { area: 190 } })).toMatchObject({ area: 190 });
      const again = sampleAnswers(form, context, randomFrom(seed), { from: { area: 190, staff: 2 }, given: {} });
      expect(wrongOf(form, again)).toEqual([]);
    }
  });

  it('are those of a person where one is said: the first name and number, not the further ones', () => {
    const form = formOf(
      { code: 'name', type: 'person-name' },
      { code: 'mobile', type: 'mobile-number' },
      { code: 'witness', type: 'person-name' },
      { code: 'phone', type: 'mobile-number' },
    );
    const person = { name: 'Meera Joshi', mobileNumber: '9876543210' };
    const data = sampleAnswers(form, context, randomFrom(3), { person });
    expect(data).toMatchObject({ name: person.name, mobile: person.mobileNumber });
    expect(data.witness).not.toBe(person.name);
    expect(data.phone).not.toBe(person.mobileNumber);
  });

  it('keep what was answered rightly, and answer the rest', () => {
    const form = formOf({ code: 'name', type: 'person-name' }, { code: 'count', type: 'integer', maximum: 9 });
    const data = sampleAnswers(form, context, randomFrom(3), { from: { name: 'Meera Joshi', count: 40 } });
    expect(data.name).toBe('Meera Joshi');
    expect(data.count).toBeLessThan(10);
  });

  it.each(['hi', 'ar'])('have names that are right in %s', (language) => {
    const form = formOf({ code: 'name', type: 'person-name', required: true });
    for (let seed = 0; seed < 20; seed++) {
      const around = { ...context, language };
      const data = sampleAnswers(form, around, randomFrom(seed));
      expect(data.name).toMatch(language === 'hi' ? /^[\p{Script=Devanagari} ]+$/u : /^[\p{Script=Arabic} ]+$/u);
      expect(wrongOf(form, data, around)).toEqual([]);
    }
  });

  it('give identity numbers as they are typed to whoever exchanges them', () => {
    const form = formOf({ code: 'id', type: 'identity-number', kinds: ['pan'], required: true });
    const data = sampleAnswers(form, context, randomFrom(3), { isTyped: true });
    expect(data.id).toEqual({ kind: 'pan', number: expect.any(String) });
    expect(wrongOf(form, data)).toEqual([]);
  });

  it('name files that have still to be uploaded, inside groups and lists too', () => {
    const form = formOf({
      code: 'owners',
      type: 'repeating-group',
      itemName: { en: 'Owner' },
      required: true,
      maxItems: 2,
      fields: [{ code: 'photo', type: 'photo', label: { en: 'Photo' }, required: true }],
    });
    const data = sampleAnswers(form, context, randomFrom(3));
    expect(namedFilesIn(form, data)[0]).toMatchObject({
      pointer: '/owners/0/photo/0',
      file: { mediaType: 'image/jpeg' },
    });
    expect(
      namedFilesIn(form, { owners: [{ photo: [{ ref: 'kept', name: 'a', mediaType: 'image/jpeg', size: 1 }] }] }),
    ).toEqual([]);
  });

  it('are the same for the same seed, and others for another', () => {
    const form = formOf({ code: 'name', type: 'person-name' }, { code: 'area', type: 'number', maximum: 100000 });
    const made = (seed: number) => sampleAnswers(form, context, randomFrom(seed));
    expect(made(7)).toEqual(made(7));
    expect(made(7)).not.toEqual(made(8));
  });

  it('choose what depends on another answer from what is offered for it', () => {
    const form = formOf(
      {
        code: 'kind',
        type: 'select-one',
        required: true,
        choices: { from: 'master', master: 'A.B', value: 'kind', label: 'kind' },
      },
      {
        code: 'sort',
        type: 'select-one',
        required: true,
        choices: {
          from: 'master',
          master: 'A.B',
          value: 'sort',
          label: 'sort',
          where: { column: 'kind', field: 'kind' },
        },
      },
    );
    const rows = ['a', 'b', 'c'].flatMap((kind) => [1, 2, 3].map((at) => ({ kind, sort: `${kind}${at}` })));
    const data = sampleAnswers(form, { ...context, masters: { 'A.B': rows } }, randomFrom(3));
    expect(data.sort).toMatch(new RegExp(`^${String(data.kind)}[123]$`));
  });

  it('are tried again until a check holds, and left open where none is found', () => {
    const types = { one: 'number', two: 'number' } as const;
    const form = formOf(
      { code: 'one', type: 'number', minimum: 1, maximum: 20, required: true },
      {
        code: 'two',
        type: 'number',
        minimum: 1,
        maximum: 20,
        checks: [{ rule: rule('two > one', types), message: {} }],
      },
      { code: 'never', type: 'yes-no', checks: [{ rule: rule('never = null', { never: 'boolean' }), message: {} }] },
    );
    const data = sampleAnswers(form, context, randomFrom(1));
    expect(wrongOf(form, data)).toEqual([]);
    expect(data).not.toHaveProperty('never');
  });

  it('keep to the limits a date has from rules', () => {
    const form = formOf({
      code: 'on',
      type: 'date',
      required: true,
      earliest: rule('today()'),
      latest: rule('today() + duration("P10D")'),
    });
    for (let seed = 0; seed < 30; seed++)
      expect(wrongOf(form, sampleAnswers(form, context, randomFrom(seed)))).toEqual([]);
  });

  it('choose a place level by level', () => {
    const form = formOf({ code: 'where', type: 'boundary', hierarchy: 'ADMIN', required: true });
    const boundaries = {
      ADMIN: {
        levels: [
          { code: 'City', name: 'City' },
          { code: 'Ward', name: 'Ward' },
        ],
        below: { '': [{ code: 'ASR', name: 'Amritsar' }], ASR: [{ code: 'W1', name: 'One' }], W1: [] },
      },
    };
    const data = sampleAnswers(form, { ...context, boundaries }, randomFrom(5));
    expect(wrongOf(form, data, { ...context, boundaries })).toEqual([]);
    expect(data.where).toEqual({ hierarchy: 'ADMIN', code: 'W1', level: 'Ward', path: { City: 'ASR', Ward: 'W1' } });
  });

  it.each(Object.entries(fieldTypes).map(([type, each]) => [type, each] as const))(
    'know what to do with %s',
    (type, each) => {
      const isMadeUp = sampleOf({ type: type as keyof typeof fieldTypes }) !== undefined;
      expect(isMadeUp).toBe(each.kind === undefined && each.holds === undefined && type !== 'computed');
    },
  );

  it('are right for random forms of every type', () => {
    const limits = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(100))
      .map(([minimum, more]) => ({ minimum, maximum: minimum + more }));
    const bare = (...types: string[]) => fc.constantFrom(...types).map((type): JsonObject => ({ type }));
    const field = fc.oneof(
      bare(
        'email',
        'mobile-number',
        'address',
        'yes-no',
        'document',
        'photo',
        'date',
        'date-of-birth',
        'time',
        'month-year',
        'person-name',
        'code-scan',
      ),
      limits.map((each): JsonObject => ({ type: 'number', ...each })),
      limits.map((each): JsonObject => ({ type: 'integer', ...each })),
      limits.map((each): JsonObject => ({ type: 'amount', ...each })),
      fc
        .tuple(fc.nat(30), fc.nat(30))
        .map(([minLength, more]): JsonObject => ({ type: 'text', minLength, maxLength: minLength + more + 1 })),
      fc.integer({ min: 1, max: 40 }).map((maxLength): JsonObject => ({ type: 'long-text', maxLength })),
      fc.constantFrom('^FS-[0-9]{4}$', '[A-Z]+', '\\d{2,3}').map((pattern): JsonObject => ({ type: 'text', pattern })),
      fc
        .tuple(fc.integer({ min: 0, max: 90 }), fc.nat(30))
        .map(
          ([minimumAge, more]): JsonObject => ({ type: 'date-of-birth', minimumAge, maximumAge: minimumAge + more }),
        ),
      fc.constantFrom('past', 'future', 'none').map((limit): JsonObject => ({ type: 'month-year', limit })),
      fc.constantFrom<JsonObject>({ type: 'time', earliest: '22:10' }, { type: 'time', latest: '04:00' }),
      fc.constantFrom('declaration').map((type): JsonObject => ({ type, statement: {} })),
      fc.integer({ min: 1, max: 6 }).chain((count) =>
        fc.constantFrom('select-one', 'select-many').map(
          (type): JsonObject => ({
            type,
            choices: {
              from: 'list',
              options: Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: {} })),
            },
          }),
        ),
      ),
    );
    const fields = (inner: fc.Arbitrary<JsonObject>) =>
      fc
        .array(fc.tuple(inner, fc.boolean()), { minLength: 1, maxLength: 6 })
        .map((all) =>
          all.map(
            ([each, required], at): JsonObject => ({ ...each, required, code: `f${at}`, label: { en: `F${at}` } }),
          ),
        );
    const holding = fc.tuple(fields(field), fc.constantFrom('group', 'repeating-group', 'applicants')).map(
      ([inner, type]): JsonObject => ({
        type,
        fields: inner,
        ...(type !== 'group' && { itemName: {}, minItems: 1, maxItems: 3 }),
      }),
    );
    fc.assert(
      fc.property(fields(fc.oneof({ weight: 4, arbitrary: field }, holding)), fc.integer(), (each, seed) => {
        const form = formOf(...each);
        const data = sampleAnswers(form, context, randomFrom(seed));
        expect(wrongOf(form, data)).toEqual([]);
      }),
    );
  }, 30_000);
});
