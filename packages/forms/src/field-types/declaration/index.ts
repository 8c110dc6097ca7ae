import type { FieldType } from '../contract';

/** What ticks the box: the value its input posts. */
export const TICKED = 'true';

export const declaration: FieldType<'declaration'> = {
  missing: 'requiredDeclaration',
  ruleType: () => 'boolean',
  isEmpty: (value) => value !== true,
  toRuleValue: (value) => (value === true ? true : null),
  /** A hidden input of the same name comes first: it tells “not ticked” from “this was not on the page”. */
  readPosted(posted) {
    const values = posted.values();
    return values && (values.includes(TICKED) ? true : null);
  },
  // What is not empty is true.
  validate: () => [],
  toJsonSchema: () => ({ const: true }),
  format: (_, __, { yes }) => yes,
};
