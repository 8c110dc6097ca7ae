import type { Text } from '@nirmaan/lexicon';
import { type Issue, issue, type JsonValue } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import {
  type LooseCell,
  readLooseDate,
  readLooseInput,
  readLooseOutput,
  type TableRow,
  type TableShape,
} from '@nirmaan/rules/tables';
import { MOST_ROWS, splitCells } from './split-cells';

type Target = { code: string; name: Text; read(typed: string): LooseCell };

/**
 * Rows of a table from a spreadsheet's clipboard or a CSV file. A first line of column names (code or name, any order)
 * is taken as such; without one cells go to the columns from `from` on: inputs, outputs, note, first and last day. Cells
 * are read as people write them there (`<=50`, `SHOP / MILL`, `any`, `1,000`, `31/12/2026`) and become the one form cells
 * have; what cannot be told for sure stays as typed, with an Issue at `/rows/2/area` (the place among the rows pasted).
 */
export function parsePastedTable(text: string, shape: TableShape, from = 0): { rows: TableRow[]; issues: Issue[] } {
  const columns = targetsOf(shape);
  const lines = linesOf(text, columns, from);
  if (lines.length > MOST_ROWS)
    return { rows: [], issues: [issue('tables.too-many-rows', '', { rows: lines.length, most: MOST_ROWS })] };
  const issues: Issue[] = [];
  const head = lines[0] && readHead(lines[0], columns);
  if (head)
    for (const name of head.unknown) issues.push(issue('tables.unknown-column', '', { name: name.trim() }, 'warning'));
  const targets = head?.targets ?? columns.slice(from);
  const body = head ? lines.slice(1) : lines;
  const widest = Math.max(0, ...body.map((cells) => cells.length));
  if (widest > targets.length)
    issues.push(issue('tables.more-cells-than-columns', '', { cells: widest, columns: targets.length }, 'warning'));
  const rows = body.map((cells, at) => {
    const row: Record<string, JsonValue> = {};
    for (const [place, typed] of cells.entries()) {
      const target = targets[place];
      if (!target) continue;
      const read = target.read(typed);
      if ('text' in read) row[target.code] = read.text;
      else {
        row[target.code] = typed.trim();
        issues.push(issue(read.code, `/rows/${at}/${target.code}`, { row: at + 1, ...read.params }));
      }
    }
    return row;
  });
  return { rows, issues };
}

function targetsOf({ inputs, outputs }: TableShape): Target[] {
  return [
    ...inputs.map((input): Target => ({ ...input, read: (typed) => readLooseInput(typed, input) })),
    ...outputs.map((output): Target => ({ ...output, read: (typed) => readLooseOutput(typed, output) })),
    { code: 'note', name: inEveryLanguage('masters.columns.note'), read: (typed) => ({ text: typed.trim() }) },
    { code: 'validFrom', name: inEveryLanguage('masters.columns.validFrom'), read: readLooseDate },
    { code: 'validTo', name: inEveryLanguage('masters.columns.validTo'), read: readLooseDate },
  ];
}

/**
 * Lines of cells. Without tabs it is a file of commas or semicolons if its lines look like one: they begin with names of
 * columns, or all have a cell for each column. Else it is a single column: a cell may hold commas (`SHOP, MILL`).
 */
function linesOf(text: string, columns: readonly Target[], from: number): string[][] {
  if (text.includes('\t')) return splitCells(text, '\t');
  for (const separator of [',', ';'] as const) {
    const lines = splitCells(text, separator);
    const [first] = lines;
    if (!first || first.length < 2) continue;
    const least = columns.length - from - FIXED;
    if (readHead(first, columns) || lines.every((cells) => cells.length >= least && cells.length > 1)) return lines;
  }
  return splitCells(text, undefined);
}

/** Note and two days: a sheet may go without. */
const FIXED = 3;

/** Columns by the cells of a first line; undefined where it is a row: half of its cells, and two unless there is only one, must be names. */
function readHead(
  cells: readonly string[],
  columns: readonly Target[],
): { targets: (Target | undefined)[]; unknown: string[] } | undefined {
  const targets = cells.map((cell) => findTarget(cell, columns));
  const named = cells.filter((cell) => cell.trim() !== '');
  const known = targets.filter((target) => target !== undefined).length;
  if (known === 0 || known * 2 < named.length || (known < 2 && named.length > 1)) return undefined;
  return { targets, unknown: named.filter((cell) => !findTarget(cell, columns)) };
}

function findTarget(cell: string, columns: readonly Target[]): Target | undefined {
  const wanted = fold(cell);
  if (wanted === '') return undefined;
  return columns.find(
    ({ code, name }) => fold(code) === wanted || Object.values(name).some((each) => fold(each) === wanted),
  );
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase().replace(/\s+/g, ' ');
}
