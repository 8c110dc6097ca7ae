import type { FieldType } from '../contract';
import { checkEntries, entriesOf } from '../entries';

/** Its fields are read, judged and shown one by one by whoever walks the form; here is only what concerns the list. */
export const applicants: FieldType<'applicants'> = {
  holds: 'list',
  firstIsFiler: true,
  ruleType: () => 'any',
  isEmpty: (value) => entriesOf(value).length === 0,
  toRuleValue: (value) => entriesOf(value),
  readPosted: () => undefined,
  validate: checkEntries,
  toJsonSchema: ({ minItems, maxItems }) => ({ type: 'array', minItems, maxItems }),
  format: (value) => String(entriesOf(value).length),
};
