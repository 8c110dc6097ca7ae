import { describe, expect, it } from 'vitest';
import type { Master } from '../model/master';
import * as edits from './edits';

const column = (code: string, type: 'text' | 'number' = 'text') => ({
  code,
  name: {},
  type,
  required: false,
  unique: false,
});
const make = (): Master => ({
  formatVersion: 1,
  code: 'TradeLicence.TradeType',
  name: {},
  columns: [column('code'), column('fee', 'number')],
  rows: [{ code: 'A', fee: 10 }, { code: 'B', fee: 20 }, { code: 'C' }],
});

describe('edits of a master', () => {
  it.each<[string, (master: Master) => void, Partial<Master>]>([
    [
      'typing in the row not yet there adds it',
      (m) => edits.setCell(m, 3, column('fee', 'number'), '7'),
      { rows: [...make().rows, { fee: 7 }] },
    ],
    [
      'typing nothing empties a cell',
      (m) => edits.setCell(m, 0, column('fee', 'number'), ' '),
      { rows: [{ code: 'A' }, ...make().rows.slice(1)] },
    ],
    [
      'clearing takes the rectangle only',
      (m) => edits.clearCells(m, { top: 0, bottom: 1, start: 1, end: 1 }),
      { rows: [{ code: 'A' }, { code: 'B' }, { code: 'C' }] },
    ],
    [
      'filling down repeats the first row',
      (m) => edits.fillDown(m, { top: 0, bottom: 2, start: 1, end: 1 }),
      {
        rows: [
          { code: 'A', fee: 10 },
          { code: 'B', fee: 10 },
          { code: 'C', fee: 10 },
        ],
      },
    ],
    [
      'pasting replaces and appends',
      (m) => edits.pasteRows(m, 2, [{ fee: 30 }, { code: 'D' }]),
      { rows: [...make().rows.slice(0, 2), { code: 'C', fee: 30 }, { code: 'D' }] },
    ],
    [
      'removing rows takes the rectangle’s',
      (m) => edits.removeRows(m, { top: 0, bottom: 1, start: 0, end: 0 }),
      { rows: [{ code: 'C' }] },
    ],
  ])('%s', (_, edit, expected) => {
    const master = make();
    edit(master);
    expect(master).toMatchObject(expected);
    expect(master.rows).toEqual(expected.rows);
  });

  it('a renamed column keeps its values', () => {
    const master = make();
    edits.renameColumn(master, 1, 'amount');
    expect(master.rows).toEqual([{ code: 'A', amount: 10 }, { code: 'B', amount: 20 }, { code: 'C' }]);
  });

  it('a column that becomes text and a number again holds the same numbers', () => {
    const master = make();
    edits.retypeColumn(master, 1, 'text');
    expect(master.rows[0]).toEqual({ code: 'A', fee: '10' });
    edits.retypeColumn(master, 1, 'number');
    expect(master).toEqual(make());
  });

  it('a removed column leaves no values behind', () => {
    const master = make();
    edits.removeColumn(master, 1);
    expect(master.rows).toEqual([{ code: 'A' }, { code: 'B' }, { code: 'C' }]);
  });

  it('a new column has a code of its own', () => {
    const master = make();
    edits.addColumn(master, 'One', 'en');
    edits.addColumn(master, 'Two', 'en');
    expect(new Set(master.columns.map((each) => each.code)).size).toBe(4);
  });

  it('copies what a spreadsheet can take', () => {
    expect(edits.copyCells(make(), { top: 0, bottom: 2, start: 0, end: 1 })).toBe('A\t10\nB\t20\nC\t');
  });
});
