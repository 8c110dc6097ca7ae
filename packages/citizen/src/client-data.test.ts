import { evaluateForm, Form, type FormContext } from '@nirmaan/forms';
import type { JsonObject } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule, parseTable } from '@nirmaan/rules/parse';
import type { TableInUse } from '@nirmaan/rules/tables';
import { describe, expect, it } from 'vitest';
import { clientDataOf } from './client-data';
import { unpackForm } from './packed-form';
import { sampleFormView } from './samples/views';

const types = {
  kind: 'string',
  area: 'number',
  opened: 'date',
  far: 'string',
  rented: 'boolean',
  size: 'number',
} as const;
const rule = (text: string) => {
  const parsed = parseRule(text, types);
  if (!parsed.rule) throw new Error(JSON.stringify(parsed.issues));
  return parsed.rule;
};
const text = (code: string, more = {}) => ({ code, type: 'text', label: { en: code }, ...more });

/** The second page reads `area` of the first one, by a table; nobody reads `far`. */
const form = Form.parse({
  code: 'application',
  title: {},
  pages: [
    {
      code: 'trade',
      title: {},
      fields: [text('kind'), { code: 'area', type: 'number', label: {} }, text('far', { visible: rule('kind = "x"') })],
    },
    {
      code: 'money',
      title: {},
      fields: [{ code: 'fee', type: 'amount', label: {}, value: rule('decide("fee").amount') }],
    },
    {
      code: 'days',
      title: {},
      fields: [
        text('why', { visible: rule('opened > date("2026-01-01")') }),
        { code: 'opened', type: 'date', label: {} },
      ],
    },
    { code: 'words', title: {}, fields: [text('code', { visible: rule('matches(kind, "^a+$")') })] },
    { code: 'plain', title: {}, fields: [text('note')] },
    { code: 'papers', title: {}, fields: [{ code: 'deed', type: 'document', label: {} }] },
    {
      code: 'checked',
      title: {},
      fields: [
        {
          code: 'size',
          type: 'number',
          label: {},
          checks: [{ rule: rule('area < 50'), message: { en: 'Too large' } }],
        },
      ],
    },
    { code: 'after', title: {}, fields: [text('reason', { visible: rule('size > 3') })] },
  ],
});

function tableOf(rows: JsonObject[]): TableInUse {
  const { table } = parseTable({
    code: 'Trade.Fee',
    name: { en: 'Fee of a trade' },
    shape: {
      hitPolicy: 'U',
      inputs: [{ code: 'area', name: { en: 'Area' }, type: 'number' }],
      outputs: [{ code: 'amount', name: { en: 'Amount' }, type: 'amount' }],
    },
    rows,
  });
  if (!table) throw new Error('no table');
  return { table, inputs: { area: rule('area').ast }, on: '2026-11-24' };
}

const rows: JsonObject[] = [
  { id: 'R1', area: '<= 50', amount: '500', note: 'Rate of 2025', validTo: '2026-03-31' },
  { id: 'R2', area: '<= 50', amount: '700', validFrom: '2026-04-01' },
];

function liveOf(page: string, fee = tableOf(rows)) {
  const data = { kind: 'aa', area: 24, opened: '2026-05-01' };
  const context: FormContext = {
    now: Date.UTC(2026, 10, 24),
    timeZone: 'Asia/Kolkata',
    language: 'en',
    masters: {},
    tables: { fee, other: fee },
    rules: { evaluate: evaluateRule },
  };
  const found = form.pages.find((each) => each.code === page);
  if (!found) throw new Error(page);
  const view = { ...sampleFormView('en', 'trade', {}), form, page: found, data, context };
  const { live } = clientDataOf({ ...view, evaluation: evaluateForm(form, data, context) });
  return { live, context, data };
}

const fieldsOf = (live: ReturnType<typeof liveOf>['live']) =>
  live && unpackForm(live.form, true).pages.flatMap((page) => page.fields.map((field) => field.code));

describe('what a page carries for its script', () => {
  it.each([
    ['trade', ['kind', 'area', 'far'], [], []],
    ['money', ['area', 'fee'], ['fee'], []],
    ['days', ['why', 'opened'], [], ['dates']],
    ['words', ['kind', 'code'], [], ['patterns']],
  ])(
    'on page %s are the questions its rules read, their tables and their libraries',
    (page, fields, tables, libraries) => {
      const { live } = liveOf(page);
      expect(fieldsOf(live)).toEqual(fields);
      expect(Object.keys(live?.context.tables ?? {})).toEqual(tables);
      expect(live?.libraries).toEqual(libraries);
    },
  );

  it('is nothing where there is nothing to judge', () => {
    expect(liveOf('papers').live).toBeUndefined();
  });

  it('are the words of what may be wrong on it, and of nothing else', () => {
    expect(Object.keys(liveOf('plain').live?.problems ?? {})).toEqual([
      'forms.notText',
      'forms.tooLong',
      'forms.tooShort',
      'forms.pattern',
    ]);
    expect(Object.keys(liveOf('money').live?.problems ?? {})).toEqual(expect.not.arrayContaining(['forms.notDate']));
  });

  it('has the checks of its own questions, and none of others', () => {
    expect(JSON.stringify(liveOf('checked').live?.form)).toContain('Too large');
    expect(JSON.stringify(liveOf('after').live?.form)).not.toContain('Too large');
  });

  it('judges as the server does, with the rows of the day alone and no words', () => {
    const { live, context, data } = liveOf('money');
    if (!live) throw new Error('not live');
    const travelled: NonNullable<typeof live> = JSON.parse(JSON.stringify(live));
    const there = evaluateForm(unpackForm(travelled.form, true), travelled.data, {
      ...travelled.context,
      rules: context.rules,
    });
    expect(there.fields['/fee']).toEqual(evaluateForm(form, data, context).fields['/fee']);
    expect([there.values.fee, there.needs]).toEqual([700, []]);
    expect(JSON.stringify(travelled.context.tables)).not.toMatch(/R1|Rate of 2025|Fee of a trade/);
  });

  it('leaves a table of many rows to the server, which is then asked', () => {
    const many = Array.from({ length: 1_500 }, (_, at) => ({ id: `R${at}`, area: `${at}`, amount: '5' }));
    const { live, context } = liveOf('money', tableOf(many));
    if (!live) throw new Error('not live');
    expect(live.context.tables).toEqual({});
    expect(
      evaluateForm(unpackForm(live.form, true), live.data, { ...live.context, rules: context.rules }).needs,
    ).toEqual([{ table: 'fee' }]);
  });
});
