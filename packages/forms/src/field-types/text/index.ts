import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';
import { matchesPattern, patternSchema } from '../simple-pattern';

export const text: FieldType<'text'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted: readText,
  validate(value, field) {
    if (typeof value !== 'string') return [{ code: 'notText' }];
    const length = [...value].length;
    if (length > field.maxLength) return [{ code: 'tooLong', params: { max: field.maxLength, length } }];
    if (field.minLength && length < field.minLength) return [{ code: 'tooShort', params: { min: field.minLength } }];
    if (value.includes('\u0000')) return [{ code: 'notText' }];
    return field.pattern && !matchesPattern(field.pattern, value) ? [{ code: 'pattern' }] : [];
  },
  toJsonSchema: ({ minLength, maxLength, pattern }) => ({
    type: 'string',
    maxLength,
    ...(minLength && { minLength }),
    ...patternSchema(pattern),
  }),
  format: (value) => String(value),
};
