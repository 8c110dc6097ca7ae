import { utils, write } from '@e965/xlsx';
import type { Sheet } from './cells';

/** Sheets as an .xlsx. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of sheets)
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        rows.map((row) => [...row]),
        { sheetStubs: false },
      ),
      name.slice(0, 31),
    );
  const made: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
  if (made instanceof ArrayBuffer) return new Uint8Array(made);
  throw new TypeError('the workbook was not written as bytes');
}
