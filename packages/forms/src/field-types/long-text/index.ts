import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';

export const longText: FieldType<'long-text'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted: readText,
  validate(value, field) {
    if (typeof value !== 'string' || value.includes('\u0000')) return [{ code: 'notText' }];
    const length = [...value].length;
    return length > field.maxLength ? [{ code: 'tooLong', params: { max: field.maxLength, length } }] : [];
  },
  toJsonSchema: ({ maxLength }) => ({ type: 'string', maxLength }),
  format: (value) => String(value),
};
