import type { TableRow } from '@nirmaan/rules/tables';
import { placeOfGap } from './gap-places';

/** What stands on one line of the grid: a row by its place, or one that is missing. */
export type Line<Gap> = { kind: 'row'; row: number } | { kind: 'gap'; gap: Gap };

/** Rows from the top, each gap where its row would be looked for, and last the row not yet there. */
export function linesOf<Gap extends { cells: Readonly<Record<string, string>> }>(
  rows: readonly TableRow[],
  inputs: readonly { code: string }[],
  gaps: readonly Gap[],
): Line<Gap>[] {
  const gapsBefore = new Map<number, Gap[]>();
  for (const gap of gaps) {
    const place = placeOfGap(rows, inputs, gap.cells);
    gapsBefore.set(place, [...(gapsBefore.get(place) ?? []), gap]);
  }
  const lines: Line<Gap>[] = [];
  for (let row = 0; row <= rows.length; row++) {
    for (const gap of gapsBefore.get(row) ?? []) lines.push({ kind: 'gap', gap });
    lines.push({ kind: 'row', row });
  }
  return lines;
}
