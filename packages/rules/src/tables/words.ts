import { dateLocaleOf, localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { type Cell, type CellColumn, type CellTest, type CellValue, isAnything } from './cell';
import { dayOf } from './days';
import { readCell } from './read-cell';

/**
 * An input's cell as people read it: “over 50, up to 200”, “any”, “Shop or Mill”. What is no plain cell is shown as it is.
 * Messages: `tables.cell.*`.
 */
export function cellInWords(text: string, column: CellColumn, messages: Messages): string {
  const read = readCell(text, column);
  return read.is === 'cell' ? inWords(read.cell, column, messages) : text.trim();
}

function inWords(cell: Cell, column: CellColumn, messages: Messages): string {
  if (isAnything(cell)) return messages.text('tables.cell.any');
  const tests = cell.tests.map((test) => testInWords(test, column, messages));
  const list = new Intl.ListFormat(messages.language, { type: 'disjunction' }).format(tests);
  return cell.isNot ? messages.text('tables.cell.not', { value: list }) : list;
}

/** Messages of a comparison with a number, and with a date. */
const COMPARISONS = {
  '<': { number: 'under', date: 'before' },
  '<=': { number: 'up-to', date: 'until' },
  '>': { number: 'over', date: 'after' },
  '>=': { number: 'at-least', date: 'from' },
  '!=': { number: 'not', date: 'not' },
} as const;

function testInWords(test: CellTest, column: CellColumn, messages: Messages): string {
  const say = (key: string, value: CellValue) =>
    messages.text(`tables.cell.${key}`, { value: valueInWords(value, column, messages) });
  const compared = (operator: keyof typeof COMPARISONS, value: CellValue) =>
    say(COMPARISONS[operator][column.type === 'date' ? 'date' : 'number'], value);
  if (test.is === 'value') return valueInWords(test.value, column, messages);
  if (test.is === 'compare') return compared(test.operator, test.value);
  if (test.isLowClosed && test.isHighClosed)
    return messages.text('tables.cell.from-to', {
      low: valueInWords(test.low, column, messages),
      high: valueInWords(test.high, column, messages),
    });
  return messages.text('tables.cell.both', {
    low: compared(test.isLowClosed ? '>=' : '>', test.low),
    high: compared(test.isHighClosed ? '<=' : '<', test.high),
  });
}

/** A value of a column as people read it: by its label, a number in groups, a date as written in the language. */
export function valueInWords(value: CellValue | null, { type, values }: CellColumn, messages: Messages): string {
  const { language } = messages;
  if (value === null) return messages.text('tables.cell.empty');
  if (typeof value === 'boolean') return messages.text(value ? 'tables.cell.yes' : 'tables.cell.no');
  if (typeof value === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 15 }).format(value);
  const day = type === 'date' ? dayOf(value) : undefined;
  if (day !== undefined)
    return new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
      day * 86_400_000,
    );
  const label = values?.find((each) => each.value === value)?.label;
  return localize(label, language, 'en') || value;
}
