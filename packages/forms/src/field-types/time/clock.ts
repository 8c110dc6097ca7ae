import { dateLocaleOf, type Language } from '@nirmaan/lexicon';
import { toAsciiDigits } from '../reading';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export const CLOCK_PATTERN = '^([01][0-9]|2[0-3]):[0-5][0-9]$';

/** Is it `HH:MM` on a clock of 24 hours? */
export function isClockTime(value: unknown): value is string {
  return typeof value === 'string' && CLOCK.test(value);
}

/** Longer than any way to write a time. */
const LONGEST = 40;

/** Words for the halves of the day, in our languages and as their locales write a time. */
const BEFORE_NOON = ['am', 'a', 'पूर्वाह्न', 'सुबह', 'ص', 'صباحا', 'matin'];
const AFTER_NOON = ['pm', 'p', 'अपराह्न', 'दोपहर', 'शाम', 'م', 'مساء'];
const OF_THE_CLOCK = ['बजे', 'hrs', 'hours', 'h', 'oclock', 'س'];

/** `9.30 pm`, `21:30`, `0930`, `9`, `9h30`, `शाम 5 बजे` as `HH:MM`; undefined = no time of the day. */
export function readClock(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  // Marks of direction and of vowels do not count.
  const text = toAsciiDigits(typed)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200e\u200f\u061c\u064b]/g, '');
  const found = /^(\D*)(\d{1,2})(?:\s*[:.h,\s]\s*(\d{2})|(\d{2}))?(?:\s*[:.]\s*00)?(\D*)$/.exec(text);
  if (!found) return undefined;
  const [, before = '', hours = '', after = '', close, behind = ''] = found;
  const words = `${before} ${behind}`
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && !OF_THE_CLOCK.includes(word));
  const [half, ...more] = words;
  if (more.length > 0) return undefined;
  const hour = hourOfDay(Number(hours), half);
  const minute = Number(close ?? (after || 0));
  if (hour === undefined || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** On a clock of 24 hours; `13 pm` is what it says, `13 am` is nothing. */
function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (hour > 23) return undefined;
  if (half === undefined) return hour;
  if (BEFORE_NOON.includes(half)) return hour > 12 ? undefined : hour % 12;
  if (!AFTER_NOON.includes(half) || hour === 0) return undefined;
  return hour > 12 ? hour : (hour % 12) + 12;
}

/** `9:30 pm`, as the language writes it. */
export function clockInWords(time: string, language: Language): string {
  if (!isClockTime(time)) return time;
  const locale = language === 'en' ? 'en-IN' : dateLocaleOf(language);
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${time}:00Z`),
  );
}
