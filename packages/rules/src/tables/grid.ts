import { ANYTHING, type Cell } from './cell';
import { fromCellTree } from './cell-tree';
import { dayOf } from './days';
import { isInForce } from './decide';
import { beforeDay, type Dimension, rangesOf, segmentsMatching, setOf, toDimension } from './dimension';
import type { DecisionRow, DecisionTable, TableInput } from './model';
import type { Box } from './sweep';

export type GridOptions = {
  /** Only rows of this day count; without it, days are one more dimension. An ISO date. */
  on?: string;
  /** Days before it are of no interest: what ended is not looked at. An ISO date. */
  from?: string;
  /** An input may be empty: look for gaps there too. Without it only where a cell speaks of nothing given (`null`). */
  withEmpty?: boolean;
};

/** A row as the set of segments it matches, in each dimension. */
export type GridRow = {
  row: DecisionRow;
  box: Box;
  /** Some cell is an expression: the box is where the row may match, not where it does. */
  isUnsure: boolean;
};

/** The space of a table's inputs, and of days where rows have dates; days are the last dimension. */
export type Grid = { dimensions: Dimension[]; days?: Dimension; rows: GridRow[] };

export function toGrid({ shape, rows }: DecisionTable, options: GridOptions): Grid {
  const { on } = options;
  const counting = on === undefined ? rows : rows.filter((row) => isInForce(row, on));
  const columns = shape.inputs.map((input) => toColumn(input, counting, options));
  const days = on === undefined ? daysOf(counting, options.from) : undefined;
  const dimensions = columns.map((column) => column.dimension);
  return {
    dimensions: days ? [...dimensions, days] : dimensions,
    ...(days && { days }),
    rows: counting.map((row, at) => {
      const sets = columns.map((column) => column.sets[at]);
      const box = sets.map((set, place) => set ?? dimensions[place]?.all ?? 0n);
      return { row, box: days ? [...box, daysOfRow(row, days)] : box, isUnsure: sets.includes(undefined) };
    }),
  };
}

type Column = {
  dimension: Dimension;
  /** By row; undefined where the cell is an expression. */
  sets: (bigint | undefined)[];
};

/** Tables repeat their cells: each is read and judged once. */
function toColumn(input: TableInput, rows: readonly DecisionRow[], options: GridOptions): Column {
  const trees = rows.map((row) => row.when[input.code]);
  const keys = trees.map((tree) => JSON.stringify(tree) ?? '');
  const cells = new Map<string, Cell | undefined>();
  for (const [at, tree] of trees.entries()) {
    const key = keys[at] ?? '';
    if (!cells.has(key)) cells.set(key, tree ? fromCellTree(tree) : ANYTHING);
  }
  const plain = [...cells.values()].filter((cell) => cell !== undefined);
  const dimension = toDimension(input, plain, options);
  const sets = new Map([...cells].map(([key, cell]) => [key, cell && segmentsMatching(cell, dimension)]));
  return { dimension, sets: keys.map((key) => sets.get(key)) };
}

/** Days cut where a row begins or ends. Before the first row begins there was no table yet: nothing is missing there. */
function daysOf(rows: readonly DecisionRow[], from: string | undefined): Dimension | undefined {
  const begins = rows.map((row) => (row.validFrom === undefined ? undefined : dayOf(row.validFrom)));
  const ends = rows.map((row) => (row.validTo === undefined ? undefined : dayOf(row.validTo)));
  const known = begins.filter((day) => day !== undefined);
  if (known.length === 0 && ends.every((day) => day === undefined)) return undefined;
  const first = known.length === rows.length ? Math.min(...known) : undefined;
  const since = from === undefined ? undefined : dayOf(from);
  const start = first === undefined || (since !== undefined && since > first) ? since : first;
  const cuts = [...known.map(beforeDay), ...ends.flatMap((day) => (day === undefined ? [] : [beforeDay(day + 1)]))];
  const segments = rangesOf(cuts, 'date', start === undefined ? {} : { low: beforeDay(start) });
  const all = (1n << BigInt(segments.length)) - 1n;
  return { code: '', type: 'date', segments, all, expected: all };
}

function daysOfRow(row: DecisionRow, { segments }: Dimension): bigint {
  return setOf(segments, ({ sample }) => typeof sample === 'string' && isInForce(row, sample));
}
