/** Texts of a service to translators and back, as files. Larger than the rest (spreadsheets, XML): load it when it is asked for. */
import type { Language } from '@nirmaan/lexicon';
import type { ServiceDraft } from '../../model/service';
import { isThere } from '../coverage';
import { placedTexts, placeInWords } from '../placed-texts';
import { fromSpreadsheet, toCsv, toXlsx } from './spreadsheet';
import type { ReadTranslations, TranslationSheet } from './translation-file';
import { fromXliff, toXliff } from './xliff';

export { type ReadTranslations, TranslationFileError } from './translation-file';

export const translationFormats = ['xlsx', 'csv', 'xliff'] as const;
export type TranslationFormat = (typeof translationFormats)[number];

export const mediaTypeOf: Record<TranslationFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  xliff: 'application/xliff+xml;charset=utf-8',
};

/** A file for a translator: every text that is written in `from`, or only those that `to` lacks. */
export function writeTranslations(
  draft: ServiceDraft,
  { from, to, format, onlyMissing }: { from: Language; to: Language; format: TranslationFormat; onlyMissing: boolean },
): { name: string; content: string | Uint8Array } {
  const rows = placedTexts(draft)
    .filter(({ text }) => isThere(text, from) && !(onlyMissing && isThere(text, to)))
    .map((placed) => ({
      id: placed.id,
      where: placeInWords(placed, from, draft.defaultLanguage),
      source: placed.text[from] ?? '',
      target: placed.text[to] ?? '',
      longest: placed.longest,
    }));
  const sheet: TranslationSheet = { service: draft.code, from, to, rows };
  const content = { xlsx: toXlsx, csv: toCsv, xliff: toXliff }[format](sheet);
  return { name: `${draft.code}-${from}-${to}.${format === 'xliff' ? 'xlf' : format}`, content };
}

/** What came back, in any of the formats, whatever the file is called. Throws `TranslationFileError`. */
export function readTranslations(bytes: Uint8Array): ReadTranslations {
  return startsAsXml(bytes) ? fromXliff(bytes) : fromSpreadsheet(bytes);
}

/** Marks of an encoding, zeros of UTF-16 and white space may stand before the first bracket. */
const BEFORE = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x20, 0x09, 0x0a, 0x0d]);

function startsAsXml(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !BEFORE.has(byte)) === '<'.charCodeAt(0);
}
