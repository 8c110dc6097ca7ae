import { z } from 'zod';

/** What stands in a cell; null for nothing. */
export const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Cell = z.infer<typeof Cell>;

/** Rows from the first, without empty cells at their ends and empty rows at the end. */
export const Sheet = z.object({ name: z.string(), rows: z.array(z.array(Cell)) });
export type Sheet = z.infer<typeof Sheet>;

/** As XLSForm reads it: numbers without `.0`, booleans in capitals, without spaces around. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell).trim();
}

/** `survey!C5`; rows and columns count from 0. */
export function placeOf(sheet: string, row: number, column: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  return `${sheet}!${letters}${row + 1}`;
}

export function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const made = rows.map((row) => {
    const end = row.findLastIndex((cell) => cell !== null && cell !== '');
    return row.slice(0, end + 1).map((cell) => (cell === '' ? null : cell));
  });
  return made.slice(0, made.findLastIndex((row) => row.length > 0) + 1);
}
