import { asDate, FeelDate } from '../evaluate/values';
import type { BuiltIn } from './contract';

export const dates: Record<string, BuiltIn> = {
  date: {
    arity: [1, 3],
    returns: 'date',
    run([year = null, month = null, day = null]) {
      if (typeof year === 'number' && typeof month === 'number' && typeof day === 'number')
        return (
          FeelDate.parse(
            `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
          ) ?? null
        );
      return asDate(year) ?? null;
    },
  },
  today: { arity: [0, 0], returns: 'date', run: (_, { now, timeZone }) => FeelDate.at(now, timeZone) },
  'day of week': {
    arity: [1, 1],
    returns: 'string',
    run([value = null]) {
      const date = asDate(value);
      return date
        ? (['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'][((date.day % 7) + 7) % 7] ??
            null)
        : null;
    },
  },
};
