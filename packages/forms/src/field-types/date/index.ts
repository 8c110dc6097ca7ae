import { dateLocaleOf, type Language } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';
import { isNothing, toAsciiDigits } from '../reading';

/** Is it a day of the calendar, written `2026-04-01`? */
export function isCalendarDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return date.toISOString().slice(0, 10) === text;
}

/** Day, month and year as typed; an impossible day keeps its parts. */
export function datePartsOf(value: unknown): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
  return { day, month, year };
}

const isOne = (value: unknown): value is string => typeof value === 'string' && isCalendarDay(value);

/** `1 December 2026`. */
export function dayInWords(day: string, language: Language): string {
  if (!isCalendarDay(day)) return day;
  return new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

export const date: FieldType<'date'> = {
  ruleType: () => 'date',
  surroundings: ({ earliest, latest }, { resultOf }) => {
    const from = earliest && resultOf(earliest);
    const to = latest && resultOf(latest);
    return { ...(typeof from === 'string' && { earliest: from }), ...(typeof to === 'string' && { latest: to }) };
  },
  isEmpty: isNothing,
  toRuleValue: (value) => (isOne(value) ? value : null),
  /** Three inputs, day first as people say it; or one ISO text. Parts that make no day are kept as they are. */
  readPosted(posted) {
    const whole = posted.values()?.[0];
    if (whole !== undefined) return whole.trim() || null;
    const typed = ['year', 'month', 'day'].map((part) => posted.values(part)?.[0]);
    if (typed.every((part) => part === undefined)) return undefined;
    const parts = typed.map((part) =>
      toAsciiDigits(part ?? '')
        .trim()
        .replaceAll('-', ' ')
        .slice(0, 20),
    );
    if (parts.every((part) => part === '')) return null;
    const [year = '', month = '', day = ''] = parts;
    const padded = (part: string, length: number) => (/^\d+$/.test(part) ? part.padStart(length, '0') : part);
    return [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
  },
  validate(value, _, { earliest, latest, language }) {
    if (!isOne(value)) return [{ code: 'notDate' }];
    if (earliest && value < earliest)
      return [{ code: 'tooEarly', params: { earliest: dayInWords(earliest, language) } }];
    if (latest && value > latest) return [{ code: 'tooLate', params: { latest: dayInWords(latest, language) } }];
    return [];
  },
  toJsonSchema: () => ({ type: 'string', format: 'date' }),
  format: (value, _, { language }) => dayInWords(String(value), language),
};
