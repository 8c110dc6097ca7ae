import { dayInWords, isCalendarDay, readDay } from '../calendar-day';
import type { FieldType } from '../contract';
import { isNothing } from '../reading';

export const date: FieldType<'date'> = {
  ruleType: () => 'date',
  surroundings: ({ earliest, latest }, { resultOf }) => {
    const from = earliest && resultOf(earliest);
    const to = latest && resultOf(latest);
    return { ...(typeof from === 'string' && { earliest: from }), ...(typeof to === 'string' && { latest: to }) };
  },
  isEmpty: isNothing,
  toRuleValue: (value) => (isCalendarDay(value) ? value : null),
  readPosted: readDay,
  validate(value, _, { earliest, latest, language }) {
    if (!isCalendarDay(value)) return [{ code: 'notDate' }];
    if (earliest && value < earliest)
      return [{ code: 'tooEarly', params: { earliest: dayInWords(earliest, language) } }];
    if (latest && value > latest) return [{ code: 'tooLate', params: { latest: dayInWords(latest, language) } }];
    return [];
  },
  toJsonSchema: () => ({ type: 'string', format: 'date' }),
  format: (value, _, { language }) => dayInWords(String(value), language),
};
