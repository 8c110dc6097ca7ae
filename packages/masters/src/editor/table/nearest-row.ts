import type { RowExplanation } from '@nirmaan/rules/tables';

/** The row in force whose cells held longest; the first of those. */
export function nearestRow(rows: readonly RowExplanation[]): RowExplanation | undefined {
  let nearest: RowExplanation | undefined;
  for (const row of rows) if (row.state === 'fails' && (!nearest || held(row) > held(nearest))) nearest = row;
  return nearest;
}

function held({ cells }: RowExplanation): number {
  return Object.values(cells).filter(Boolean).length;
}
