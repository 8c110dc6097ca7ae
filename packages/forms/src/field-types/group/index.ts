import type { FieldType } from '../contract';
import { objectOf } from '../entries';

/** Its fields are read, judged and shown one by one by whoever walks the form. */
export const group: FieldType<'group'> = {
  holds: 'object',
  ruleType: () => 'any',
  isEmpty: (value) => Object.keys(objectOf(value)).length === 0,
  toRuleValue: (value) => objectOf(value),
  readPosted: () => undefined,
  validate: () => [],
  toJsonSchema: () => ({ type: 'object' }),
  format: () => '',
};
