/**
 * What a cell of an input says, where it says something plain: constants, comparisons with them, and ranges. Most cells
 * do; the analysis, the words and the pasting work on this. Any other cell is an expression, known only as a tree.
 */
import type { TableInput } from './model';

/** A date is its ISO text: those of four-digit years are in the order of their days. */
export type CellValue = string | number | boolean;
export type CellOperator = '<' | '<=' | '>' | '>=' | '!=';

export type CellTest =
  | { is: 'value'; value: CellValue | null }
  | { is: 'compare'; operator: CellOperator; value: CellValue }
  | { is: 'range'; low: CellValue; isLowClosed: boolean; high: CellValue; isHighClosed: boolean };

/** Matches where any of the tests holds, or, with `isNot`, where none does. Without tests: anything, nothing as well. */
export type Cell = { isNot: boolean; tests: CellTest[] };
export const ANYTHING: Cell = { isNot: false, tests: [] };

/** The part of a column that its cells depend on. */
export type CellColumn = Pick<TableInput, 'type' | 'values'>;

export function isAnything(cell: Cell): boolean {
  return cell.tests.length === 0;
}

/** Does an input's value pass? Says the same as the evaluation of the cell's tree: to compare with nothing is unknown, so no match. */
export function matchesCell(cell: Cell, value: CellValue | null): boolean {
  if (isAnything(cell)) return true;
  let isUnknown = false;
  for (const test of cell.tests) {
    const passes = passesTest(test, value);
    if (passes === true) return !cell.isNot;
    if (passes === undefined) isUnknown = true;
  }
  return cell.isNot && !isUnknown;
}

function passesTest(test: CellTest, value: CellValue | null): boolean | undefined {
  if (test.is === 'value') return value === test.value;
  if (test.is === 'range') {
    const above = passesComparison(test.isLowClosed ? '>=' : '>', value, test.low);
    const below = passesComparison(test.isHighClosed ? '<=' : '<', value, test.high);
    if (above === false || below === false) return false;
    return above && below;
  }
  return passesComparison(test.operator, value, test.value);
}

function passesComparison(operator: CellOperator, value: CellValue | null, other: CellValue): boolean | undefined {
  if (operator === '!=') return value !== other;
  if (value === null) return undefined;
  switch (operator) {
    case '<':
      return value < other;
    case '<=':
      return value <= other;
    case '>':
      return value > other;
    case '>=':
      return value >= other;
  }
}
