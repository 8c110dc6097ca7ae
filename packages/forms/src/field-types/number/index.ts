import { localize } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';
import { checkNumber, numberSchema } from '../limits';
import { readNumber } from '../reading';

export const number: FieldType<'number'> = {
  ruleType: 'number',
  isEmpty: (value) => value === undefined || value === null || value === '',
  toRuleValue: (value) => (typeof value === 'number' ? value : null),
  readPosted: readNumber,
  validate: checkNumber,
  toJsonSchema: numberSchema,
  format: (value, field, { language }) =>
    `${typeof value === 'number' ? new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value) : String(value)} ${localize(field.unit, language)}`.trim(),
};
