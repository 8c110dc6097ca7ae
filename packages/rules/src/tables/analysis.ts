/**
 * What is wrong with a table as a whole: cases that no row is for, rows that contradict each other, rows that never
 * count. Exact for cells with constants; a row whose cell is an expression is named in `notJudged` and gets the benefit
 * of the doubt.
 */
import { canonicalJson, type IssueSeverity } from '@nirmaan/lexicon';
import type { CellValue } from './cell';
import { toIsoDate } from './days';
import { type Dimension, runsOf } from './dimension';
import { type Grid, type GridOptions, type GridRow, toGrid } from './grid';
import type { DecisionTable, HitPolicy } from './model';
import { cellTextOf, sampleOf } from './region';
import { type Box, type Budget, findUncovered, groupSegments, mergeBoxes, type Space } from './sweep';

/** A concrete case: inputs by code, and a day where days matter. */
export type TableExample = { inputs: Record<string, CellValue | null>; on?: string };
/** Where in the table's space: a cell's text by input, and the days, both included; an end that is not there is open. */
export type TableRegion = { where: Record<string, string>; from?: string; to?: string; example: TableExample };

/** No row is for these cases. */
export type TableGap = { kind: 'gap'; severity: IssueSeverity } & TableRegion;
/** All of these rows match these cases; `isSure` is false where their outputs are expressions that may agree after all. */
export type TableOverlap = { kind: 'overlap'; severity: IssueSeverity; rows: string[]; isSure: boolean } & TableRegion;
/** The row is never reached: rows above it, `by`, take all of its cases. */
export type TableShadow = { kind: 'shadowed'; severity: IssueSeverity; rows: string[]; by: string[] };
/** The row matches nothing there can be: its cell of `input` leaves no value. */
export type TableNever = { kind: 'never'; severity: IssueSeverity; rows: string[]; input: string };
export type TableFinding = TableGap | TableOverlap | TableShadow | TableNever;
export type FindingKind = TableFinding['kind'];

export type AnalysisOptions = GridOptions & {
  /** Findings of one kind that are told; 100 where nothing is said. */
  most?: number;
  /** Steps the search for gaps and for rows never reached may take; 200,000 where nothing is said, some seconds at most. */
  steps?: number;
};

export type TableAnalysis = {
  findings: TableFinding[];
  /** Findings beyond `most`. */
  more: number;
  /** False where the space was too large to go through: then overlaps are all there, gaps and rows never reached may not. */
  isComplete: boolean;
  /** Ids of rows with a cell that is an expression. */
  notJudged: string[];
  /** Steps and regions the analysis took. */
  regions: number;
};

const MOST_REGIONS = 200_000;
const MOST_FINDINGS = 100;

export function analyseTable(table: DecisionTable, options: AnalysisOptions = {}): TableAnalysis {
  const grid = toGrid(table, options);
  const steps = options.steps ?? MOST_REGIONS;
  const budget: Budget = { left: steps };
  const { hitPolicy } = table.shape;
  const never = grid.rows.flatMap((row) => findNever(row, grid));
  const live = { ...grid, rows: grid.rows.filter(({ box }) => !box.includes(0n)) };
  const overlaps = hitPolicy === 'U' || hitPolicy === 'A' ? findOverlaps(live, hitPolicy) : [];
  const gaps = hitPolicy === 'C' ? [] : findGaps(live, budget);
  const shadows = hitPolicy === 'F' ? findShadows(live, budget) : [];
  const most = options.most ?? MOST_FINDINGS;
  const kinds = [gaps ?? [], overlaps, shadows ?? [], never];
  return {
    findings: [
      ...(gaps ?? []).slice(0, most).flatMap((box) => toGaps(box, grid, options)),
      ...overlaps.slice(0, most).flatMap((shared) => toOverlaps(shared, hitPolicy, grid, options)),
      ...(shadows ?? []).slice(0, most),
      ...never.slice(0, most),
    ],
    more: kinds.reduce((more, found) => more + Math.max(0, found.length - most), 0),
    isComplete: gaps !== undefined && shadows !== undefined,
    notJudged: grid.rows.filter((each) => each.isUnsure).map(({ row }) => row.id),
    regions: steps - budget.left,
  };
}

function findNever({ row, box }: GridRow, { dimensions, days }: Grid): TableNever[] {
  const empty = dimensions.find((dimension, at) => dimension !== days && box[at] === 0n);
  return empty ? [{ kind: 'never', severity: 'warning', rows: [row.id], input: empty.code }] : [];
}

function findGaps({ dimensions, rows }: Grid, budget: Budget): Box[] | undefined {
  const space = spaceOf(
    rows,
    dimensions.map((dimension) => dimension.expected),
  );
  const boxes = findUncovered(space, allOf(rows), budget);
  return boxes && mergeBoxes(boxes);
}

