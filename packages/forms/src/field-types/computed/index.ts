import { localize } from '@nirmaan/lexicon';
import type { RuleType } from '@nirmaan/rules/parse';
import type { FieldOf } from '../../model/form';
import type { FieldType } from '../contract';
import { dayInWords } from '../date';
import { isNothing } from '../reading';

const ruleTypes: Record<FieldOf<'computed'>['display'], RuleType> = {
  text: 'any',
  number: 'number',
  amount: 'number',
  date: 'date',
  'yes-no': 'boolean',
};

/** Nothing of it is ever read from a browser: whoever walks the form evaluates `value`. */
export const computed: FieldType<'computed'> = {
  ruleType: ({ display }) => ruleTypes[display],
  isEmpty: isNothing,
  toRuleValue: (value) => value,
  readPosted: () => undefined,
  validate: () => [],
  toJsonSchema: () => ({}),
  format(value, { display, currency, unit }, { language, yes, no }) {
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number')
      return display === 'amount'
        ? new Intl.NumberFormat(language, { style: 'currency', currency }).format(value)
        : `${new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)} ${localize(unit, language)}`.trim();
    if (typeof value === 'string') return display === 'date' ? dayInWords(value, language) : value;
    return JSON.stringify(value);
  },
};
