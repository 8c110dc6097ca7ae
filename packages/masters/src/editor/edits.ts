import { localize } from '@nirmaan/lexicon';
import type { Column, ColumnType, Master, MasterRow } from '../model/master';
import { readCell, writeCell } from './cell-values';
import type { Rectangle } from './selection';

/** Edits of a master as recipes: they change what they are given (an immer draft). `rows.length` is the row not yet there. */

export function setCell(master: Master, row: number, column: Column, text: string) {
  const edited = rowAt(master, row);
  const value = readCell(column.type, text);
  if (value === undefined) delete edited[column.code];
  else edited[column.code] = value;
}

function rowAt(master: Master, row: number): MasterRow {
  while (master.rows.length <= row) master.rows.push({});
  return master.rows[row] ?? {};
}

export function clearCells(master: Master, { top, bottom, start, end }: Rectangle) {
  for (const row of master.rows.slice(top, bottom + 1))
    for (const column of master.columns.slice(start, end + 1)) delete row[column.code];
}

/** The first row of the rectangle in all of its rows. */
export function fillDown(master: Master, { top, bottom, start, end }: Rectangle) {
  const source = master.rows[top];
  if (!source) return;
  for (let row = top + 1; row <= bottom; row++)
    for (const column of master.columns.slice(start, end + 1))
      setCell(master, row, column, writeCell(source[column.code]));
}

/** Pasted rows from `row` on; the members they have replace, the others stay. */
export function pasteRows(master: Master, row: number, pasted: readonly MasterRow[]) {
  for (const [position, values] of pasted.entries()) Object.assign(rowAt(master, row + position), values);
}

export function removeRows(master: Master, { top, bottom }: Rectangle) {
  master.rows.splice(top, bottom - top + 1);
}

export function addColumn(master: Master, name: string, language: string) {
  const taken = new Set(master.columns.map((column) => column.code));
  let number = master.columns.length + 1;
  while (taken.has(`column${number}`)) number++;
  master.columns.push({
    code: `column${number}`,
    name: { [language]: name },
    type: 'text',
    required: false,
    unique: false,
  });
}

/** A new code for a column, in every row too. */
export function renameColumn(master: Master, position: number, code: string) {
  const column = master.columns[position];
  if (!column) return;
  for (const row of master.rows) {
    const value = row[column.code];
    if (value === undefined) continue;
    delete row[column.code];
    row[code] = value;
  }
  column.code = code;
}

/** Another type; values that can be read as the new type are. */
export function retypeColumn(master: Master, position: number, type: ColumnType) {
  const column = master.columns[position];
  if (!column) return;
  column.type = type;
  for (const [row, values] of master.rows.entries())
    if (values[column.code] !== undefined) setCell(master, row, column, writeCell(values[column.code]));
}

export function removeColumn(master: Master, position: number) {
  const [removed] = master.columns.splice(position, 1);
  if (removed) for (const row of master.rows) delete row[removed.code];
}

export function moveColumn(master: Master, position: number, by: -1 | 1) {
  const to = position + by;
  if (to < 0 || to >= master.columns.length) return;
  const [moved] = master.columns.splice(position, 1);
  if (moved) master.columns.splice(to, 0, moved);
}

/** The rectangle as spreadsheets exchange it: tabs between cells, lines between rows. */
export function copyCells(master: Master, { top, bottom, start, end }: Rectangle): string {
  return master.rows
    .slice(top, bottom + 1)
    .map((row) =>
      master.columns
        .slice(start, end + 1)
        .map((column) => writeCell(row[column.code]).replace(/[\t\r\n]+/g, ' '))
        .join('\t'),
    )
    .join('\n');
}

export function columnName(column: Column, language: string): string {
  return localize(column.name, language, 'en') || column.code;
}

/** What stands in a cell when its editing begins. */
export function cellText(master: Master, row: number, column: Column): string {
  return writeCell(master.rows[row]?.[column.code]);
}
