import { dateLocaleOf, type JsonValue, type Language } from '@nirmaan/lexicon';
import type { PostedField } from './contract';
import { toAsciiDigits } from './reading';

/** Is it a day of the calendar, written `2026-04-01`? A year has four digits: one of fewer was not typed to its end. */
export function isCalendarDay(value: unknown): value is string {
  const found = typeof value === 'string' && /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(value);
  if (!found) return false;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return date.toISOString().slice(0, 10) === value;
}

/** Day, month and year as typed; an impossible day keeps its parts. */
export function datePartsOf(value: unknown): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
  return { day, month, year };
}

/** `1 December 2026`. */
export function dayInWords(day: string, language: Language): string {
  if (!isCalendarDay(day)) return day;
  return new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/**
 * Three inputs, day first as people say it, or one text in ISO form. Parts that make no day are kept as they are; a whole
 * date that was pasted into the input of the day (`1/4/2026`, `2026-04-01`) is taken apart.
 */
export function readDay(posted: PostedField): JsonValue | undefined {
  const whole = posted.values()?.[0];
  if (whole !== undefined) return joined([], toAsciiDigits(whole).trim());
  const typed = ['year', 'month', 'day'].map((part) => posted.values(part)?.[0]);
  if (typed.every((part) => part === undefined)) return undefined;
  const [year = '', month = '', day = ''] = typed.map((part) => toAsciiDigits(part ?? '').trim());
  return joined([year, month], day);
}

/** Year and month, and the day, which may be a whole date if it stands alone. */
function joined(before: string[], day: string): string | null {
  const isAlone = before.every((part) => part === '');
  if (isAlone && day === '') return null;
  const [year = '', month = ''] = before;
  const parts = (isAlone ? takenApart(day) : undefined) ?? [year, month, day];
  return parts.map((part, at) => (at === 0 ? plainPart(part) : twoDigits(plainPart(part)))).join('-');
}

/** `4` is `04`; what is no number stays. */
export function twoDigits(part: string): string {
  return /^\d$/.test(part) ? `0${part}` : part;
}

/** The parts are kept with hyphens between them: one that was typed inside a part becomes a space. */
export function plainPart(part: string): string {
  return part.replaceAll('-', ' ').trim().slice(0, 20);
}

function takenApart(text: string): string[] | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return iso.slice(1);
  return /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)?.slice(1).reverse();
}
