/** XLSForm: forms as spreadsheets, with the reader of workbooks, which is larger than everything else about forms. */
import { defineFormat } from '../contract';
import { exportXlsForm } from './export-xlsform';
import { importXlsForm } from './import-xlsform';
import { writeWorkbook } from './write-workbook';

/** The first bytes of a zip (.xlsx) and of a compound file (.xls). */
const BEGINNINGS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export const xlsForm = defineFormat({
  code: 'xlsform',
  recognises: ({ bytes }) => BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte)),
  importForm: importXlsForm,
  exportForm: (form, options) => [{ name: `${form.code}.xlsx`, bytes: writeWorkbook(exportXlsForm(form, options)) }],
});

export { type Cell, cellText, type Sheet } from './cells';
export { type ReadWorkbook, readWorkbook } from './read-workbook';
