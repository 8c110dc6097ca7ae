import { read, utils } from '@e965/xlsx';
import { type Issue, issue } from '@nirmaan/lexicon';
import { LARGEST_BYTES } from '../limits';
import { type Cell, placeOf, type Sheet, trimmed } from './cells';
import { declaredSize } from './declared-size';

const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_FILES = 500;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 2_000;

export type ReadWorkbook =
  | {
      sheets: Sheet[] /** Places of cells that hold a formula; what it last gave is taken. */;
      formulas: string[];
      issues?: undefined;
    }
  | { issues: Issue[]; sheets?: undefined };

/**
 * The cells of a workbook (.xlsx, .xls) or of a .csv. Nothing is calculated, no macro is read, and what would unpack to more
 * than a form can need is refused before it is unpacked.
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const refused = (code: string, path = '', params = {}): ReadWorkbook => ({
    issues: [issue(`formats.${code}`, path, params)],
  });
  if (bytes.length > LARGEST_BYTES) return refused('too-large', '', { megabytes: LARGEST_BYTES / 1024 / 1024 });
  const declared = declaredSize(bytes);
  if (declared && (declared.unpacked > MOST_UNPACKED || declared.files > MOST_FILES))
    return refused('unpacks-too-large', '', { megabytes: MOST_UNPACKED / 1024 / 1024 });
  let book: ReturnType<typeof read>;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: MOST_ROWS + 1,
      // Formulas are looked for, never run.
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellStyles: false,
      bookVBA: false,
      bookDeps: false,
      WTF: false,
    });
  } catch {
    return refused('no-workbook');
  }
  const formulas: string[] = [];
  const sheets: Sheet[] = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const rows = sheet?.['!data'] ?? [];
    const widest = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    // What is beyond the rows that were read is told by the range of the whole sheet only.
    const last = sheet?.['!fullref'] ? utils.decode_range(sheet['!fullref']).e.r + 1 : rows.length;
    if (Math.max(last, rows.length) > MOST_ROWS)
      return refused('too-many-rows', placeOf(name, MOST_ROWS, 0), { most: MOST_ROWS });
    if (widest > MOST_COLUMNS)
      return refused('too-many-columns', placeOf(name, 0, MOST_COLUMNS), { most: MOST_COLUMNS });
    const cells = Array.from({ length: rows.length }, (_, at) =>
      Array.from({ length: rows[at]?.length ?? 0 }, (_cell, column): Cell => {
        const cell = rows[at]?.[column];
        if (cell?.f !== undefined) formulas.push(placeOf(name, at, column));
        return cell?.t === 'e' || cell?.v === undefined || cell.v instanceof Date ? null : cell.v;
      }),
    );
    sheets.push({ name, rows: trimmed(cells) });
  }
  return { sheets, formulas };
}
