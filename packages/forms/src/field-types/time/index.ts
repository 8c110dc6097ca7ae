import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';
import { CLOCK_PATTERN, clockInWords, isClockTime, readClock } from './clock';

export const time: FieldType<'time'> = {
  ruleType: () => 'time',
  isEmpty: isNothing,
  toRuleValue: (value) => (isClockTime(value) ? value : null),
  readPosted(posted) {
    const typed = readText(posted);
    return typeof typed === 'string' ? (readClock(typed) ?? typed) : typed;
  },
  validate(value, { earliest, latest }, { language }) {
    if (!isClockTime(value)) return [{ code: 'notTime' }];
    if (earliest && value < earliest)
      return [{ code: 'tooEarly', params: { earliest: clockInWords(earliest, language) } }];
    if (latest && value > latest) return [{ code: 'tooLate', params: { latest: clockInWords(latest, language) } }];
    return [];
  },
  // Not `format: time`: that wants seconds and a zone (RFC 3339).
  toJsonSchema: () => ({ type: 'string', pattern: CLOCK_PATTERN }),
  format: (value, _, { language }) => clockInWords(String(value), language),
};
