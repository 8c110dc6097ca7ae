import type { JsonObject } from '@nirmaan/lexicon';
import type { FormFile, FormImport, ImportOptions } from '../contract';
import { toPlainJson } from '../without-origins';
import { cellText, type Sheet } from './cells';
import { readWorkbook } from './read-workbook';
import { readXlsForm } from './read-xlsform';

/**
 * A form from an XLSForm (.xlsx or .xls) and the .csv files its choices come from. Groups are pages, the ones inside them
 * groups; expressions become rules where both say the same, and stay text where not.
 */
export function importXlsForm(
  [file, ...others]: readonly [FormFile, ...FormFile[]],
  options: ImportOptions,
): FormImport {
  const book = readWorkbook(file.bytes);
  if (!book.sheets) return book;
  const files = new Map<string, JsonObject[]>();
  for (const other of others) {
    const table = readWorkbook(other.bytes);
    if (!table.sheets) return table;
    const [sheet] = table.sheets;
    if (sheet) files.set(other.name, rowsOf(sheet));
  }
  const { items: _, ...read } = readXlsForm(book.sheets, options, files);
  if (!read.form) return read;
  for (const path of book.formulas)
    read.report.push({ kind: 'approximated', code: 'formats.formula', path, params: {} });
  const { language, title } = options;
  const origin = toPlainJson({ kind: 'xlsform', language, ...(title && { title }), sheets: book.sheets });
  return { ...read, form: { ...read.form, origin } };
}

/** Rows of a table by the names in its first one. */
function rowsOf({ rows: [head = [], ...rows] }: Sheet): JsonObject[] {
  const names = head.map(cellText);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, cellText(row[at])])));
}
