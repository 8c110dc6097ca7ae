import type { JsonObject } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRowOperation, checkForm, evaluateForm, Form, readPostedPage, ruleTypesOf } from '..';

/** Rules may be written as text here. */
function formOf(...pages: { code?: string; when?: string; fields: Record<string, unknown>[] }[]): Form {
  const plain = (fields: Record<string, unknown>[]) =>
    fields.map((field) =>
      Object.fromEntries(
        Object.entries(field).filter(([, value]) => typeof value !== 'string' || !String(value).startsWith('=')),
      ),
    );
  const bare = Form.parse({
    code: 'form',
    title: {},
    pages: pages.map((page, at) => ({
      code: page.code ?? `page${at + 1}`,
      title: {},
      fields: plain(page.fields).map((field) => ({ label: { en: String(field.code) }, ...field })),
    })),
  });
  const types = ruleTypesOf(bare);
  const rule = (text: string, extra = {}) => {
    const parsed = parseRule(text, { ...types, ...extra });
    if (!parsed.rule) throw new Error(JSON.stringify(parsed.issues));
    return parsed.rule;
  };
  return Form.parse({
    ...bare,
    pages: bare.pages.map((page, at) => ({
      ...page,
      ...(pages[at]?.when && { when: rule(pages[at].when) }),
      fields: page.fields.map((field, position) => ({
        ...field,
        ...Object.fromEntries(
          Object.entries(pages[at]?.fields[position] ?? {}).flatMap(([key, value]) =>
            typeof value === 'string' && value.startsWith('=') ? [[key, rule(value.slice(1))]] : [],
          ),
        ),
        ...(pages[at]?.fields[position]?.check
          ? { checks: [{ rule: rule(String(pages[at].fields[position].check)), message: { en: 'Not so' } }] }
          : {}),
      })),
    })),
  });
}

const context = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: {
    'T.Type': [
      { code: 'A1', category: 'A', name: 'First', fee: 100 },
      { code: 'B1', category: 'B', name: 'Other', fee: 200 },
    ],
  },
  rules: { evaluate: evaluateRule },
};
const required = (path: string) => `forms.required ${path}`;
const codes = (form: Form, data: JsonObject) =>
  evaluateForm(form, data, context).issues.map((issue) => `${issue.code} ${issue.path}`);