/** Only days before the first row are left open: they are past, and nobody falls into that gap any more. */
export function isBeforeAllRows({ from, to }: Pick<TableRegion, 'from' | 'to'>): boolean {
  return from === undefined && to !== undefined;
}

function toGaps(box: Box, grid: Grid, options: GridOptions): TableGap[] {
  return regionsOf(box, grid, options).map((region) => ({ kind: 'gap', severity: 'warning', ...region }));
}

function spaceOf(rows: readonly GridRow[], within: Box): Space {
  return within.map((segments, at) =>
    groupSegments(
      rows.map(({ box }) => box[at] ?? 0n),
      segments,
    ),
  );
}

function allOf(rows: readonly unknown[]): bigint {
  return (1n << BigInt(rows.length)) - 1n;
}

type Shared = { box: Box; rows: Set<GridRow> };

/** What every two rows have in common is a box again. Rows that share the same box with each other are told together. */
function findOverlaps({ rows }: Grid, policy: 'U' | 'A'): Shared[] {
  const found = new Map<string, Shared>();
  const gives = rows.map(({ row }) => (policy === 'A' ? canonicalJson(row.gives) : ''));
  for (const [at, a] of rows.entries())
    for (let other = at + 1; other < rows.length; other++) {
      const b = rows[other];
      if (!b || a.isUnsure || b.isUnsure || (policy === 'A' && gives[at] === gives[other])) continue;
      const box = intersect(a.box, b.box);
      if (!box) continue;
      const key = box.join(' ');
      const same = found.get(key) ?? { box, rows: new Set() };
      same.rows.add(a).add(b);
      found.set(key, same);
    }
  return [...found.values()];
}

function toOverlaps({ box, ...shared }: Shared, policy: HitPolicy, grid: Grid, options: GridOptions): TableOverlap[] {
  const rows = [...shared.rows];
  const isSure = policy === 'U' || rows.every(({ row }) => Object.values(row.gives).every((tree) => tree[0] === 'lit'));
  return regionsOf(box, grid, options).map((region) => ({
    kind: 'overlap',
    severity: isSure ? 'error' : 'warning',
    rows: rows.map(({ row }) => row.id),
    isSure,
    ...region,
  }));
}

function intersect(a: Box, b: Box): Box | undefined {
  // Most rows have nothing in common: known before anything is made.
  if (a.some((set, at) => (set & (b[at] ?? 0n)) === 0n)) return undefined;
  return a.map((set, at) => set & (b[at] ?? 0n));
}

function findShadows({ rows }: Grid, budget: Budget): TableShadow[] | undefined {
  const found: TableShadow[] = [];
  for (const [at, { row, box }] of rows.entries()) {
    const above = rows.slice(0, at).filter((earlier) => !earlier.isUnsure && intersect(earlier.box, box));
    const whole = above.find((earlier) => box.every((set, place) => (set & ~(earlier.box[place] ?? 0n)) === 0n));
    const left = whole ? [] : findUncovered(spaceOf(above, box), allOf(above), budget);
    if (!left) return undefined;
    if (left.length > 0) continue;
    const by = (whole ? [whole] : above).map((earlier) => earlier.row.id);
    found.push({ kind: 'shadowed', severity: 'warning', rows: [row.id], by });
  }
  return found;
}

/** A box as people read it; days that do not follow one another are regions of their own. */
function regionsOf(
  box: Box,
  { dimensions, days }: Pick<Grid, 'dimensions' | 'days'>,
  options: GridOptions,
): TableRegion[] {
  const inputs = dimensions.flatMap((dimension, at) => (dimension === days ? [] : [{ dimension, set: box[at] ?? 0n }]));
  const where = Object.fromEntries(inputs.map(({ dimension, set }) => [dimension.code, cellTextOf(dimension, set)]));
  const example = Object.fromEntries(inputs.map(({ dimension, set }) => [dimension.code, sampleOf(dimension, set)]));
  if (!days) return [{ where, example: { inputs: example, ...(options.on !== undefined && { on: options.on }) } }];
  return runsOf(days, box.at(-1) ?? 0n).map((run) => {
    const period = periodOf(days, run);
    return { where, ...period.shown, example: { inputs: example, on: period.on } };
  });
}

function periodOf({ segments }: Dimension, { first, last }: { first: number; last: number }) {
  const [low, high] = [segments[first]?.low, segments[last]?.high];
  const from = low && toIsoDate(low.at);
  const to = high && toIsoDate(high.at - 1);
  return {
    /** What holds since the table begins does not open on a day. */
    shown: { ...(first > 0 && from !== undefined && { from }), ...(to !== undefined && { to }) },
    on: from ?? to ?? toIsoDate(0),
  };
}
