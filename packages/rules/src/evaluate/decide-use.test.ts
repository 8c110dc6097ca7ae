import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { evaluateRule, type RuleAst, type RuleContext } from '..';
import type { DecisionTable, TableInUse } from '../tables';

const clock = { now: Date.UTC(2026, 3, 1), timeZone: 'Asia/Kolkata' };
const text = (en: string) => ({ en });
const decide = (use: string): RuleAst => ['call', 'decide', ['lit', use]];

const fees: DecisionTable = {
  code: 'TradeLicence.Fee',
  name: text('Fee'),
  shape: {
    hitPolicy: 'F',
    inputs: [{ code: 'area', name: text('Area'), type: 'number' }],
    outputs: [{ code: 'amount', name: text('Amount'), type: 'amount' }],
  },
  rows: [
    { id: 'R1', note: '', validTo: '2026-03-31', when: {}, gives: { amount: ['lit', 1] } },
    {
      id: 'R2',
      note: '',
      when: { area: ['in', ['name', '?'], ['test', '<=', ['lit', 50]]] },
      gives: { amount: ['*', ['name', 'area'], ['lit', 2]] },
    },
    { id: 'R3', note: '', when: {}, gives: { amount: ['lit', 500] } },
  ],
};
const inUse = (inputs: TableInUse['inputs'], table = fees): TableInUse => ({ table, inputs, on: '2026-04-01' });
const run = (ast: RuleAst, tables: RuleContext['tables'], scope: JsonObject = { size: 10 }, fuel?: number) =>
  evaluateRule(ast, { scope, clock, ...(tables && { tables }), ...(fuel !== undefined && { fuel }) });

describe('decide', () => {
  const doubled: RuleAst = ['*', ['name', 'size'], ['lit', 2]];

  it('gives what the rows of the day give, from inputs out of the scope of the rule, and records it', () => {
    const { value, decisions } = run(['path', decide('fee'), 'amount'], { fee: inUse({ area: doubled }) });
    expect(value).toBe(40);
    expect(decisions).toEqual([
      {
        use: 'fee',
        table: 'TradeLicence.Fee',
        on: '2026-04-01',
        inputs: { area: 20 },
        rows: ['R2', 'R3'],
        value: { amount: 40 },
      },
    ]);
  });

  it('asks for a table that is not loaded, once', () => {
    const asked = run(['list', decide('fee'), decide('fee'), decide('__proto__')], { other: inUse({}) });
    expect(asked).toMatchObject({ value: [null, null, null], needs: [{ table: 'fee' }, { table: '__proto__' }] });
  });

  it('leaves the names of the rule alone', () => {
    const inputs: TableInUse['inputs'] = { area: ['call', 'sum', ['for', [['i', ['name', 'sizes']]], ['name', 'i']]] };
    const ast: RuleAst = [
      'for',
      [['i', ['name', 'sizes']]],
      ['list', ['path', decide('fee'), 'amount'], ['name', 'i']],
    ];
    expect(run(ast, { fee: inUse(inputs) }, { sizes: [1, 2] }).value).toEqual([
      [6, 1],
      [6, 2],
    ]);
  });

  it('tables that ask one another in a circle end, with a warning', () => {
    const circle = {
      a: inUse({ area: ['path', decide('b'), 'amount'] }),
      b: inUse({ area: ['path', decide('a'), 'amount'] }),
    };
    const outcome = run(decide('a'), circle);
    expect(outcome.error).toBeUndefined();
    expect(outcome.warnings.map(({ code }) => code)).toContain('rules.table-cycle');
  });

  const large: DecisionTable = {
    ...fees,
    rows: Array.from({ length: 400 }, (_, at) => ({
      id: `R${at}`,
      note: '',
      when: { area: ['=', ['name', '?'], ['lit', at]] satisfies RuleAst },
      gives: { amount: ['lit', at] satisfies RuleAst },
    })),
  };

  it('a table of hundreds of rows is within the fuel of a form rule; asking it without end is not', () => {
    const tables = { fee: inUse({ area: ['name', 'size'] }, large) };
    expect(run(decide('fee'), tables).value).toEqual({ amount: 10 });
    const loop: RuleAst = ['for', [['i', ['..', ['lit', 1], ['lit', 9000]]]], decide('fee')];
    expect(run(loop, tables).error?.code).toBe('rules.out-of-fuel');
  });
});

describe('boundary', () => {
  const city: RuleAst = ['call', 'boundary', ['name', 'ward'], ['lit', 'city']];
  const boundaries = { WARD1: { city: 'AMRITSAR' } };
  it.each([
    [{ ward: 'WARD1' }, 'AMRITSAR', []],
    [{ ward: 'WARD2' }, null, [{ boundary: 'WARD2' }]],
    [{ ward: null }, null, []],
    [{ ward: { code: 'W', path: { city: 'LUDHIANA' } } }, 'LUDHIANA', []],
    [{ ward: { code: 'W' } }, null, []],
    [{ ward: 'constructor' }, null, [{ boundary: 'constructor' }]],
  ])('of %j is %j', (scope, value, needs) => {
    expect(evaluateRule(city, { scope, clock, boundaries })).toMatchObject({ value, needs });
  });
});
