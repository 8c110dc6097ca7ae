import type { FieldType } from '../contract';
import { checkNumber, numberSchema, numberType } from '../limits';
import { isNothing, readNumber } from '../reading';

const DECIMALS = 2;

export const amount: FieldType<'amount'> = {
  ruleType: numberType,
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'number' ? value : null),
  readPosted: readNumber,
  validate: (value, field) => checkNumber(value, { ...field, decimals: DECIMALS }),
  toJsonSchema: (field) => numberSchema({ ...field, decimals: DECIMALS }),
  format: (value, { currency }, { language }) =>
    typeof value === 'number'
      ? new Intl.NumberFormat(language, { style: 'currency', currency }).format(value)
      : String(value),
};
