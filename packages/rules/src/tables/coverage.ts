import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import { type CellValue, matchesCell } from './cell';
import { fromCellTree } from './cell-tree';
import { readInputs } from './decide';
import { type Dimension, has, runsOf } from './dimension';
import { type GridOptions, type GridRow, toGrid } from './grid';
import type { DecisionTable } from './model';
import { cellTextOf, sampleOf } from './region';

/** One column or row of the picture: the values it stands for as a cell's text, and one of them. */
export type CoverageStep = { text: string; sample: CellValue | null };
export type Coverage = {
  across: CoverageStep[];
  down: CoverageStep[];
  /** By place down and across, the ids of the rows that match. */
  cells: string[][][];
};

/**
 * Which rows match where, over two inputs. An input in `fixed` has that value; of any other the cells are not asked, as
 * those that are expressions. Numbers and dates that the same rows match are one step.
 */
export function coverageOf(
  table: DecisionTable,
  [across, down]: readonly [string, string],
  fixed: Readonly<Record<string, JsonValue>> = {},
  options: Pick<GridOptions, 'withEmpty'> & { on: string },
): Coverage {
  const scope = readInputs(table, fixed);
  const asked = Object.keys(scope).filter((code) => code !== across && code !== down && Object.hasOwn(fixed, code));
  const rows = table.rows.filter((row) => asked.every((code) => mayMatch(row.when[code], scope[code] ?? null)));
  const grid = toGrid({ ...table, rows }, options);
  const stepsOf = (code: string) => {
    const at = grid.dimensions.findIndex((dimension) => dimension.code === code);
    const dimension = grid.dimensions[at];
    return dimension ? steps(dimension, grid.rows, at) : [];
  };
  const [horizontal, vertical] = [stepsOf(across), stepsOf(down)];
  return {
    across: horizontal.map(({ step }) => step),
    down: vertical.map(({ step }) => step),
    cells: vertical.map((below) =>
      horizontal.map((beside) =>
        grid.rows.filter((_, at) => has(below.rows & beside.rows, at)).map(({ row }) => row.id),
      ),
    ),
  };
}

function mayMatch(tree: RuleAst | undefined, value: JsonValue): boolean {
  const cell = tree && fromCellTree(tree);
  return !cell || (typeof value !== 'object' || value === null ? matchesCell(cell, value) : false);
}

function steps(dimension: Dimension, rows: readonly GridRow[], at: number): { step: CoverageStep; rows: bigint }[] {
  const found: { set: bigint; rows: bigint }[] = [];
  for (const first of dimension.segments.keys()) {
    if (!has(dimension.expected, first)) continue;
    const set = 1n << BigInt(first);
    let matching = 0n;
    for (const [place, { box }] of rows.entries()) if (((box[at] ?? 0n) & set) !== 0n) matching |= 1n << BigInt(place);
    const last = found.at(-1);
    if (last && last.rows === matching && runsOf(dimension, last.set | set).length === 1) last.set |= set;
    else found.push({ set, rows: matching });
  }
  return found.map(({ set, rows: matching }) => ({
    step: { text: cellTextOf(dimension, set), sample: sampleOf(dimension, set) },
    rows: matching,
  }));
}
