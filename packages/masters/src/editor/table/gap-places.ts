import type { TableRow } from '@nirmaan/rules/tables';

/**
 * Where a row that is missing would be looked for: below the last of the rows that begin like it, cell for cell. At the
 * end where none does. `cells` are the missing row's, by input.
 */
export function placeOfGap(
  rows: readonly TableRow[],
  inputs: readonly { code: string }[],
  cells: Readonly<Record<string, string>>,
): number {
  let place = rows.length;
  let most = 0;
  rows.forEach((row, at) => {
    let alike = 0;
    for (const { code } of inputs) {
      if (plain(row[code]) !== plain(cells[code])) break;
      alike++;
    }
    if (alike >= Math.max(most, 1)) {
      most = alike;
      place = at + 1;
    }
  });
  return place;
}

function plain(cell: unknown): string {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/[\s"]/g, '') : '';
  return text === '-' ? '' : text;
}
