import { dateLocaleOf, type JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';

const DAY = /^-?\d{4,9}-\d{2}-\d{2}$/;
const MOMENT = /^-?\d{4,9}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DURATION = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
/** Items of a list that are told one by one. */
const MOST_LISTED = 5;

/** A value as people of the language write it. Money and the labels of choices are known to the caller's `format` only. */
export function valueInWords(value: JsonValue, messages: Messages, type?: string): string {
  const { language } = messages;
  if (value === null) return messages.text('ruleWords.nothing');
  if (typeof value === 'boolean') return messages.text(value ? 'ruleWords.yes' : 'ruleWords.no');
  if (typeof value === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 15 }).format(value);
  if (typeof value === 'string') return textInWords(value, messages, type);
  if (Array.isArray(value) && value.length > 0 && value.length <= MOST_LISTED)
    return new Intl.ListFormat(language).format(value.map((each) => valueInWords(each, messages)));
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  return messages.text('ruleWords.term.values', { count });
}

function textInWords(text: string, messages: Messages, type: string | undefined): string {
  if (type?.endsWith('duration')) return durationInWords(text, messages.language);
  if (DAY.test(text)) return dayInWords(text, messages.language) ?? text;
  if (MOMENT.test(text)) return momentInWords(text, messages.language) ?? text;
  return text;
}

export function isDay(value: JsonValue): value is string {
  return typeof value === 'string' && DAY.test(value);
}

export function dayInWords(day: string, language: string): string | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** The clock as it is written, whatever its offset: the offset or zone follows in brackets. */
function momentInWords(text: string, language: string): string | undefined {
  const [, local = '', zone = ''] = /^([^+@Z]*T[\d:.]+)(.*)$/.exec(text) ?? [];
  const time = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  if (Number.isNaN(time)) return undefined;
  const shown = new Intl.DateTimeFormat(dateLocaleOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(time);
  const place = zone === 'Z' ? 'UTC' : zone.replace(/^@/, '');
  return place === '' ? shown : `${shown} (${place})`;
}

/** `P1Y6M` as “1 year, 6 months”. */
function durationInWords(text: string, language: string): string {
  const [, sign, ...amounts] = DURATION.exec(text) ?? [];
  const parts = UNITS.flatMap((unit, at) => {
    const amount = Number(amounts[at] ?? 0);
    return amount === 0 ? [] : [inUnit(amount, unit, language)];
  });
  if (parts.length === 0) return sign === undefined ? text : inUnit(0, 'day', language);
  const whole = new Intl.ListFormat(language, { type: 'unit' }).format(parts);
  return sign === '-' ? `−${whole}` : whole;
}

function inUnit(amount: number, unit: (typeof UNITS)[number], language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
