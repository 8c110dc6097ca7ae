import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';

/** The entries of a group; what is no object counts as an empty one. */
export function entriesOf(value: JsonValue | undefined): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.map((each) => (each !== null && typeof each === 'object' && !Array.isArray(each) ? each : {}));
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
