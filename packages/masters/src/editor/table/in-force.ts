import type { TableRow } from '@nirmaan/rules/tables';

/** Does a row as it is kept count on this day? Both ends belong; what is no date leaves its end open. */
export function inForceOn({ validFrom, validTo }: TableRow, on: string): boolean {
  const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return !(isDate(validFrom) && validFrom > on) && !(isDate(validTo) && on > validTo);
}
