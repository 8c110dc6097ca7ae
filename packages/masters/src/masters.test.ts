import { describe, expect, it } from 'vitest';
import { checkMaster, Master, parsePastedRows, toMdmsSchema, uniqueIdentifierOf } from '.';

const master = Master.parse({
  formatVersion: 1,
  code: 'TradeLicence.TradeType',
  name: { en: 'Trade types' },
  columns: [
    { code: 'code', name: { en: 'Code' }, type: 'text', unique: true },
    { code: 'name', name: { en: 'Name' }, type: 'text', required: true },
    { code: 'fee', name: { en: 'Fee' }, type: 'amount' },
    { code: 'active', name: { en: 'Offered' }, type: 'boolean' },
  ],
  rows: [],
});
const withRows = (...rows: Record<string, string | number | boolean | null>[]): Master => ({ ...master, rows });

describe('checking a master', () => {
  it.each<[string, Master, string[]]>([
    ['a good row', withRows({ code: 'A', name: 'Mill', fee: 1250, active: true }), []],
    ['empty cells', withRows({ code: 'A', name: '' }), ['masters.empty-cell /rows/0/name']],
    [
      'a text where an amount is wanted',
      withRows({ code: 'A', name: 'Mill', fee: 'cheap' }),
      ['masters.not-amount /rows/0/fee'],
    ],
    ['an amount below zero', withRows({ code: 'A', name: 'Mill', fee: -1 }), ['masters.not-amount /rows/0/fee']],
    [
      'the same key twice',
      withRows({ code: 'A', name: 'x' }, { code: 'A', name: 'y' }),
      ['masters.duplicate-row /rows/1/code'],
    ],
    [
      'no unique column',
      { ...master, columns: master.columns.slice(1), rows: [] },
      ['masters.no-unique-column /columns'],
    ],
    ['no columns', { ...master, columns: [], rows: [] }, ['masters.no-columns /columns']],
  ])('%s', (_, checked, expected) =>
    expect(checkMaster(checked).map((each) => `${each.code} ${each.path}`)).toEqual(expected),
  );
});

describe('pasting rows', () => {
  it.each<[string, string, Record<string, unknown>[]]>([
    [
      'cells parted by tabs',
      'A\tMill\t1,250\tyes\nB\tShop\t500\tno',
      [
        { code: 'A', name: 'Mill', fee: 1250, active: true },
        { code: 'B', name: 'Shop', fee: 500, active: false },
      ],
    ],
    ['a header in another order', 'Fee,code\n₹ 900,C', [{ code: 'C', fee: 900 }]],
    ['quoted cells', 'A,"Mill, ""flour""",1', [{ code: 'A', name: 'Mill, "flour"', fee: 1 }]],
    ['what is no number stays', 'A\tMill\tfree', [{ code: 'A', name: 'Mill', fee: 'free' }]],
    ['empty lines are nothing', '\n\nA\tMill\n\n', [{ code: 'A', name: 'Mill' }]],
  ])('%s', (_, text, rows) => expect(parsePastedRows(text, master.columns).rows).toEqual(rows));

  it('tells of more cells than columns', () =>
    expect(parsePastedRows('a,b,c,d,e', master.columns).issues).toMatchObject([
      { code: 'masters.more-cells-than-columns' },
    ]));
});

it('becomes a draft 4 schema that names its unique columns', () => {
  expect(toMdmsSchema(master)).toMatchObject({
    'x-unique': ['code'],
    required: ['code', 'name'],
    additionalProperties: false,
  });
  expect(uniqueIdentifierOf(master, { code: 'A' })).toBe('A');
});
