import { type Issue, issue, type JsonValue } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { Column, MasterRow } from './model/master';
import { MOST_ROWS, separatorOf, splitCells } from './split-cells';

/**
 * Rows from what a spreadsheet puts on the clipboard: cells parted by tabs, or by commas where there is no tab; quoted
 * cells may hold both and line ends. A first line of column names (code or name) is taken as such, in any order;
 * without one cells go to the columns from `from` on. What cannot be understood stays as typed: `checkMaster` tells.
 */
export function parsePastedRows(
  text: string,
  columns: readonly Column[],
  from = 0,
): { rows: MasterRow[]; issues: Issue[] } {
  const lines = splitCells(text, separatorOf(text));
  if (lines.length > MOST_ROWS)
    return { rows: [], issues: [issue('masters.too-many-rows', '', { rows: lines.length, most: MOST_ROWS })] };
  const header = lines[0]?.map((cell) => findColumn(cell, columns));
  const hasHeader = header !== undefined && header.length > 0 && header.every((column) => column !== undefined);
  const targets = hasHeader ? header : columns.slice(from);
  const rows = (hasHeader ? lines.slice(1) : lines).map(
    (cells): MasterRow =>
      Object.fromEntries(
        cells.flatMap((cell, at) => {
          const column = targets[at];
          return column ? [[column.code, toCell(cell, column)]] : [];
        }),
      ),
  );
  const widest = Math.max(0, ...lines.map((cells) => cells.length));
  const issues =
    widest > targets.length
      ? [issue('masters.more-cells-than-columns', '', { cells: widest, columns: targets.length }, 'warning')]
      : [];
  return { rows, issues };
}

function findColumn(cell: string, columns: readonly Column[]): Column | undefined {
  const wanted = cell.trim().toLocaleLowerCase();
  return columns.find(
    (column) =>
      column.code.toLocaleLowerCase() === wanted ||
      Object.values(column.name).some((name) => name.toLocaleLowerCase() === wanted),
  );
}

/** A cell's value by its column's type; what is none of that type stays text. */
export function toCell(typed: string, column: Column): JsonValue {
  const text = typed.trim();
  if (text === '') return null;
  if (column.type === 'number' || column.type === 'amount') {
    const plain = text.replace(/[\s,₹$€]/g, '');
    return /^-?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : text;
  }
  if (column.type === 'boolean') {
    const says = (key: string) => Object.values(inEveryLanguage(key)).some((word) => isSame(word, text));
    if (['true', 'y', '1'].includes(text.toLowerCase()) || says('forms.yes')) return true;
    return ['false', 'n', '0'].includes(text.toLowerCase()) || says('forms.no') ? false : text;
  }
  if (column.type === 'date') {
    const found = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
    if (found) return `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`;
  }
  return text;
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
