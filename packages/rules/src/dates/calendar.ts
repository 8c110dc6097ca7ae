import { type BuiltIn, type Surroundings, wrongArguments } from '../built-ins/contract';
import type { Value } from '../evaluate/values';
import { dayOfYear, daysOfMonth, toCivilDate, weekdayOf, weekOfYear } from './civil-day';
import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { NANOS_OF_MILLISECOND } from './time';
import { namedZone } from './zone';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** A function of a date, or of the date of a date and time. */
function ofDay(run: (day: number) => Value): BuiltIn {
  return {
    arity: [1, 1],
    run(args, surroundings) {
      const [date] = args;
      if (date instanceof FeelDate || date instanceof FeelDateTime) return run(date.day);
      return wrongArguments(args, surroundings);
    },
  };
}

/** What the clocks of the evaluation show; its instant and zone come from outside. */
function nowOf({ now, timeZone }: Surroundings): FeelDateTime | null {
  const zone = namedZone(timeZone) ?? namedZone('UTC');
  const milliseconds = 86_400_000;
  const day = Math.floor(now / milliseconds);
  return zone ? FeelDateTime.at({ day, nanos: (now - day * milliseconds) * NANOS_OF_MILLISECOND }, zone) : null;
}

const dayOf = (value: Value | undefined): number | undefined => {
  if (value instanceof FeelDate || value instanceof FeelDateTime) return value.day;
  return typeof value === 'string' ? (FeelDate.parse(value) ?? FeelDateTime.parse(value))?.day : undefined;
};

export const calendar: Record<string, BuiltIn> = {
  now: { arity: [0, 0], run: (_, surroundings) => nowOf(surroundings) },
  today: {
    arity: [0, 0],
    run: (_, surroundings) => {
      const now = nowOf(surroundings);
      return now && FeelDate.of(now.day);
    },
  },
  'day of year': ofDay(dayOfYear),
  'day of week': ofDay((day) => WEEKDAYS[weekdayOf(day) - 1] ?? null),
  'month of year': ofDay((day) => MONTHS[toCivilDate(day).month - 1] ?? null),
  'week of year': ofDay(weekOfYear),
  /** Not of DMN: Camunda has it. */
  'last day of month': ofDay((day) => {
    const { year, month } = toCivilDate(day);
    return daysOfMonth(year, month);
  }),
  /**
   * Full years between a birthday and a day (today where none is given); both may be ISO texts, as data has them.
   * Born on 29 February: the birthday is 1 March in other years.
   */
  age: {
    arity: [1, 2],
    run(args, surroundings) {
      const [birth, on = null] = args;
      const [born, day] = [dayOf(birth), on === null ? nowOf(surroundings)?.day : dayOf(on)];
      if (born === undefined || day === undefined) return wrongArguments(args, surroundings);
      const [first, last] = [toCivilDate(born), toCivilDate(day)];
      const hasBirthday = last.month > first.month || (last.month === first.month && last.day >= first.day);
      return last.year - first.year - (hasBirthday ? 0 : 1);
    },
  },
};
