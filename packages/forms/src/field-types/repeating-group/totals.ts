import { appendPointer, type JsonValue, valueAt } from '@nirmaan/lexicon';
import type { FormEvaluation } from '../../model/evaluation';
import type { Field, ListField } from '../../model/form';
import { typeOf } from '..';
import { entriesOf } from '../entries';

/** The sum of one column of a table, over its shown cells that hold a number. */
export type ColumnTotal = { field: Field; total: number };

/** Are there sums below this list? */
export function hasTotals(field: Field): boolean {
  return 'totals' in field && field.totals && field.display === 'table' && field.fields.some(isNumber);
}

/** The sums below a table, in the order of its columns; none where the list is no table or its author wants none. */
export function totalsOf(
  field: ListField,
  pointer: string,
  { values, fields }: Pick<FormEvaluation, 'values' | 'fields'>,
): ColumnTotal[] {
  if (!hasTotals(field)) return [];
  const entries = entriesOf(valueAt(values, pointer));
  return field.fields.filter(isNumber).map((column) => {
    const cells = entries.flatMap((entry, at): JsonValue[] => {
      const isShown = fields[appendPointer(pointer, at, column.code)]?.visible ?? false;
      return isShown && Object.hasOwn(entry, column.code) ? [entry[column.code] ?? null] : [];
    });
    const sum = cells.reduce<number>((known, cell) => known + (typeof cell === 'number' ? cell : 0), 0);
    // As rules reckon: decimal to 15 digits, so that 0.1 and 0.2 are 0.3.
    return { field: column, total: Number(sum.toPrecision(15)) };
  });
}

/** What rules see as a number can be summed. */
function isNumber(field: Field): boolean {
  const type = typeOf(field).ruleType(field);
  return type === 'number' || (typeof type === 'object' && 'number' in type);
}
