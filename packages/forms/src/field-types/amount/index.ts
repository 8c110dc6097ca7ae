import type { FieldType } from '../contract';
import { amountInWords, checkNumber, numberSchema, numberType } from '../limits';
import { isNothing, readNumber, readText } from '../reading';
import { decimalsOf, plainAmount } from './currency';

export const amount: FieldType<'amount'> = {
  ruleType: numberType,
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'number' ? value : null),
  readPosted(posted, { currency }) {
    const values = (part?: string) => posted.values(part)?.map((typed) => plainAmount(typed, currency));
    const read = readNumber({ ...posted, values });
    return typeof read === 'number' ? read : readText(posted);
  },
  validate: (value, field) => checkNumber(value, { ...field, decimals: decimalsOf(field.currency) }),
  toJsonSchema: (field) => numberSchema({ ...field, decimals: decimalsOf(field.currency) }),
  format: (value, { currency }, { language }) => amountInWords(value, currency, language),
};
