import type { CellValue } from './cell';
import { dayOf, toIsoDate } from './days';
import { has } from './dimension';
import { toGrid } from './grid';
import type { DecisionTable } from './model';

/** Of an input: values that stand for all it can have, and whether each of them is a value itself, not one of many alike. */
export type InputSamples = { values: (CellValue | null)[]; isEvery: boolean };

/**
 * By input, one value for each way in which the cells of a day can tell values apart: whoever judges these has judged all
 * there are. Undefined where a cell is an expression, which tells apart what nobody knows.
 */
export function sampleInputs(table: DecisionTable, on: string): Record<string, InputSamples> | undefined {
  const { dimensions, rows } = toGrid(table, { on });
  if (rows.some((row) => row.isUnsure)) return undefined;
  return Object.fromEntries(
    dimensions.map(({ code, segments, expected }) => {
      const counting = segments.filter((_, at) => has(expected, at));
      const isEvery = counting.every(({ is }) => is === 'value' || is === 'null');
      return [code, { values: counting.map(({ sample }) => sample), isEvery }];
    }),
  );
}

/** The first day after `on` from which other rows count; undefined where nothing that is written down changes any more. */
export function nextChangeAfter({ rows }: Pick<DecisionTable, 'rows'>, on: string): string | undefined {
  const dayAfter = (date: string) => {
    const day = dayOf(date);
    return day === undefined ? [] : [toIsoDate(day + 1)];
  };
  const days = rows.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validTo === undefined ? [] : dayAfter(validTo)),
  ]);
  return days.filter((day) => day > on).sort()[0];
}
