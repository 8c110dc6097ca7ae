import type { TableInput, TableRow, TableShape, TableValue } from '@nirmaan/rules/tables';
import { numberRows, takeRowId } from '../../model/row-ids';
import type { TableMaster } from '../../model/table-master';
import type { Rectangle } from '../selection';
import type { GridColumn } from './columns';

/** What these edits change of a table. */
export type EditedTable = Pick<TableMaster, 'table' | 'rows' | 'lastRow'>;

/** Edits of a table as recipes: they change what they are given (an immer draft). `rows.length` is the row not yet there. */

export function setCell(table: EditedTable, row: number, code: string, text: string) {
  const edited = rowAt(table, row);
  const trimmed = text.trim();
  if (trimmed === '') delete edited[code];
  else edited[code] = trimmed;
}

export function clearCells(
  { rows }: EditedTable,
  { top, bottom, start, end }: Rectangle,
  columns: readonly GridColumn[],
) {
  for (const row of rows.slice(top, bottom + 1))
    for (const column of columns.slice(start, end + 1)) delete row[column.code];
}

/** The first row of the rectangle in all of its rows. */
export function fillDown(table: EditedTable, { top, bottom, start, end }: Rectangle, columns: readonly GridColumn[]) {
  const source = table.rows[top];
  if (!source) return;
  for (let row = top + 1; row <= bottom; row++)
    for (const { code } of columns.slice(start, end + 1)) setCell(table, row, code, cellText(source, code));
}

/** Cells from `row` on; those that are given replace, the others stay. */
export function putRows(table: EditedTable, row: number, given: readonly TableRow[]) {
  for (const [position, cells] of given.entries()) {
    const edited = rowAt(table, row + position);
    for (const [code, value] of Object.entries(cells)) if (code !== 'id' && code !== 'order') edited[code] = value;
  }
}

/** New rows between others. */
export function insertRows(table: EditedTable, at: number, given: readonly TableRow[]) {
  for (const [position, cells] of given.entries())
    table.rows.splice(at + position, 0, { ...cells, id: takeRowId(table) });
  numberRows(table);
}

/** All of the table's rows are these now; what stands at a row's place keeps its name. */
export function replaceRows(table: EditedTable, given: readonly TableRow[]) {
  const names = table.rows.map((row) => row.id);
  // Names of rows that go are noted before they are gone.
  numberRows(table);
  const rows = given.map((cells, at): TableRow => {
    const { id: _, ...kept } = cells;
    const name = names[at];
    return { ...kept, ...(name !== undefined && { id: name }) };
  });
  table.rows.splice(0, table.rows.length, ...rows);
  numberRows(table);
}

export function duplicateRows(table: EditedTable, { top, bottom }: Rectangle) {
  const copies = table.rows.slice(top, bottom + 1).map(({ ...cells }) => cells);
  insertRows(table, Math.min(bottom + 1, table.rows.length), copies);
}

export function removeRows(table: EditedTable, { top, bottom }: Rectangle) {
  table.rows.splice(top, bottom - top + 1);
  numberRows(table);
}

/** The rows of the rectangle one place up or down. False where they are at the edge. */
export function moveRows(table: EditedTable, { top, bottom }: Rectangle, by: -1 | 1): boolean {
  const last = Math.min(bottom, table.rows.length - 1);
  if (top + by < 0 || last + by >= table.rows.length || top > last) return false;
  const moved = table.rows.splice(top, last - top + 1);
  table.rows.splice(top + by, 0, ...moved);
  numberRows(table);
  return true;
}

export type ColumnKind = 'inputs' | 'outputs';
export type ColumnDraft = TableShape['outputs'][number] & Pick<TableInput, 'min' | 'max'>;

export function addColumn({ table }: EditedTable, kind: ColumnKind, column: ColumnDraft) {
  table[kind].push(column);
}

/** A code that no column has: `word`, `word2`, … */
export function freeCode({ inputs, outputs }: TableShape, word: string): string {
  const taken = new Set([...inputs, ...outputs].map((each) => each.code));
  if (!taken.has(word)) return word;
  let number = 2;
  while (taken.has(`${word}${number}`)) number++;
  return `${word}${number}`;
}

/** A new code for a column, in every row too. */
export function renameColumn(table: EditedTable, kind: ColumnKind, at: number, code: string) {
  const column = table.table[kind][at];
  if (!column) return;
  for (const row of table.rows) {
    const cell = row[column.code];
    if (cell === undefined) continue;
    delete row[column.code];
    row[code] = cell;
  }
  column.code = code;
}

/** Another type; what only the old type has goes. Cells stay as typed: the checks tell which no longer fit. */
export function retypeColumn({ table }: EditedTable, kind: ColumnKind, at: number, type: TableInput['type']) {
  const column: ColumnDraft | undefined = table[kind][at];
  if (!column) return;
  column.type = type;
  if (type !== 'text') delete column.values;
  if (type !== 'number' && type !== 'amount') {
    delete column.min;
    delete column.max;
  }
}

export function moveColumn({ table }: EditedTable, kind: ColumnKind, at: number, by: -1 | 1) {
  const columns: ColumnDraft[] = table[kind];
  const to = at + by;
  const column = columns[at];
  if (!column || to < 0 || to >= columns.length) return;
  columns.splice(at, 1);
  columns.splice(to, 0, column);
}

export function removeColumn(table: EditedTable, kind: ColumnKind, at: number) {
  const [removed] = table.table[kind].splice(at, 1);
  if (removed) for (const row of table.rows) delete row[removed.code];
}

export function setValues({ table }: EditedTable, kind: ColumnKind, at: number, values: readonly TableValue[]) {
  const column = table[kind][at];
  if (!column) return;
  if (values.length === 0) delete column.values;
  else column.values = [...values];
}

/** The rectangle as spreadsheets exchange it: tabs between cells, lines between rows. */
export function copyCells(
  { rows }: EditedTable,
  { top, bottom, start, end }: Rectangle,
  columns: readonly GridColumn[],
): string {
  return rows
    .slice(top, bottom + 1)
    .map((row) =>
      columns
        .slice(start, end + 1)
        .map(({ code }) => quoted(cellText(row, code)))
        .join('\t'),
    )
    .join('\n');
}

/** As a spreadsheet writes it: a cell with quotes or line ends stands in quotes. */
function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What stands in a cell when its editing begins. */
export function cellText(row: TableRow | undefined, code: string): string {
  const cell = row?.[code];
  return typeof cell === 'string' ? cell : cell === undefined || cell === null ? '' : JSON.stringify(cell);
}

function rowAt(table: EditedTable, row: number): TableRow {
  while (table.rows.length <= row) {
    table.rows.push({ id: takeRowId(table), order: table.rows.length + 1 });
  }
  return table.rows[row] ?? {};
}
