/** Cells as people write them in spreadsheets: `<=50`, `over 100`, `SHOP / MILL`, `any`, `₹ 1,250`, `31/12/2026`, `yes`. */
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { CellColumn } from './cell';
import { normaliseCell, normaliseOutput } from './cell-text';
import { isIsoDate } from './days';
import type { TableOutput } from './model';
import { findValue } from './values';

/** The cell in its one form, or what keeps it from being understood. */
export type LooseCell = { text: string } | { code: string; params: Record<string, string> };

/** What else than the words of the language packs people write for it. */
const ANY = ['', '-', '–', '—', '*', 'all', 'anything', 'सभी', 'الكل', 'أي قيمة'];
const YES = ['true', 'y', 'हां'];
const NO = ['false', 'n'];

function means(typed: string, said: 'any' | 'yes' | 'no', more: readonly string[]): boolean {
  const word = typed.toLocaleLowerCase();
  return more.includes(word) || Object.values(inEveryLanguage(`tables.cell.${said}`)).includes(word);
}

export function readLooseInput(typed: string, column: CellColumn): LooseCell {
  const text = typed.trim();
  if (findValue(text, column.values) === undefined && means(text, 'any', ANY)) return { text: '-' };
  switch (column.type) {
    case 'text':
      return { text: normaliseCell(splitSlashes(text, column), column) };
    case 'boolean':
      return { text: normaliseCell(truthOf(text), column) };
    case 'number':
    case 'amount':
      return { text: normaliseCell(comparisonOf(withoutCurrency(text)), column) };
    case 'date': {
      const dates = readDates(text);
      return 'code' in dates ? dates : { text: normaliseCell(comparisonOf(dates.text), column) };
    }
  }
}

export function readLooseOutput(typed: string, column: Pick<TableOutput, 'type' | 'values'>): LooseCell {
  const text = typed.trim();
  if (text === '') return { text: '' };
  if (column.type === 'date') {
    const dates = readDates(text);
    return 'code' in dates ? dates : { text: normaliseOutput(dates.text, column) };
  }
  if (column.type === 'boolean') return { text: truthOf(text) };
  if (column.type === 'text') return { text: normaliseOutput(text, column) };
  const plain = withoutCurrency(text);
  return { text: /^-?\d{1,3}(,\d{2,3})*(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain };
}

/** `SHOP / MILL` is a list, unless a value has the slash in it. */
function splitSlashes(text: string, { values }: CellColumn): string {
  if (text.includes('"') || findValue(text, values) !== undefined) return text;
  const parts = text.split(/\s*[/|;\n]\s*|\s+or\s+/i).filter((part) => part !== '');
  const isList = values ? parts.every((part) => findValue(part, values) !== undefined) : !/\d[/|]\d/.test(text);
  return parts.length > 1 && isList ? parts.join(', ') : text;
}

function truthOf(text: string): string {
  return means(text, 'yes', YES) ? 'true' : means(text, 'no', NO) ? 'false' : text;
}

function withoutCurrency(text: string): string {
  return text.replace(/(₹|\$|€|\brs\.?|\binr\b)\s*/gi, '').replace(/\s*\/-$/, '');
}

/** A number or an ISO date. */
const POINT = '(-?[\\d.,]+|\\d{4}-\\d{2}-\\d{2})';
const WORDED: [RegExp, (low: string, high: string) => string][] = [
  [
    new RegExp(
      `^(?:over|above|more than|greater than|after)\\s+${POINT}(?:\\s*(?:and|to|,|but)?\\s*(?:up ?to|until|till)\\s+${POINT})?$`,
      'i',
    ),
    (low, high) => (high ? `(${low}..${high}]` : `> ${low}`),
  ],
  [new RegExp(`^(?:at least|from|min\\.?|since|starting)\\s+${POINT}$`, 'i'), (low) => `>= ${low}`],
  [new RegExp(`^${POINT}\\s*(?:\\+|(?:and|or) (?:above|more|over|later|after))$`, 'i'), (low) => `>= ${low}`],
  [
    new RegExp(`^(?:up ?to|at most|max\\.?|until|till|not (?:more than|exceeding|over))\\s+${POINT}$`, 'i'),
    (high) => `<= ${high}`,
  ],
  [new RegExp(`^${POINT}\\s*(?:and|or) (?:below|less|under|earlier|before)$`, 'i'), (high) => `<= ${high}`],
  [new RegExp(`^(?:under|below|less than|before)\\s+${POINT}$`, 'i'), (high) => `< ${high}`],
  [
    new RegExp(`^(?:from|between)?\\s*${POINT}\\s*(?:to|and|\\.\\.|[-–—])\\s*${POINT}$`, 'i'),
    (low, high) => `[${low}..${high}]`,
  ],
];

/** The comparison that words in a sheet mean; what they do not say stays as it is. */
function comparisonOf(text: string): string {
  for (const [words, toText] of WORDED) {
    const found = words.exec(text);
    if (found) return toText(ungrouped(found[1] ?? ''), ungrouped(found[2] ?? ''));
  }
  return text;
}

function ungrouped(number: string): string {
  return /^-?\d{1,3}(,\d{2,3})*(\.\d+)?$/.test(number) ? number.replaceAll(',', '') : number;
}

/** Dates like 31/12/2026 as ISO. 01/04/2026 is two days in two countries: nobody guesses which. */
function readDates(text: string): LooseCell {
  let ambiguous: string | undefined;
  const iso = text.replace(
    /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/g,
    (date, first: string, second: string, year: string) => {
      const inOrder = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      const candidates = [...new Set([inOrder(second, first), inOrder(first, second)])].filter(isIsoDate);
      if (candidates.length > 1) ambiguous ??= date;
      return candidates[0] ?? date;
    },
  );
  return ambiguous === undefined ? { text: iso } : { code: 'tables.ambiguous-date', params: { value: ambiguous } };
}

/** A day in a sheet, for `validFrom` and `validTo`. */
export function readLooseDate(typed: string): LooseCell {
  const read = readDates(typed.trim());
  return 'text' in read && read.text !== '' && !isIsoDate(read.text)
    ? { code: 'tables.not-a-date', params: { value: read.text } }
    : read;
}
