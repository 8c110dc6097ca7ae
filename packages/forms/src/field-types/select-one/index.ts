import { choicesAround, choiceType } from '../choices';
import type { FieldType } from '../contract';
import { isNothing } from '../reading';

export const selectOne: FieldType<'select-one'> = {
  missing: 'requiredChoice',
  ruleType: ({ choices }) => choiceType(choices) ?? 'string',
  surroundings: choicesAround,
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted(posted) {
    const chosen = posted.values()?.at(-1);
    return chosen === undefined ? undefined : chosen || null;
  },
  /** A choice that is not offered (any more) is no choice; where the offer is not known yet nothing is said. */
  validate: (value, _, { choices }) =>
    typeof value === 'string' && (!choices || choices.some((choice) => choice.value === value))
      ? []
      : [{ code: 'notChoice' }],
  toJsonSchema: (_, { choices }) => ({ type: 'string', ...(choices && choices.length > 0 && { enum: choices }) }),
  format: (value, _, { choices }) => choices?.find((choice) => choice.value === value)?.label ?? String(value),
};
