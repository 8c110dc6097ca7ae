import type { Language } from '@nirmaan/lexicon';

/** Full years between two ISO days, as the rule function `age` counts them: born on 29 February, the birthday is 1 March in other years. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** `36 years`; of children under one year `7 months`, and before the first month `12 days`. */
export function ageInWords(born: string, day: string, language: Language): string {
  const years = ageOn(born, day);
  if (years > 0) return inUnit(years, 'year', language);
  const [bornMonths, dayMonths] = [monthsOf(born), monthsOf(day)];
  const months = dayMonths - bornMonths - (day.slice(8) < born.slice(8) ? 1 : 0);
  if (months > 0) return inUnit(months, 'month', language);
  return inUnit(Math.round((Date.parse(day) - Date.parse(born)) / MILLISECONDS_OF_DAY), 'day', language);
}

const MILLISECONDS_OF_DAY = 86_400_000;

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function inUnit(count: number, unit: 'year' | 'month' | 'day', language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
