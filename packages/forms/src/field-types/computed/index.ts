import type { RuleType } from '@nirmaan/rules/parse';
import type { FieldOf } from '../../model/form';
import { dayInWords } from '../calendar-day';
import type { FieldType } from '../contract';
import { amountInWords, numberInWords } from '../limits';
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
  /** What the rule gave decides where it is of another kind than was thought. */
  format(value, field, context) {
    const { display, currency } = field;
    const { language, yes, no } = context;
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number')
      return display === 'amount' ? amountInWords(value, currency, language) : numberInWords(value, field, context);
    if (typeof value === 'string') return display === 'date' ? dayInWords(value, language) : value;
    // Lists and contexts: their parts, without the marks of JSON.
    const parts = value === null ? [] : Array.isArray(value) ? value : Object.values(value);
    return parts
      .map((part) => computed.format(part, field, context))
      .filter(Boolean)
      .join(', ');
  },
};
