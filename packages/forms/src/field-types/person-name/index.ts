import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';

export const personName: FieldType<'person-name'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted: readText,
  validate: (value) => (typeof value === 'string' ? [] : [{ code: 'notText' }]),
  toJsonSchema: () => ({ type: 'string' }),
  format: (value) => String(value),
};
