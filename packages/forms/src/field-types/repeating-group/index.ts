import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { FieldOf } from '../../model/form';
import type { FieldType } from '../contract';

/** The entries of a group; what is no object counts as an empty one. */
export function entriesOf(value: JsonValue | undefined): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.map((each) => (each !== null && typeof each === 'object' && !Array.isArray(each) ? each : {}));
}

/** Entries that must be there: a required group has one at least. They stand open from the start. */
export function leastEntries({ minItems, maxItems }: FieldOf<'repeating-group'>, isRequired: boolean): number {
  return Math.min(maxItems, Math.max(minItems, isRequired ? 1 : 0));
}

/** The entries to be asked: those that are there, and empty ones up to the least. */
export function openEntries(value: JsonValue | undefined, least: number): JsonObject[] {
  const entries = entriesOf(value);
  return [...entries, ...Array.from({ length: Math.max(0, least - entries.length) }, () => ({}))];
}

/** Its fields are read, judged and shown one by one by whoever walks the form; here is only what concerns the list. */
export const repeatingGroup: FieldType<'repeating-group'> = {
  ruleType: 'any',
  isEmpty: (value) => entriesOf(value).length === 0,
  toRuleValue: (value) => entriesOf(value),
  readPosted: () => undefined,
  validate(value, { minItems, maxItems }) {
    const count = entriesOf(value).length;
    if (count < minItems) return [{ code: 'minEntries', params: { min: minItems } }];
    return count > maxItems ? [{ code: 'maxEntries', params: { max: maxItems } }] : [];
  },
  toJsonSchema: ({ minItems, maxItems }) => ({ type: 'array', minItems, maxItems }),
  format: (value) => String(entriesOf(value).length),
};
