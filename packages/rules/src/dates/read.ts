import type { SpecialType } from '../evaluate/special-value';
import type { Value } from '../evaluate/values';
import { FeelDate } from './date';
import { FeelDateTime } from './date-time';
import { DaysTimeDuration } from './days-time-duration';
import { FeelTime } from './time';
import { YearsMonthsDuration } from './years-months-duration';

/** Fields of HTML for times leave the seconds out where they are zero: `07:20`, `2026-03-01T07:20`. */
const withSeconds = (text: string) => text.replace(/(^|T)(\d\d:\d\d)$/, '$1$2:00');

/** What data of a type means, of which JSON has only the text; null where it is no such text. */
export function read(type: SpecialType, text: string): Value {
  switch (type) {
    case 'date':
      return FeelDate.parse(text) ?? null;
    case 'time':
      return FeelTime.parse(withSeconds(text)) ?? null;
    case 'date and time':
      return FeelDateTime.parse(withSeconds(text)) ?? null;
    case 'days and time duration':
      return DaysTimeDuration.parse(text) ?? null;
    case 'years and months duration':
      return YearsMonthsDuration.parse(text) ?? null;
    default:
      return null;
  }
}

/** Of either kind: the text says which. */
export function parseDuration(text: string): DaysTimeDuration | YearsMonthsDuration | undefined {
  return DaysTimeDuration.parse(text) ?? YearsMonthsDuration.parse(text);
}
