import type { JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { decideTable } from './decide';
import { explainTable } from './explain';
import type { DecisionTable, HitPolicy } from './model';
import { evaluate, shapeOf, tableOf } from './testing/tables';

const decide = (table: DecisionTable, inputs: Record<string, JsonValue>, on = '2026-06-01') =>
  decideTable(table, inputs, on, evaluate);

const fees = (policy: HitPolicy) =>
  tableOf(shapeOf(policy, ['kind', 'area']), 'SHOP | <= 50 => 500', '- | <= 100 => 800', 'MILL | > 100 => area * 10');

describe('deciding', () => {
  it.each<[HitPolicy, JsonValue, JsonValue, string[], string | undefined]>([
    ['U', 'MILL', 60, ['R2'], undefined],
    ['U', 'SHOP', 20, ['R1', 'R2'], 'several-rows'],
    ['U', 'SHOP', 200, [], 'no-row'],
    ['A', 'SHOP', 20, ['R1', 'R2'], 'rows-disagree'],
    ['F', 'SHOP', 20, ['R1', 'R2'], undefined],
    ['C', 'SHOP', 20, ['R1', 'R2'], undefined],
    ['C', 'SHOP', 200, [], undefined],
    ['C+', 'SHOP', 20, ['R1', 'R2'], undefined],
    ['C+', 'SHOP', 200, [], 'no-row'],
  ])('by policy %s for %s of %s', (policy, kind, area, rows, problem) => {
    const decision = decide(fees(policy), { kind, area });
    expect(decision.rows).toEqual(rows);
    expect(decision.problem).toBe(problem);
  });

  it.each<[HitPolicy, JsonValue, JsonValue]>([
    ['U', 60, { fee: 800 }],
    ['U', 120, { fee: 1200 }],
    ['F', 60, { fee: 800 }],
    ['C', 60, [{ fee: 800 }]],
    ['C+', 60, { fee: 800 }],
  ])('gives by policy %s for %s the outputs', (policy, area, value) =>
    expect(decide(fees(policy), { kind: 'MILL', area }).value).toEqual(value),
  );

  it('adds up to 15 digits, what is left empty as nothing, what could not be found out as null', () => {
    const shape = shapeOf('C+', ['any', 'area']);
    const table = tableOf(shape, '- | - => 0.1', '- | - => 0.2', '> 5 | - =>', '> 10 | - => area * 2');
    expect(decide(table, { any: 1 }).value).toEqual({ fee: 0.3 });
    expect(decide(table, { any: 6 }).value).toEqual({ fee: 0.3 });
    expect(decide(table, { any: 11 }).value).toEqual({ fee: null });
  });

  it('agrees where rows say the same', () => {
    const table = tableOf(shapeOf('A', ['area']), '<= 50 => 5', '>= 50 => 5');
    expect(decide(table, { area: 50 }).value).toEqual({ fee: 5 });
  });

  it.each([
    ['2026-03-31', 'R1'],
    ['2026-04-01', 'R2'],
    ['2027-03-31', 'R2'],
    ['2027-04-01', undefined],
  ])('on %s the row %s counts', (on, row) => {
    const shape = shapeOf('U', ['area']);
    const table = tableOf(shape, '- => 5; to 2026-03-31', '- => 6; from 2026-04-01; to 2027-03-31');
    expect(decide(table, { area: 1 }, on).rows).toEqual(row ? [row] : []);
  });

  it.each<[string, JsonValue, JsonValue]>([
    ['area', '12', null],
    ['area', 12, 12],
    ['isNew', 'yes', null],
    ['since', '2026-04-01', '2026-04-01'],
    ['since', '2026-04-01T10:00:00', '2026-04-01'],
    ['since', '2026-02-30', null],
    ['kind', '', null],
    ['kind', ['SHOP'], null],
  ])('reads %s %j as %j', (name, given, read) => {
    const table = tableOf(shapeOf('U', ['area', 'isNew', 'since', 'kind']), '- | - | - | - => 1');
    expect(decide(table, { [name]: given }).inputs[name]).toEqual(read);
  });

  it('takes inputs by their own names only', () =>
    expect(decide(fees('U'), Object.create({ kind: 'MILL', area: 60 })).problem).toBe('no-row'));

  it('looks at the other inputs from an expression in a cell', () => {
    const table = tableOf(
      shapeOf('U', ['area', 'any']),
      '- | > area => 1',
      '- | ? <= area and ? > 0 => 2',
      '- | not(> 0) => 3',
    );
    expect(decide(table, { area: 5, any: 6 }).value).toEqual({ fee: 1 });
    expect(decide(table, { area: 5, any: 4 }).value).toEqual({ fee: 2 });
  });
});

it('explains of each row which cell kept it out', () => {
  const table = tableOf(
    shapeOf('U', ['kind', 'area']),
    'MILL | - => 1',
    'SHOP | > 50 => 2',
    '- | <= 50 => 3',
    '- | - => 4; from 2030-01-01',
  );
  const { decision, rows } = explainTable(table, { kind: 'SHOP', area: 20 }, '2026-06-01', evaluate);
  expect(decision.rows).toEqual(['R3']);
  expect(rows).toEqual([
    { id: 'R1', note: '', state: 'fails', failing: 'kind', cells: { kind: false } },
    { id: 'R2', note: '', state: 'fails', failing: 'area', cells: { kind: true, area: false } },
    { id: 'R3', note: '', state: 'matches', cells: { kind: true, area: true } },
    { id: 'R4', note: '', state: 'not-in-force', cells: {} },
  ]);
});
