/** Tables for tests: written as rows of cells, and drawn at random. */
import type { JsonValue } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { evaluateRule } from '../..';
import type { RuleAst } from '../../model/rule';
import { parseTable } from '../../parse/parse-table';
import type { Cell, CellTest } from '../cell';
import { printCell } from '../cell-text';
import { toIsoDate } from '../days';
import type { DecisionTable, HitPolicy, TableInput, TableOutput, TableShape } from '../model';

const text = (code: string) => ({ en: code });

export const inputs = {
  kind: {
    code: 'kind',
    name: text('Kind of trade'),
    type: 'text',
    values: ['SHOP', 'MILL', 'STORE'].map((value) => ({ value, label: text(value.toLowerCase()) })),
  },
  area: { code: 'area', name: text('Area'), type: 'number', min: 0, max: 1000 },
  any: { code: 'any', name: text('Any number'), type: 'number' },
  isNew: { code: 'isNew', name: text('New'), type: 'boolean' },
  since: { code: 'since', name: text('Since'), type: 'date' },
  owner: { code: 'owner', name: text('Owner'), type: 'text' },
} as const satisfies Record<string, TableInput | unknown>;

export const asInput = (name: keyof typeof inputs): TableInput => TableInputOf(inputs[name]);
const TableInputOf = (input: (typeof inputs)[keyof typeof inputs]): TableInput => ({
  ...input,
  ...('values' in input && { values: [...input.values] }),
});

export function shapeOf(
  hitPolicy: HitPolicy,
  names: (keyof typeof inputs)[],
  outputs: TableOutput[] = [{ code: 'fee', name: text('Fee'), type: 'amount' }],
): TableShape {
  return { hitPolicy, inputs: names.map(asInput), outputs };
}

/** A table from lines `cell | cell => output; from 2026-04-01; to …`; rows are R1, R2, … */
export function tableOf(shape: TableShape, ...lines: string[]): DecisionTable {
  const { table, issues } = parseTable({ code: 'Fees.Fee', name: text('Fee'), shape, rows: lines.map(rowOf(shape)) });
  if (!table) throw new Error(JSON.stringify(issues));
  return table;
}

export function rowOf(shape: TableShape) {
  return (line: string, at: number) => {
    const [cells = '', rest = ''] = line.split('=>');
    const [outputs = '', ...periods] = rest.split(';').map((part) => part.trim());
    const values = outputs.split('|').map((part) => part.trim());
    const row: Record<string, JsonValue> = { id: `R${at + 1}`, order: at + 1 };
    for (const [place, cell] of cells.split('|').entries()) row[shape.inputs[place]?.code ?? ''] = cell.trim();
    for (const [place, value] of values.entries()) row[shape.outputs[place]?.code ?? ''] = value;
    for (const period of periods) {
      const [end, day = ''] = period.split(' ');
      row[end === 'from' ? 'validFrom' : 'validTo'] = day;
    }
    return row;
  };
}

export const evaluate = (ast: RuleAst, scope: Record<string, JsonValue>): JsonValue =>
  evaluateRule(ast, { scope, clock: { now: Date.UTC(2026, 5, 1), timeZone: 'Asia/Kolkata' } }).value;

/** Days of a few weeks, so that cells meet. */
const day = fc.integer({ min: 20_500, max: 20_512 }).map(toIsoDate);
const number = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(2.5, 7.25));

const ordered = <T extends string | number>(value: fc.Arbitrary<T>): fc.Arbitrary<CellTest> =>
  fc.oneof(
    value.map((each): CellTest => ({ is: 'value', value: each })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '!=' as const), value)
      .map(([operator, each]): CellTest => ({ is: 'compare', operator, value: each })),
    fc
      .tuple(value, value, fc.boolean(), fc.boolean())
      .map(
        ([low, high, isLowClosed, isHighClosed]): CellTest => ({ is: 'range', low, high, isLowClosed, isHighClosed }),
      ),
  );

const only = <T extends string | boolean>(...values: T[]): fc.Arbitrary<CellTest> =>
  fc.constantFrom(...values).map((value): CellTest => ({ is: 'value', value }));

const testsOf: Record<string, fc.Arbitrary<CellTest>> = {
  kind: only('SHOP', 'MILL', 'STORE'),
  area: ordered(number),
  any: ordered(number),
  isNew: only(true, false),
  since: ordered(day),
  owner: only('ada', 'bea'),
};

export function cellFor(name: string): fc.Arbitrary<Cell> {
  const test = testsOf[name] ?? fc.constant<CellTest>({ is: 'value', value: null });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Cell>({ isNot: false, tests: [] }) },
    {
      weight: 4,
      arbitrary: fc.record({ isNot: fc.boolean(), tests: fc.array(test, { minLength: 1, maxLength: 2 }) }),
    },
    { weight: 1, arbitrary: fc.constant<Cell>({ isNot: false, tests: [{ is: 'value', value: null }] }) },
  );
}

const valuesOf: Record<string, fc.Arbitrary<JsonValue>> = {
  kind: fc.constantFrom('SHOP', 'MILL', 'STORE', null),
  area: fc.oneof(number, fc.constantFrom(0.1, 11.5, 900), fc.constant(null)),
  any: fc.oneof(number, fc.constantFrom(-3, 11.5, 900), fc.constant(null)),
  isNew: fc.constantFrom(true, false, null),
  since: fc.oneof(day, fc.constantFrom('2020-01-01', '2031-01-01'), fc.constant(null)),
  owner: fc.constantFrom('ada', 'bea', 'cleo', null),
};

export const pointFor = (names: readonly string[]): fc.Arbitrary<Record<string, JsonValue>> =>
  fc.record(Object.fromEntries(names.map((name) => [name, valuesOf[name] ?? fc.constant(null)])));

export const someDay = fc.oneof(day, fc.constantFrom('2020-01-01', '2031-01-01'));

/** Tables over some inputs with up to six rows, some of them dated. */
export function randomTable(policy: HitPolicy): fc.Arbitrary<DecisionTable> {
  const names: (keyof typeof inputs)[] = ['kind', 'area', 'any', 'isNew', 'since', 'owner'];
  return fc.subarray(names, { minLength: 1, maxLength: 3 }).chain((chosen) => {
    const shape = shapeOf(policy, chosen);
    const period = fc.option(fc.tuple(day, day), { nil: undefined, freq: 2 });
    const row = fc.tuple(fc.tuple(...chosen.map(cellFor)), period, fc.integer({ min: 0, max: 3 }));
    return fc.array(row, { minLength: 0, maxLength: 6 }).map((rows) => {
      const lines = rows.map(([cells, dates, fee]) => {
        const printed = cells.map((cell, at) => printCell(cell, shape.inputs[at]?.type ?? 'text')).join(' | ');
        const [from = '', to = ''] = dates ? [...dates].sort() : [];
        return `${printed} => ${fee}${from && `; from ${from}`}${to && from < to ? `; to ${to}` : ''}`;
      });
      return tableOf(shape, ...lines);
    });
  });
}
