/**
 * Days of the proleptic Gregorian calendar, counted from 1970-01-01, for any year a double can count exactly.
 * Year 0 is the year before year 1 (ISO 8601). `Date` ends at the year 275,760, FEEL at 999,999,999.
 */
export type CivilDate = { year: number; month: number; day: number };

/** FEEL has dates of these years, before and after year 0. */
const LAST_YEAR = 999_999_999;
/** Four hundred years have always this many days; the calendar repeats after them. */
export const DAYS_OF_CYCLE = 146_097;
/** 0000-03-01, on which a cycle begins: the day of the leap year comes last. */
const FIRST_OF_MARCH_0 = -719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Is it a day of the calendar, in a year FEEL knows? */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  if (![year, month, day].every(Number.isInteger) || Math.abs(year) > LAST_YEAR) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** Of a date for which `isCivilDate` holds. After Howard Hinnant's days_from_civil. */
export function toDayNumber({ year, month, day }: CivilDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_OF_CYCLE + dayOfCycle + FIRST_OF_MARCH_0;
}

export function toCivilDate(dayNumber: number): CivilDate {
  const sinceMarch = dayNumber - FIRST_OF_MARCH_0;
  const cycle = Math.floor(sinceMarch / DAYS_OF_CYCLE);
  const dayOfCycle = sinceMarch - cycle * DAYS_OF_CYCLE;
  const leapDays = Math.floor(dayOfCycle / 1_460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

const EARLIEST = toDayNumber({ year: -LAST_YEAR, month: 1, day: 1 });
const LATEST = toDayNumber({ year: LAST_YEAR, month: 12, day: 31 });

/** Is the day in a year FEEL knows? What is calculated may leave them. */
export function isInCalendar(dayNumber: number): boolean {
  return dayNumber >= EARLIEST && dayNumber <= LATEST;
}

/** So many months later (earlier where less than zero); a day the month lacks becomes its last one: 31 January + 1 = 28 February. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = toCivilDate(dayNumber);
  const total = year * 12 + (month - 1) + months;
  const there = { year: Math.floor(total / 12), month: total - Math.floor(total / 12) * 12 + 1 };
  return toDayNumber({ ...there, day: Math.min(day, daysOfMonth(there.year, there.month)) });
}

/** 1 = Monday … 7 = Sunday (ISO 8601). 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(dayNumber: number): number {
  return dayNumber - toDayNumber({ year: toCivilDate(dayNumber).year, month: 1, day: 1 }) + 1;
}

/** ISO 8601: a week belongs to the year its Thursday is in. */
export function weekOfYear(dayNumber: number): number {
  const thursday = dayNumber - weekdayOf(dayNumber) + 4;
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
}

/** `-?YYYY-MM-DD`; a year of more than four digits begins with no zero, and there is no plus sign (XML Schema). */
export function parseDay(text: string): number | undefined {
  const found = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return undefined;
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isCivilDate(date) ? toDayNumber(date) : undefined;
}

export function printDay(dayNumber: number): string {
  const { year, month, day } = toCivilDate(dayNumber);
  return `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}-${digits(month)}-${digits(day)}`;
}

export function digits(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
