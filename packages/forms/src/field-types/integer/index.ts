import type { FieldType } from '../contract';
import { checkNumber, numberInWords, numberSchema, numberType } from '../limits';
import { isNothing, readNumber } from '../reading';

export const integer: FieldType<'integer'> = {
  ruleType: ({ minimum, maximum }) => numberType({ minimum, maximum, isInteger: true }),
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'number' ? value : null),
  readPosted: readNumber,
  validate: (value, field) => checkNumber(value, { ...field, decimals: 0 }),
  toJsonSchema: (field) => numberSchema({ ...field, decimals: 0 }),
  format: numberInWords,
};
