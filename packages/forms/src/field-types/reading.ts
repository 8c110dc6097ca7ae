import type { JsonValue } from '@nirmaan/lexicon';
import type { PostedField } from './contract';

/** Nothing was answered: for values of one part. */
export function isNothing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** The text of one input: trimmed at its ends, line ends as LF; emptied = null. */
export function readText(posted: PostedField): JsonValue | undefined {
  const typed = posted.values()?.[0];
  if (typed === undefined) return undefined;
  const text = typed.replaceAll('\r\n', '\n').trim();
  return text === '' ? null : text;
}

/** A number where what was typed is one (with separators of thousands), else the text as typed. */
export function readNumber(posted: PostedField): JsonValue | undefined {
  const text = readText(posted);
  if (typeof text !== 'string') return text;
  const plain = toAsciiDigits(text)
    .replace(/[\s\u00a0٬']/g, '')
    // A lone comma that no three digits follow parts decimals: 24,5. Groups of thousands end with three, lakhs as well.
    .replace(/^([+-]?\d*),(?!\d{3}$)(\d+)$/, '$1.$2')
    .replaceAll(',', '')
    .replace('٫', '.');
  return /^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/.test(plain) ? Number(plain) : text;
}

/** Devanagari and Arabic digits are digits. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0966-\u096f\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660));
  });
}
