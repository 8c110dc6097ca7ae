import type { JsonValue } from '@nirmaan/lexicon';
import { type Cell, type CellColumn, type CellTest, type CellValue, isAnything } from './cell';
import type { TableOutput } from './model';
import { readCell, unquote } from './read-cell';
import { findValue } from './values';

/** A cell as FEEL has it: `"SHOP", "MILL"`, `(50..200]`, `>= date("2026-04-01")`; `-` is anything. */
export function printCell(cell: Cell, type: CellColumn['type']): string {
  if (isAnything(cell)) return '-';
  const tests = cell.tests.map((test) => printTest(test, type)).join(', ');
  return cell.isNot ? `not(${tests})` : tests;
}

function printTest(test: CellTest, type: CellColumn['type']): string {
  const print = (value: CellValue | null) => printValue(value, type);
  if (test.is === 'value') return print(test.value);
  if (test.is === 'compare') return `${test.operator} ${print(test.value)}`;
  return `${test.isLowClosed ? '[' : '('}${print(test.low)}..${print(test.high)}${test.isHighClosed ? ']' : ')'}`;
}

function printValue(value: CellValue | null, type: CellColumn['type']): string {
  return type === 'date' && value !== null ? `date(${JSON.stringify(value)})` : JSON.stringify(value);
}

/** The text of an input's cell in its one form, whatever somebody typed; what is no plain cell stays as it is. */
export function normaliseCell(text: string, column: CellColumn): string {
  const read = readCell(text, column);
  return read.is === 'cell' ? printCell(read.cell, column.type) : text.trim();
}

/** The text of an output's cell in its one form: texts without quotes, a value by its code, dates as ISO. */
export function normaliseOutput(text: string, { type, values }: Pick<TableOutput, 'type' | 'values'>): string {
  const trimmed = text.trim();
  if (type === 'date') return /^(?:date\s*\(\s*|@\s*)"([^"]*)"\s*\)?$/.exec(trimmed)?.[1] ?? trimmed;
  if (type !== 'text') return trimmed;
  const plain = trimmed.startsWith('"') ? (unquote(trimmed) ?? trimmed) : trimmed;
  return findValue(plain, values) ?? plain;
}

/** A cell's text, however the row holds it: numbers and booleans may stand there as such. */
export function textOfCell(cell: JsonValue | undefined): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
