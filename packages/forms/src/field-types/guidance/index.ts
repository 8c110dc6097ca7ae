import type { FieldType } from '../contract';

/** Holds no answer. */
export const guidance: FieldType<'guidance'> = {
  kind: 'words',
  ruleType: () => undefined,
  isEmpty: () => true,
  toRuleValue: () => null,
  readPosted: () => undefined,
  validate: () => [],
  toJsonSchema: () => undefined,
  format: () => '',
};
