import type { JsonObject } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';
import { isNothing } from '../reading';

/** Filed as its author set it; no browser can say otherwise. */
export const hidden: FieldType<'hidden'> = {
  kind: 'unseen',
  fixed: ({ constant }) => constant,
  ruleType: ({ constant }) =>
    typeof constant === 'number' ? 'number' : typeof constant === 'boolean' ? 'boolean' : constant ? 'string' : 'any',
  isEmpty: isNothing,
  toRuleValue: (value) => value,
  readPosted: () => undefined,
  validate: () => [],
  toJsonSchema: ({ constant }): JsonObject => (constant === undefined ? {} : { const: constant }),
  format: (value) => String(value),
};
