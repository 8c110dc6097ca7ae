import type { Master } from './master';

type NamedRows = Pick<Master, 'rows' | 'lastRow'>;

/**
 * A name for a new row, `R1`, `R2`, …: never one that was given before, also where that row is gone, since cases were
 * decided by it. A recipe: it notes the number in what it is given (an immer draft).
 */
export function takeRowId(master: NamedRows): string {
  const number = lastNumberOf(master) + 1;
  master.lastRow = number;
  return `R${number}`;
}

function lastNumberOf({ rows, lastRow = 0 }: NamedRows): number {
  let last = lastRow;
  for (const { id } of rows) {
    const number = typeof id === 'string' ? /^R(\d{1,9})$/.exec(id)?.[1] : undefined;
    if (number !== undefined) last = Math.max(last, Number(number));
  }
  return last;
}

/** Every row with a name and its place from the top in `order`. A recipe. */
export function numberRows(master: NamedRows) {
  for (const [at, row] of master.rows.entries()) {
    if (typeof row.id !== 'string' || row.id === '') row.id = takeRowId(master);
    if (row.order !== at + 1) row.order = at + 1;
  }
  const last = lastNumberOf(master);
  if (last > (master.lastRow ?? 0)) master.lastRow = last;
}
