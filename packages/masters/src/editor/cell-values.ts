import { dateLocaleOf, type JsonValue } from '@nirmaan/lexicon';
import type { ColumnType } from '../model/master';

/**
 * The value of a typed or pasted text in a column of this type; undefined is empty. What does not fit the type stays
 * the text that was typed, for `checkMaster` to name.
 */
export function readCell(type: ColumnType, text: string): JsonValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (type === 'number' || type === 'amount') {
    const plain = trimmed.replace(/(?<=\d),(?=\d{2,3}(\D|$))/g, '');
    return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : trimmed;
  }
  if (type === 'boolean') {
    if (/^(true|yes|y|1)$/i.test(trimmed)) return true;
    if (/^(false|no|n|0)$/i.test(trimmed)) return false;
    return trimmed;
  }
  return type === 'text' ? text : trimmed;
}

/** What stands in a cell while it is edited or copied; `readCell` of it is the value again. */
export function writeCell(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What stands in a cell to be looked at: numbers grouped, dates as people write them. */
export function showCell(type: ColumnType, value: JsonValue | undefined, language: string): string {
  if (typeof value === 'number' && (type === 'number' || type === 'amount'))
    return new Intl.NumberFormat(language, type === 'amount' ? { minimumFractionDigits: 2 } : {}).format(value);
  if (typeof value === 'string' && type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(value),
    );
  return writeCell(value);
}
