import { localize } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';
import { checkNumber, numberSchema, numberType } from '../limits';
import { isNothing, readNumber } from '../reading';

export const number: FieldType<'number'> = {
  ruleType: ({ minimum, maximum, decimals }) => numberType({ minimum, maximum, isInteger: decimals === 0 }),
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'number' ? value : null),
  readPosted: readNumber,
  validate: checkNumber,
  toJsonSchema: numberSchema,
  format: (value, field, { language }) =>
    `${typeof value === 'number' ? new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value) : String(value)} ${localize(field.unit, language)}`.trim(),
};