describe('evaluating a form', () => {
  it('hides what its rule hides, keeps the answer, and does not submit it', () => {
    const form = formOf({
      fields: [
        { code: 'rented', type: 'yes-no' },
        { code: 'rent', type: 'amount', required: true, visible: '=rented' },
      ],
    });
    const evaluation = evaluateForm(form, { rented: false, rent: 500 }, context);
    expect(evaluation.fields['/rent']).toMatchObject({ visible: false, required: false });
    expect(evaluation.submitted).toEqual({ rented: false });
    expect(evaluation.values).toEqual({ rented: false, rent: 500 });
    expect(codes(form, { rented: true })).toEqual(['forms.required /rent']);
    expect(codes(form, {})).toEqual([]);
  });

  it('reads hidden answers as null in every other rule, pages too', () => {
    const form = formOf(
      { fields: [{ code: 'a', type: 'yes-no' }] },
      { when: 'a', fields: [{ code: 'b', type: 'number' }] },
      { when: 'b != null', fields: [{ code: 'c', type: 'text' }] },
    );
    expect(evaluateForm(form, { a: true, b: 1 }, context).pages).toEqual(['page1', 'page2', 'page3']);
    expect(evaluateForm(form, { a: false, b: 1 }, context).pages).toEqual(['page1']);
  });

  it('works computed values out in the order of what they need, not of the page', () => {
    const form = formOf({
      fields: [
        { code: 'total', type: 'number', value: '=twice + 1' },
        { code: 'twice', type: 'number', value: '=count * 2' },
        { code: 'count', type: 'number' },
      ],
    });
    expect(evaluateForm(form, { count: 4 }, context).values).toMatchObject({ total: 9, twice: 8 });
    expect(evaluateForm(form, {}, context).submitted).toEqual({});
  });

  it('ends where rules go in a circle, and tells the author', () => {
    const form = formOf({
      fields: [
        { code: 'a', type: 'number', value: '=b + 1' },
        { code: 'b', type: 'number', value: '=a + 1' },
      ],
    });
    expect(evaluateForm(form, {}, context).issues).toEqual([]);
    expect(checkForm(form).map((issue) => issue.code)).toContain('forms.cycle');
  });

  it('offers types of the chosen category only, and tells when the chosen type went away', () => {
    const choices = { from: 'master', master: 'T.Type', value: 'code', label: 'name' };
    const form = formOf({
      fields: [
        { code: 'category', type: 'select-one', choices: { ...choices, value: 'category', label: 'category' } },
        { code: 'kind', type: 'select-one', choices: { ...choices, where: { column: 'category', field: 'category' } } },
        { code: 'fee', type: 'amount', value: '=master("T.Type", kind).fee' },
      ],
    });
    const evaluation = evaluateForm(form, { category: 'A', kind: 'A1' }, context);
    expect(evaluation.fields['/category']?.choices).toEqual([
      { value: 'A', label: 'A' },
      { value: 'B', label: 'B' },
    ]);
    expect(evaluation.fields['/kind']?.choices).toEqual([{ value: 'A1', label: 'First' }]);
    expect(evaluation.values.fee).toBe(100);
    expect(codes(form, { category: 'B', kind: 'A1' })).toEqual(['forms.notChoice /kind']);
    expect(evaluateForm(form, { category: 'A', kind: 'A1' }, { ...context, masters: {} })).toMatchObject({
      needs: [{ master: 'T.Type' }],
      issues: [],
    });
  });

  it('fails a check only when it is exactly false', () => {
    const form = formOf({
      fields: [
        { code: 'staff', type: 'number' },
        { code: 'area', type: 'number', check: 'area >= staff * 2' },
      ],
    });
    expect(codes(form, { staff: 10, area: 5 })).toEqual(['forms.check /area']);
    expect(codes(form, { area: 5 })).toEqual([]);
  });

  it('judges entries of a group one by one, each with its own answers', () => {
    const form = formOf({
      fields: [
        {
          code: 'owners',
          type: 'repeating-group',
          itemName: {},
          fields: [
            { code: 'name', type: 'text', label: {}, required: true },
            { code: 'mobile', type: 'mobile-number', label: {} },
          ],
        },
      ],
    });
    expect(codes(form, { owners: [{ name: 'Asha' }, { mobile: '12' }] })).toEqual([
      'forms.required /owners/1/name',
      'forms.notMobile /owners/1/mobile',
    ]);
  });

  it.each<[string, Record<string, unknown>, JsonObject, string[], JsonObject[] | undefined]>([
    ['a required group has an entry from the start', { required: true }, {}, ['forms.required /owners/0/name'], []],
    ['as many as its least', { minItems: 2 }, {}, ['/owners/0/name', '/owners/1/name'].map(required), []],
    ['when a rule requires it', { required: '=firm' }, { firm: true }, ['forms.required /owners/0/name'], []],
    ['one that nobody requires has none', { required: '=firm' }, { firm: false }, [], []],
    [
      'an entry beyond the least that was left empty does not count',
      { required: true },
      { owners: [{ name: 'Asha' }, {}, { mobile: '9812345678' }] },
      ['forms.required /owners/2/name'],
      [{ name: 'Asha' }, { mobile: '9812345678' }],
    ],
    ['an optional group of empty entries is no answer', {}, { owners: [{}, { name: '' }] }, [], undefined],
  ])('%s', (_, options, data, issues, submitted) => {
    const form = formOf({
      fields: [
        { code: 'firm', type: 'yes-no' },
        {
          code: 'owners',
          type: 'repeating-group',
          itemName: {},
          fields: [
            { code: 'name', type: 'text', label: {}, required: true },
            { code: 'mobile', type: 'mobile-number', label: {} },
          ],
          ...options,
        },
        { code: 'count', type: 'number', value: '=count(owners)' },
      ],
    });
    const evaluation = evaluateForm(form, data, context);
    expect(codes(form, data)).toEqual(issues);
    expect(evaluation.submitted.owners ?? []).toEqual(submitted ?? []);
    expect(evaluation.values.count).toBe(submitted?.length ?? 0);
  });

  it('asks for an entry where the questions of an empty one ask for nothing', () => {
    const form = formOf({
      fields: [
        {
          code: 'owners',
          type: 'repeating-group',
          itemName: {},
          required: true,
          fields: [{ code: 'name', type: 'text', label: {} }],
        },
      ],
    });
    expect(codes(form, { owners: [{}] })).toEqual(['forms.minEntries /owners']);
    expect(codes(form, { owners: [{ name: 'Asha' }] })).toEqual([]);
  });

  it('gives the same result whatever else is in the data, and never throws', () => {
    const form = formOf({
      fields: [
        { code: 'a', type: 'number' },
        { code: 'd', type: 'date' },
        { code: 'p', type: 'address' },
        { code: 'f', type: 'document' },
        { code: 'm', type: 'select-many', choices: { from: 'list', options: [] } },
        { code: 'owners', type: 'repeating-group', itemName: {}, fields: [{ code: 'n', type: 'text', label: {} }] },
        { code: 'twice', type: 'number', value: '=a * 2' },
      ],
    });
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('a', 'd', 'p', 'f', 'm', 'owners', '__proto__', 'constructor', 'x'),
          fc.jsonValue(),
        ),
        (data) => {
          const evaluation = evaluateForm(form, data as JsonObject, context);
          expect(evaluateForm(form, data as JsonObject, context)).toEqual(evaluation);
          expect(
            Object.keys(evaluation.submitted).every((code) =>
              ['a', 'd', 'p', 'f', 'm', 'owners', 'twice'].includes(code),
            ),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('reading a posted page', () => {
  const form = formOf({
    fields: [
      { code: 'name', type: 'text' },
      {
        code: 'owners',
        type: 'repeating-group',
        itemName: {},
        fields: [{ code: 'n', type: 'text', label: {} }],
        minItems: 0,
        maxItems: 2,
      },
    ],
  });
  const page = form.pages[0] ?? { code: '', title: {}, fields: [] };
  const posted = (values: Record<string, string[]>) => ({
    get: (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined),
    files: () => [],
  });

  it('ignores names that no field asks for, and touches no prototype', () => {
    expect(
      readPostedPage(
        page,
        posted({ __proto__x: ['1'], 'name.polluted': ['1'], name: ['Asha'], 'owners.count': ['0'] }),
        { kept: 1 },
      ),
    ).toEqual({ kept: 1, name: 'Asha', owners: [] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('keeps what was not on the page', () =>
    expect(readPostedPage(page, posted({}), { name: 'Asha' })).toEqual({ name: 'Asha' }));

  it.each<[string, JsonObject | undefined]>([
    ['add:/owners', { owners: [{ n: 'a' }, {}] }],
    ['remove:/owners/0', { owners: [] }],
    ['remove:/owners/7', undefined],
    ['remove:/name', undefined],
    ['add:/__proto__', undefined],
    ['nonsense', undefined],
  ])('%s', (operation, expected) =>
    expect(applyRowOperation(page, operation, { owners: [{ n: 'a' }] })).toEqual(expected),
  );
});

describe('checking a form', () => {
  it('names the place of every problem', () => {
    const form = Form.parse({
      code: 'form',
      title: {},
      pages: [
        {
          code: 'p',
          title: {},
          fields: [
            { code: 'a', type: 'text', label: {}, pattern: '(a+)+$' },
            { code: 'a', type: 'number', label: { en: 'A' }, minimum: 5, maximum: 1 },
            { code: 's', type: 'select-one', label: { en: 'S' }, choices: { from: 'list', options: [] } },
            {
              code: 'm',
              type: 'select-one',
              label: { en: 'M' },
              choices: { from: 'master', master: 'X.Y', value: 'v', label: 'l' },
            },
          ],
        },
        { code: 'q', title: {}, fields: [] },
      ],
    });
    expect(checkForm(form, { masters: {} }).map((issue) => `${issue.code} ${issue.path}`)).toEqual([
      'forms.no-label /pages/0/fields/0/label',
      'forms.pattern-not-simple /pages/0/fields/0/pattern',
      'forms.duplicate-code /pages/0/fields/1/code',
      'forms.limits-crossed /pages/0/fields/1/minimum',
      'forms.no-choices /pages/0/fields/2/choices',
      'forms.unknown-master /pages/0/fields/3/choices/master',
      'forms.empty-page /pages/1',
    ]);
  });
});
