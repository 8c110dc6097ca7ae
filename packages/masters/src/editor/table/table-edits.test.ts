import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridColumn } from './columns';
import * as edits from './table-edits';

const make = (): edits.EditedTable => ({
  table: {
    hitPolicy: 'U',
    inputs: [
      { code: 'kind', name: {}, type: 'text' },
      { code: 'area', name: {}, type: 'number', min: 0, max: 100 },
    ],
    outputs: [{ code: 'fee', name: {}, type: 'amount' }],
  },
  rows: [
    { id: 'R1', order: 1, kind: 'SHOP', area: '<= 50', fee: '500' },
    { id: 'R2', order: 2, kind: 'MILL', fee: '900' },
    { id: 'R7', order: 3, kind: '-', fee: '100' },
  ],
});
const columns = ['kind', 'area', 'fee'].map(
  (code): GridColumn => ({ part: 'input', code, name: code, type: 'text', at: 0 }),
);
const rows = (top: number, bottom: number) => ({ top, bottom, start: 0, end: 2 });
const seen = ({ rows: all }: edits.EditedTable) => all.map((row) => `${row.order}:${row.id}:${row.kind ?? ''}`);

describe('edits of a table', () => {
  it.each<[string, (table: edits.EditedTable) => void, string[]]>([
    [
      'typing in the line not yet there adds a row with an id of its own',
      (t) => edits.setCell(t, 3, 'kind', 'X'),
      ['1:R1:SHOP', '2:R2:MILL', '3:R7:-', '4:R8:X'],
    ],
    [
      'a row put between others moves the rest down',
      (t) => edits.insertRows(t, 1, [{ kind: 'NEW' }]),
      ['1:R1:SHOP', '2:R8:NEW', '3:R2:MILL', '4:R7:-'],
    ],
    [
      'copies have ids of their own',
      (t) => edits.duplicateRows(t, rows(0, 1)),
      ['1:R1:SHOP', '2:R2:MILL', '3:R8:SHOP', '4:R9:MILL', '5:R7:-'],
    ],
    ['rows move up together', (t) => void edits.moveRows(t, rows(1, 2), -1), ['1:R2:MILL', '2:R7:-', '3:R1:SHOP']],
    ['rows at the edge stay', (t) => void edits.moveRows(t, rows(0, 0), -1), ['1:R1:SHOP', '2:R2:MILL', '3:R7:-']],
    ['removing closes the order', (t) => edits.removeRows(t, rows(0, 0)), ['1:R2:MILL', '2:R7:-']],
    [
      'replacing keeps ids by place and goes on counting',
      (t) => edits.replaceRows(t, [{ kind: 'A' }, { kind: 'B' }, { kind: 'C' }, { kind: 'D' }]),
      ['1:R1:A', '2:R2:B', '3:R7:C', '4:R8:D'],
    ],
    [
      'pasted cells replace, others and the id stay',
      (t) => edits.putRows(t, 1, [{ kind: 'P', id: 'bad' }]),
      ['1:R1:SHOP', '2:R2:P', '3:R7:-'],
    ],
  ])('%s', (_, edit, expected) => {
    const table = make();
    edit(table);
    expect(seen(table)).toEqual(expected);
  });

  it('a new code of a column goes through all rows', () => {
    const table = make();
    edits.renameColumn(table, 'outputs', 0, 'amount');
    expect(table.rows.map((row) => [row.fee, row.amount])).toEqual([
      [undefined, '500'],
      [undefined, '900'],
      [undefined, '100'],
    ]);
    expect(table.table.outputs[0]?.code).toBe('amount');
  });

  it('another type takes away what only the old one has', () => {
    const table = make();
    edits.retypeColumn(table, 'inputs', 1, 'date');
    expect(table.table.inputs[1]).toEqual({ code: 'area', name: {}, type: 'date' });
  });

  it('copies as a spreadsheet reads it, quotes and all', () => {
    const table = make();
    edits.setCell(table, 0, 'kind', '"SHOP", "MILL"');
    expect(edits.copyCells(table, rows(0, 1), columns)).toBe('"""SHOP"", ""MILL"""\t<= 50\t500\nMILL\t\t900');
  });

  it('whatever is moved, copied and removed, ids stay unique and the order counts from 1', () => {
    const place = fc.nat(6);
    const step = fc.record({
      what: fc.constantFrom('insert', 'copy', 'up', 'down', 'remove', 'type'),
      at: place,
      length: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const table = make();
        for (const { what, at, length } of steps) {
          const rectangle = rows(at, at + length);
          if (what === 'insert') edits.insertRows(table, Math.min(at, table.rows.length), [{}]);
          else if (what === 'copy') edits.duplicateRows(table, rectangle);
          else if (what === 'up' || what === 'down') edits.moveRows(table, rectangle, what === 'up' ? -1 : 1);
          else if (what === 'remove') edits.removeRows(table, rectangle);
          else edits.setCell(table, at, 'kind', 'x');
        }
        expect(new Set(table.rows.map((row) => row.id)).size).toBe(table.rows.length);
        expect(table.rows.map((row) => row.order)).toEqual(table.rows.map((_, index) => index + 1));
      }),
    );
  });
});
