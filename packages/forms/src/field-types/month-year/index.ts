import { dateLocaleOf, type Language } from '@nirmaan/lexicon';
import { plainPart, twoDigits } from '../calendar-day';
import type { FieldType } from '../contract';
import { isNothing, toAsciiDigits } from '../reading';

const MONTH = '^[1-9][0-9]{3}-(0[1-9]|1[0-2])$';
const isMonth = (value: unknown): value is string => typeof value === 'string' && new RegExp(MONTH).test(value);

/** `April 2026`. */
function monthInWords(month: string, language: Language): string {
  if (!isMonth(month)) return month;
  return new Intl.DateTimeFormat(dateLocaleOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );
}

export const monthYear: FieldType<'month-year'> = {
  /** Compared as texts they come in the order of the calendar. */
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (isMonth(value) ? value : null),
  /** Two inputs, or one text in ISO form. Parts that make no month are kept as they are; `4/2026` may be typed into the first. */
  readPosted(posted) {
    const whole = posted.values()?.[0];
    const typed = whole === undefined ? ['year', 'month'].map((part) => posted.values(part)?.[0]) : ['', whole];
    if (typed.every((part) => part === undefined)) return undefined;
    const [year = '', month = ''] = typed.map((part) => toAsciiDigits(part ?? '').trim());
    if (year + month === '') return null;
    return (year === '' ? readMonth(month) : undefined) ?? `${plainPart(year)}-${twoDigits(plainPart(month))}`;
  },
  surroundings: ({ limit }, around) => (limit === 'none' ? {} : { today: around.today() }),
  validate(value, { earliest, latest, limit }, { today, language }) {
    if (!isMonth(value)) return [{ code: 'notMonth' }];
    const present = today?.slice(0, 7);
    if (limit === 'past' && present && value > present) return [{ code: 'inFuture' }];
    if (limit === 'future' && present && value < present) return [{ code: 'inPast' }];
    if (earliest && value < earliest)
      return [{ code: 'tooEarly', params: { earliest: monthInWords(earliest, language) } }];
    if (latest && value > latest) return [{ code: 'tooLate', params: { latest: monthInWords(latest, language) } }];
    return [];
  },
  toJsonSchema: () => ({ type: 'string', pattern: MONTH }),
  format: (value, _, { language }) => monthInWords(String(value), language),
};

/** `4/2026`, `04.2026` or `2026-04` as `2026-04`; undefined = no month. */
export function readMonth(typed: string): string | undefined {
  const text = toAsciiDigits(typed).trim();
  const [, first = '', second = ''] = /^(\d{1,4})[-/. ](\d{1,4})$/.exec(text) ?? [];
  const month = first.length === 4 ? `${first}-${twoDigits(second)}` : `${second}-${twoDigits(first)}`;
  return isMonth(month) ? month : undefined;
}
