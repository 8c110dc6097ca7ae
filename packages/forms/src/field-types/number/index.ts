import type { FieldType } from '../contract';
import { checkNumber, numberInWords, numberSchema, numberType } from '../limits';
import { isNothing, readNumber } from '../reading';

export const number: FieldType<'number'> = {
  ruleType: ({ minimum, maximum, decimals }) => numberType({ minimum, maximum, isInteger: decimals === 0 }),
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'number' ? value : null),
  readPosted: readNumber,
  validate: checkNumber,
  toJsonSchema: numberSchema,
  format: numberInWords,
};
