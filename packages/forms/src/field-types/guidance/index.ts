import type { FieldType } from '../contract';

/** Holds no answer. */
export const guidance: FieldType<'guidance'> = {
  ruleType: undefined,
  isEmpty: () => true,
  toRuleValue: () => null,
  readPosted: () => undefined,
  validate: () => [],
  toJsonSchema: () => undefined,
  format: () => '',
};
