import { ANYTHING, type Cell, type CellTest, type CellValue } from './cell';
import { printCell } from './cell-text';
import { toIsoDate } from './days';
import { type Cut, type Dimension, has, runsOf, sampleBetween } from './dimension';

/** The cell that matches just the segments of a set, as text; `-` where nothing that is expected is missing. */
export function cellTextOf(dimension: Dimension, set: bigint): string {
  return printCell(cellOf(dimension, set), dimension.type);
}

function cellOf(dimension: Dimension, set: bigint): Cell {
  const { segments, expected } = dimension;
  if ((set & expected) === expected) return ANYTHING;
  const isEverything = segments.every((segment, at) => segment.is === 'null' || has(set, at));
  if (isEverything) return { isNot: true, tests: [{ is: 'value', value: null }] };
  const other = segments.findIndex((segment) => segment.is === 'other');
  if (other >= 0 && has(set, other)) {
    const missing = segments.filter((segment, at) => !has(set, at) && segment.is === 'value');
    return { isNot: true, tests: missing.map(({ sample }) => ({ is: 'value', value: sample })) };
  }
  const tests = runsOf(dimension, set).map(({ first, last }): CellTest => {
    const [start, end] = [segments[first], segments[last]];
    if (start?.is !== 'range') return { is: 'value', value: start?.sample ?? null };
    const isFirst = first === 0;
    const isLast = segments[last + 1]?.is !== 'range';
    const [low, high] = [isFirst ? undefined : start.low, isLast ? undefined : end?.high];
    return rangeTest(low, high, dimension.type, [start.low, end?.high]);
  });
  return { isNot: false, tests };
}

/** The limits of the input itself are not said, but where nothing else could be. */
function rangeTest(
  low: Cut | undefined,
  high: Cut | undefined,
  type: Dimension['type'],
  [least, most]: [Cut | undefined, Cut | undefined],
): CellTest {
  const isDate = type === 'date';
  const lowest = (cut: Cut): CellValue => (isDate ? toIsoDate(cut.at) : cut.at);
  // A day is cut before it begins: the last day of a range is the one before its end.
  const highest = (cut: Cut): CellValue => (isDate ? toIsoDate(cut.at - 1) : cut.at);
  const isHighClosed = (cut: Cut) => isDate || cut.isAfter;
  if (least && most && lowest(least) === highest(most)) return { is: 'value', value: lowest(least) };
  if (low && high)
    return {
      is: 'range',
      low: lowest(low),
      isLowClosed: !low.isAfter,
      high: highest(high),
      isHighClosed: isHighClosed(high),
    };
  if (low) return { is: 'compare', operator: low.isAfter ? '>' : '>=', value: lowest(low) };
  if (high) return { is: 'compare', operator: isHighClosed(high) ? '<=' : '<', value: highest(high) };
  return least && most ? rangeTest(least, most, type, [undefined, undefined]) : { is: 'value', value: null };
}

/** A value in the middle of a set: of its first run, and something given rather than nothing. */
export function sampleOf(dimension: Dimension, set: bigint): CellValue | null {
  const [run] = runsOf(dimension, set);
  const [start, end] = run ? [dimension.segments[run.first], dimension.segments[run.last]] : [];
  if (start?.is !== 'range') return start?.sample ?? null;
  return sampleBetween(start.low, end?.high, dimension.type);
}
