import { read, utils, write } from '@e965/xlsx';
import type { Translation } from '../translate-draft';
import {
  decodeText,
  LARGEST_FILE,
  type ReadTranslations,
  TranslationFileError,
  type TranslationSheet,
} from './translation-file';

/** Heads of the columns; those of source and target have their language behind: `source:en`. */
const columns = ['id', 'where', 'longest'] as const;
/** A cell that begins so would be run by a spreadsheet as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const toRows = ({ from, to, rows }: TranslationSheet) => [
  ['id', 'where', `source:${from}`, `target:${to}`, 'longest'],
  ...rows.map(({ id, where, source, target, longest }) => [id, where, source, target, longest ?? '']),
];

/** Comma-separated values, RFC 4180, in UTF-8 with its mark: spreadsheets take it for another encoding without. */
export function toCsv(sheet: TranslationSheet): string {
  const safe = toRows(sheet).map((row) =>
    row.map((cell) => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell)),
  );
  return `\ufeff${utils.sheet_to_csv(utils.aoa_to_sheet(safe), { forceQuotes: true })}\n`;
}

/** An Excel workbook of one sheet; every cell is text or a number, none a formula. */
export function toXlsx(sheet: TranslationSheet): Uint8Array {
  const cells = utils.aoa_to_sheet(toRows(sheet).map((row) => row.map(asWritten)));
  cells['!cols'] = [{ wch: 30 }, { wch: 40 }, { wch: 60 }, { wch: 60 }, { wch: 8 }];
  const book = utils.book_new();
  utils.book_append_sheet(book, cells, 'Translation');
  // In the table of shared strings: where they stand in the cells, the library reads `&amp;amp;` as `&`.
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }));
}

/** `_x0041_` is read as `A` by spreadsheets (ECMA-376, ST_Xstring): one that is meant says so. */
const asWritten = (cell: string | number) =>
  typeof cell === 'string' ? cell.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : cell;

/** Either of the two, as it came back; columns may have been moved or added. Throws `TranslationFileError`. */
export function fromSpreadsheet(bytes: Uint8Array): ReadTranslations {
  if (bytes.length > LARGEST_FILE) throw new TranslationFileError('too-large');
  const [head = [], ...rows] = cellsOf(bytes);
  const heads = head.map((cell) => cell.trim().toLowerCase());
  const places = {
    id: heads.indexOf(columns[0]),
    source: heads.findIndex((each) => /^source(:|$)/.test(each)),
    target: heads.findIndex((each) => /^target(:|$)/.test(each)),
  };
  if (places.id < 0 || places.target < 0) throw new TranslationFileError('no-columns');
  const translations = rows.flatMap((row): Translation[] => {
    const id = row[places.id]?.trim();
    const source = places.source < 0 ? undefined : unquoted(row[places.source] ?? '');
    return id ? [{ id, source, target: unquoted(row[places.target] ?? '') }] : [];
  });
  if (translations.length === 0) throw new TranslationFileError('empty');
  return { from: languageIn(head[places.source]), to: languageIn(head[places.target]), translations };
}

function cellsOf(bytes: Uint8Array): string[][] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    // As text: a number or a date of ours is words, and stays as it is written.
    const book = isZip
      ? read(bytes, { type: 'array', cellFormula: false, cellHTML: false, sheetRows: 20_000 })
      : read(decodeText(bytes).replace(/^\ufeff/, ''), { type: 'string', raw: true, sheetRows: 20_000 });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (!sheet) throw new TranslationFileError('not-sheet');
    return utils
      .sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, defval: '' })
      .map((row) => row.map((cell) => String(cell ?? '')));
  } catch (error) {
    throw error instanceof TranslationFileError ? error : new TranslationFileError('not-sheet');
  }
}

const unquoted = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
const languageIn = (head: string | undefined) => /:\s*([A-Za-z-]+)\s*$/.exec(head ?? '')?.[1];
