import { dayInWords, isCalendarDay, readDay } from '../calendar-day';
import type { FieldType } from '../contract';
import { isNothing } from '../reading';
import { ageInWords, ageOn } from './age';

/** The oldest person whose age is beyond doubt lived 122 years; a year typed wrong makes more. */
const OLDEST = 130;

export const dateOfBirth: FieldType<'date-of-birth'> = {
  ruleType: () => 'date',
  isEmpty: isNothing,
  toRuleValue: (value) => (isCalendarDay(value) ? value : null),
  readPosted: readDay,
  surroundings(_, around, value) {
    const today = around.today();
    const isAge = isCalendarDay(value) && value <= today && ageOn(value, today) <= OLDEST;
    return { today, ...(isAge && { note: ageInWords(value, today, around.language) }) };
  },
  validate(value, { minimumAge, maximumAge }, { today }) {
    if (!isCalendarDay(value)) return [{ code: 'notDate' }];
    if (!today) return [];
    if (value > today) return [{ code: 'notYetBorn' }];
    const age = ageOn(value, today);
    if (age > OLDEST) return [{ code: 'tooOld', params: { age } }];
    if (minimumAge !== undefined && age < minimumAge) return [{ code: 'minimumAge', params: { min: minimumAge, age } }];
    if (maximumAge !== undefined && age > maximumAge) return [{ code: 'maximumAge', params: { max: maximumAge, age } }];
    return [];
  },
  toJsonSchema: () => ({ type: 'string', format: 'date' }),
  /** `1 April 1990 (36 years)`. */
  format(value, _, { language, state }) {
    const day = dayInWords(String(value), language);
    return state?.note ? `${day} (${state.note})` : day;
  },
};
