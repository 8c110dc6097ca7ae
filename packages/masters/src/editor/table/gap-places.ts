import type { JsonObject } from '@nirmaan/lexicon';
import { matchesCell, readCell, type TableRow } from '@nirmaan/rules/tables';
import type { ShownGap } from './analysis-view';
import type { GridColumn } from './columns';

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

/** The gap that some case falls into on this day, of those that have these values; inputs that are not given are open. */
export function gapAt(
  gaps: readonly ShownGap[],
  inputs: readonly GridColumn[],
  given: Readonly<JsonObject>,
  on: string,
): ShownGap | undefined {
  return gaps.find(
    ({ cells, region: { from, to } }) =>
      !(from !== undefined && on < from) &&
      !(to !== undefined && on > to) &&
      inputs.every((input) => {
        const value = given[input.code];
        if (value === undefined || value === null) return true;
        const read = readCell(cells[input.code] ?? '-', input);
        return read.is !== 'cell' || (typeof value !== 'object' && matchesCell(read.cell, value));
      }),
  );
}

function plain(cell: unknown): string {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/[\s"]/g, '') : '';
  return text === '-' ? '' : text;
}
