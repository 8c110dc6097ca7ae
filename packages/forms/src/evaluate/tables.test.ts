import { evaluateRule } from '@nirmaan/rules';
import { createRules } from '@nirmaan/rules/browser';
import { parseRule, parseTable } from '@nirmaan/rules/parse';
import type { TableInUse } from '@nirmaan/rules/tables';
import { describe, expect, it } from 'vitest';
import { evaluateForm, Form, type FormContext } from '..';

const types = { kind: 'string', area: 'number', opened: 'date' } as const;
const rule = (text: string) => {
  const parsed = parseRule(text, types);
  if (!parsed.rule) throw new Error(JSON.stringify(parsed.issues));
  return parsed.rule;
};

const form = Form.parse({
  code: 'application',
  title: {},
  pages: [
    {
      code: 'trade',
      title: {},
      fields: [
        { code: 'kind', type: 'text', label: {} },
        { code: 'area', type: 'number', label: {} },
        { code: 'opened', type: 'date', label: {} },
        { code: 'fee', type: 'amount', label: {}, value: rule('decide("fee").amount') },
        { code: 'waiver', type: 'text', label: {}, visible: rule('decide("fee").amount > 1000') },
      ],
    },
  ],
});

function feeTable(): TableInUse {
  const { table, issues } = parseTable({
    code: 'Trade.Fee',
    name: {},
    shape: {
      hitPolicy: 'U',
      inputs: [
        { code: 'kind', name: {}, type: 'text' },
        { code: 'area', name: {}, type: 'number' },
      ],
      outputs: [{ code: 'amount', name: {}, type: 'amount' }],
    },
    rows: [
      { id: 'R1', kind: '"SHOP"', area: '<= 50', amount: '500' },
      { id: 'R2', kind: '"SHOP"', area: '> 50', amount: 'area * 30' },
    ],
  });
  if (!table) throw new Error(JSON.stringify(issues));
  return { table, inputs: { kind: rule('kind').ast, area: rule('area').ast }, on: '2026-04-01' };
}

const bare: FormContext = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: {},
  rules: { evaluate: evaluateRule },
};
const withTable: FormContext = { ...bare, tables: { fee: feeTable() } };

describe('a form whose rules ask a decision table', () => {
  it.each([
    [{ kind: 'SHOP', area: 24 }, 500, false],
    [{ kind: 'SHOP', area: 60 }, 1800, true],
    [{ kind: 'MILL', area: 24 }, undefined, false],
    [{}, undefined, false],
  ])('with %j computes %s', (data, fee, isWaiverShown) => {
    const evaluation = evaluateForm(form, data, withTable);
    expect(evaluation.values.fee).toBe(fee);
    expect(evaluation.fields['/waiver']?.visible).toBe(isWaiverShown);
    expect(evaluation.needs).toEqual([]);
  });

  it('tells once what the table said, though two rules asked', () => {
    expect(evaluateForm(form, { kind: 'SHOP', area: 24 }, withTable).decisions).toEqual([
      {
        use: 'fee',
        table: 'Trade.Fee',
        on: '2026-04-01',
        inputs: { kind: 'SHOP', area: 24 },
        rows: ['R1'],
        value: { amount: 500 },
      },
    ]);
  });

  it('asks for a table that was not loaded, once, and decides nothing', () => {
    const evaluation = evaluateForm(form, { kind: 'SHOP', area: 24 }, bare);
    expect(evaluation.needs).toEqual([{ table: 'fee' }]);
    expect([evaluation.values.fee, evaluation.decisions]).toEqual([undefined, []]);
  });
});

describe('a form judged where functions are missing', () => {
  const dated = Form.parse({
    ...form,
    pages: [
      {
        code: 'trade',
        title: {},
        fields: [
          { code: 'opened', type: 'date', label: {} },
          { code: 'reason', type: 'text', label: {}, visible: rule('opened < date("2026-01-01")') },
        ],
      },
    ],
  });

  it('says which library is missing, so that somebody else can judge', () => {
    const context = { ...bare, rules: createRules([]) };
    expect(evaluateForm(dated, { opened: '2025-05-01' }, context).needs).toEqual([{ library: 'dates' }]);
    expect(evaluateForm(dated, { opened: '2025-05-01' }, bare)).toMatchObject({
      needs: [],
      fields: { '/reason': { visible: true } },
    });
  });
});
