import type { Form } from '@nirmaan/forms';
import {
  type ExportOptions,
  type FormFile,
  type FormFormat,
  type FormImport,
  type ImportOptions,
  jsonSchema,
} from '@nirmaan/forms/formats';
import { issue } from '@nirmaan/lexicon';

/** Workbooks need a reader of their own, which is large: it comes when one is wanted. */
const loaders = {
  'json-schema': async (): Promise<FormFormat> => jsonSchema,
  xlsform: async (): Promise<FormFormat> => (await import('@nirmaan/forms/xlsform')).xlsForm,
};
export type FormatCode = keyof typeof loaders;
export const formatCodes: readonly FormatCode[] = ['json-schema', 'xlsform'];

/** What the dialog for choosing files shows. */
export const FORM_FILES = '.json,.xlsx,.xls,.csv';

/** A form from chosen files, in whichever order: a JSON Schema with its uiSchema, or a workbook. */
export async function importForm(files: readonly FormFile[], options: ImportOptions): Promise<FormImport> {
  for (const code of formatCodes) {
    const format = await loaders[code]();
    const first = files.find((file) => format.recognises(file));
    if (first) return format.importForm([first, ...files.filter((file) => file !== first)], options);
  }
  return { issues: [issue('builder.not-a-form', '', { name: files[0]?.name ?? '' })] };
}

export async function exportForm(code: FormatCode, form: Form, options: ExportOptions): Promise<FormFile[]> {
  return (await loaders[code]()).exportForm(form, options);
}

export async function readFile(file: File): Promise<FormFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Hands files to the person's browser, to be kept. */
export function downloadFiles(files: readonly FormFile[]): void {
  for (const { name, bytes } of files) {
    const url = URL.createObjectURL(new Blob([bytes.slice()]));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    URL.revokeObjectURL(url);
  }
}
