import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../parse';
import type { TableRow, TableShape } from './model';
import { conditionsInWords } from './row-words';
import { nextChangeAfter, sampleInputs } from './samples';

const shape: TableShape = {
  hitPolicy: 'U',
  inputs: [
    {
      code: 'kind',
      name: { en: 'Kind' },
      type: 'text',
      values: [
        { value: 'SHOP', label: { en: 'Shop' } },
        { value: 'MILL', label: { en: 'Mill' } },
      ],
    },
    { code: 'area', name: { en: 'Area' }, type: 'number', min: 0 },
  ],
  outputs: [{ code: 'amount', name: {}, type: 'amount' }],
};

function tableOf(...rows: TableRow[]) {
  const { table } = parseTable({
    code: 'T',
    name: {},
    shape,
    rows: rows.map((row, at) => ({ id: `R${at + 1}`, ...row })),
  });
  if (!table) throw new Error('a table');
  return table;
}

describe('samples of the inputs', () => {
  const table = tableOf(
    { area: '<= 50' },
    { area: '> 50', validTo: '2026-12-31' },
    { area: '7', validFrom: '2027-01-01' },
  );

  it('are one for each stretch that the cells of the day tell apart', () => {
    expect(sampleInputs(table, '2026-06-01')).toEqual({
      kind: { values: ['SHOP', 'MILL'], isEvery: true },
      area: { values: [25, 51], isEvery: false },
    });
    expect(sampleInputs(table, '2027-06-01')?.area?.values).toHaveLength(4);
  });

  it('are none where a cell is an expression', () => {
    expect(sampleInputs(tableOf({ area: '? * 2 > 10' }), '2026-06-01')).toBeUndefined();
  });
});

describe('the next change', () => {
  const table = tableOf({ validFrom: '2026-04-01', validTo: '2027-03-31' }, { validFrom: '2027-06-01' });
  it.each([
    ['2026-01-01', '2026-04-01'],
    ['2026-04-01', '2027-04-01'],
    ['2027-04-01', '2027-06-01'],
    ['2027-06-01', undefined],
  ])('after %s is on %s', (on, day) => expect(nextChangeAfter(table, on)).toBe(day));
});

describe('what a row asks for', () => {
  const messages = createMessages(languagePacks, 'en');
  const [row] = tableOf({ kind: '"SHOP"', area: '(50..100]' }).rows;
  it.each([
    ['knowing nothing', {}, ['Kind: Shop', 'Area: over 50, up to 100']],
    ['knowing all', { kind: 'SHOP', area: 60 }, ['Kind is Shop', 'Area (60) is over 50, up to 100']],
  ])('%s', (_, known, words) => {
    expect(row && conditionsInWords(row, { shape }, messages, known)).toEqual(words);
  });

  it('leaves out what may be anything', () => {
    const [any] = tableOf({}).rows;
    expect(any && conditionsInWords(any, { shape }, messages)).toEqual([]);
  });
});
