import type { JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { type TableOutput, valueInWords } from '@nirmaan/rules/tables';

/** What a table gave, as people read it; an amount in the currency where there is one. */
export function outputInWords(
  value: JsonValue,
  output: Pick<TableOutput, 'type' | 'values'>,
  messages: Messages,
  currency?: string,
): string {
  if (value === null) return '–';
  if (typeof value === 'number' && output.type === 'amount' && currency !== undefined)
    return new Intl.NumberFormat(messages.language, {
      style: 'currency',
      currency,
      minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    }).format(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return valueInWords(value, output, messages);
  return JSON.stringify(value);
}
