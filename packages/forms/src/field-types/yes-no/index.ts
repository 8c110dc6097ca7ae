import type { FieldType } from '../contract';

export const yesNo: FieldType<'yes-no'> = {
  missing: 'requiredChoice',
  ruleType: () => 'boolean',
  isEmpty: (value) => value === undefined || value === null,
  toRuleValue: (value) => (typeof value === 'boolean' ? value : null),
  readPosted(posted) {
    const chosen = posted.values()?.[0];
    if (chosen === undefined) return undefined;
    return chosen === 'true' ? true : chosen === 'false' ? false : chosen === '' ? null : chosen;
  },
  validate: (value) => (typeof value === 'boolean' ? [] : [{ code: 'notChoice' }]),
  toJsonSchema: () => ({ type: 'boolean' }),
  format: (value, _, { yes, no }) => (value === true ? yes : value === false ? no : String(value)),
};
