/**
 * The values an input can have, cut where some cell begins or ends. Within one segment every cell says the same of all
 * values, so that judging a sample of each judges them all: exact, without trying numbers one by one.
 */
import { type Cell, type CellTest, type CellValue, matchesCell } from './cell';
import { dayOf, toIsoDate } from './days';
import type { TableInput } from './model';

/** Between two values: just before `at`, or just after it. Dates are days, cut before a day only. */
export type Cut = { at: number; isAfter: boolean };

export type Segment = {
  is: 'range' | 'value' | 'other' | 'null';
  sample: CellValue | null;
  /** Of a range; open where there is none. */
  low?: Cut;
  high?: Cut;
};

/** Sets of segments are bits of a bigint: bit 0 is the first segment. */
export type Dimension = {
  code: string;
  type: TableInput['type'];
  segments: Segment[];
  /** Every segment, and those that a gap is looked for in: nothing given is among them only where a cell speaks of it. */
  all: bigint;
  expected: bigint;
};

export type DimensionOptions = { withEmpty?: boolean };

export function toDimension(
  input: TableInput,
  cells: readonly Cell[],
  { withEmpty }: DimensionOptions = {},
): Dimension {
  const tests = cells.flatMap((cell) => cell.tests);
  const values = segmentsOf(input, tests);
  const segments = [...values, { is: 'null', sample: null } as const];
  const all = (1n << BigInt(segments.length)) - 1n;
  const speaksOfNull = tests.some((test) => test.is === 'value' && test.value === null);
  const expected = withEmpty || speaksOfNull ? all : all >> 1n;
  return { code: input.code, type: input.type, segments, all, expected };
}

function segmentsOf(input: TableInput, tests: readonly CellTest[]): Segment[] {
  switch (input.type) {
    case 'boolean':
      return [true, false].map((sample) => ({ is: 'value', sample }));
    case 'text': {
      if (input.values) return input.values.map(({ value }) => ({ is: 'value', sample: value }));
      const named = [
        ...new Set(tests.flatMap((test) => ('value' in test && typeof test.value === 'string' ? [test.value] : []))),
      ];
      return [...named.map((sample): Segment => ({ is: 'value', sample })), { is: 'other', sample: otherThan(named) }];
    }
    case 'number':
    case 'amount':
      return rangesOf(tests.flatMap(numberCuts), input.type, limitsOf(input));
    case 'date':
      return rangesOf(tests.flatMap(dayCuts), 'date', {});
  }
}

function otherThan(named: readonly string[]): string {
  let sample = 'other';
  for (let number = 2; named.includes(sample); number++) sample = `other ${number}`;
  return sample;
}

type Limits = { low?: Cut; high?: Cut };

/** There are no amounts below zero. */
function limitsOf({ type, min, max }: TableInput): Limits {
  const least = min ?? (type === 'amount' ? 0 : undefined);
  return {
    ...(least !== undefined && { low: { at: least, isAfter: false } }),
    ...(max !== undefined && { high: { at: max, isAfter: true } }),
  };
}

function compareCuts(a: Cut, b: Cut): number {
  return a.at - b.at || Number(a.isAfter) - Number(b.isAfter);
}

/** The segments between cuts, within the limits. */
export function rangesOf(cuts: readonly Cut[], type: TableInput['type'], { low, high }: Limits): Segment[] {
  const within = cuts.filter((cut) => (!low || compareCuts(cut, low) > 0) && (!high || compareCuts(cut, high) < 0));
  const sorted = within.sort(compareCuts);
  const apart = sorted.filter((cut, at) => at === 0 || compareCuts(cut, sorted[at - 1] ?? cut) !== 0);
  const ends = [low, ...apart, high];
  return ends.slice(1).map((end, at): Segment => {
    const start = ends[at];
    return {
      is: 'range',
      sample: sampleBetween(start, end, type),
      ...(start && { low: start }),
      ...(end && { high: end }),
    };
  });
}

/** Ends of the tests that are no dates cut where they stand; `5` alone cuts on both sides. */
function numberCuts(test: CellTest): Cut[] {
  const cut = (value: CellValue | null, isAfter: boolean): Cut[] =>
    typeof value === 'number' ? [{ at: value, isAfter }] : [];
  if (test.is === 'range') return [...cut(test.low, !test.isLowClosed), ...cut(test.high, test.isHighClosed)];
  if (test.is === 'compare' && test.operator !== '!=')
    return cut(test.value, test.operator === '>' || test.operator === '<=');
  return [...cut(test.value, false), ...cut(test.value, true)];
}

function dayCuts(test: CellTest): Cut[] {
  const toDay = (value: CellValue | null) => (typeof value === 'string' ? (dayOf(value) ?? null) : null);
  const asDays: CellTest =
    test.is === 'range'
      ? { ...test, low: toDay(test.low) ?? '', high: toDay(test.high) ?? '' }
      : test.is === 'value'
        ? { is: 'value', value: toDay(test.value) }
        : { ...test, value: toDay(test.value) ?? '' };
  return numberCuts(asDays).map(({ at, isAfter }) => beforeDay(isAfter ? at + 1 : at));
}

export function beforeDay(day: number): Cut {
  return { at: day, isAfter: false };
}

/** A value between two cuts, in the middle where both are there; a whole number if there is one. */
export function sampleBetween(low: Cut | undefined, high: Cut | undefined, type: TableInput['type']): CellValue {
  if (type === 'date') {
    const first = low?.at ?? (high ? high.at - 1 : 0);
    return toIsoDate(low && high ? Math.floor((low.at + high.at - 1) / 2) : first);
  }
  if (!low && !high) return 0;
  if (!low || !high) return low ? low.at + 1 : (high?.at ?? 0) - 1;
  if (low.at === high.at) return low.at;
  const middle = Number(((low.at + high.at) / 2).toPrecision(15));
  const whole = Math.round(middle);
  return whole > low.at && whole < high.at ? whole : middle;
}

/** The segments a cell matches. */
export function segmentsMatching(cell: Cell, { segments }: Dimension): bigint {
  return setOf(segments, ({ sample }) => matchesCell(cell, sample));
}

export function setOf<T>(items: readonly T[], isIn: (item: T) => boolean): bigint {
  let set = 0n;
  for (const [at, item] of items.entries()) if (isIn(item)) set |= 1n << BigInt(at);
  return set;
}

export function has(set: bigint, at: number): boolean {
  return ((set >> BigInt(at)) & 1n) === 1n;
}

/** Neighbouring segments of a set, as places from–to. Values have no neighbours. */
export function runsOf({ segments }: Pick<Dimension, 'segments'>, set: bigint): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const [at, segment] of segments.entries()) {
    if (!has(set, at)) continue;
    const run = runs.at(-1);
    if (run && segment.is === 'range' && run.last === at - 1) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs;
}
