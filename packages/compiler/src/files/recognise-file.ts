import { type FormFile, type FormFormat, isJsonSchema, jsonSchema } from '@nirmaan/forms/formats';
import { cellText, readWorkbook, xlsForm } from '@nirmaan/forms/xlsform';
import { type Issue, issue, type JsonObject, type JsonValue, type Language, MasterCode } from '@nirmaan/lexicon';
import { splitCells } from '@nirmaan/masters';
import { importFile } from '../import-file';
import { importers } from '../imports';
import { findServices, isObject } from '../imports/business-service/find-services';
import { workflowFrom } from '../imports/business-service/workflow-from';
import { readDocument } from '../imports/read-document';
import { findConfigurations } from '../imports/studio-configuration/find-configurations';
import { findMasters, masterOfSchema } from './find-masters';
import { readText } from './read-text';
import type { FileNote, FoundMaster, MasterFile, RecognisedFile } from './recognised-file';
import { masterOfTable } from './rows-of-table';

const LARGEST = 5 * 1024 * 1024;
const MOST_ROWS = 50_000;

/**
 * What a file is, by what is in it: nothing is made yet. `beside`: files that came with it, from which an XLSForm may take
 * choices. What is not known comes back as `unknown` with the reason.
 */
export function recogniseFile(
  file: FormFile,
  { language, beside = [] }: { language: Language; beside?: readonly FormFile[] },
): RecognisedFile {
  const { name, bytes } = file;
  const unknown = (...issues: Issue[]): RecognisedFile => ({ name, kind: 'unknown', counts: {}, issues });
  if (bytes.length === 0) return unknown(issue('compiler.files.empty', ''));
  if (bytes.length > LARGEST) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    return unknown(issue('compiler.too-large', '', { megabytes, most: LARGEST / 1024 / 1024 }));
  }
  if (xlsForm.recognises(file)) return recogniseWorkbook(file, beside, language);
  const text = readText(bytes);
  if (text === undefined) return unknown(issue('compiler.files.not-text', ''));
  if (text.trim() === '') return unknown(issue('compiler.files.empty', ''));
  if (/\.(csv|tsv)$/i.test(name)) return recogniseTable(file, text, language);
  if (text.trimStart().startsWith('<')) return unknown(issue('compiler.files.xml', ''));
  const document = readDocument(text)?.document;
  const known = document === undefined ? undefined : recogniseDocument(file, document, language);
  if (known) return known;
  return recogniseService(file, text, document);
}

/** A service or a workflow, or what is wrong with it. */
function recogniseService({ name }: FormFile, text: string, document: JsonValue | undefined): RecognisedFile {
  const imported = importFile(text);
  if (!imported.draft) return { name, kind: 'unknown', counts: {}, issues: imported.issues };
  const { workflow, forms } = imported.draft;
  const kind =
    imported.kind === 'business-service' || imported.kind === 'studio-configuration' ? imported.kind : 'service';
  const services =
    document === undefined || kind === 'service'
      ? [imported.draft.code]
      : kind === 'studio-configuration'
        ? findConfigurations(document).map((each) => each.code)
        : findServices(document).map((each) => workflowFrom(each.value, '').code);
  const counts = { states: workflow.states.length, forms: forms.length, services: services.length };
  return { name, kind, counts, services, text };
}

/** A schema of a form, what shows it, or masters; undefined for anything else. */
function recogniseDocument(file: FormFile, document: JsonValue, language: Language): RecognisedFile | undefined {
  const { name } = file;
  const plain = { name, bytes: new TextEncoder().encode(JSON.stringify(document)) };
  if (isJsonSchema(document))
    return 'x-unique' in document
      ? masterFile(file, { kind: 'mdms-schema', masters: [masterOfSchema(masterCodeOf(name), document, language)] })
      : recogniseForm('json-schema', jsonSchema, [plain], language);
  if (isUiSchema(document)) return { name, kind: 'ui-schema', counts: {}, file: plain };
  if (importers.some((each) => each.recognises(document))) return undefined;
  const found = findMasters(document, masterCodeOf(name), language);
  if (!found) return undefined;
  const notes: FileNote[] = found.masters.flatMap(({ nested = [] }) =>
    nested.map((column) => note(name, 'approximated', 'nested-cells', { column })),
  );
  if (found.inactive > 0) notes.push(note(name, 'kept', 'inactive-rows', { count: found.inactive }));
  return masterFile(file, found, notes);
}

function recogniseWorkbook(file: FormFile, beside: readonly FormFile[], language: Language): RecognisedFile {
  const { name } = file;
  const book = readWorkbook(file.bytes);
  if (!book.sheets) return { name, kind: 'unknown', counts: {}, issues: book.issues };
  if (book.sheets.some((sheet) => sheet.name.trim().toLowerCase() === 'survey')) {
    const texts = new Set(book.sheets.flatMap(({ rows }) => rows.flat().map(cellText)));
    const named = beside.filter((each) => [...texts].some((text) => text.includes(each.name)));
    return recogniseForm('xlsform', xlsForm, [file, ...named], language);
  }
  const masters = book.sheets.flatMap((sheet, at): FoundMaster[] => {
    const rows = sheet.rows.map((row) => row.map(cellText));
    const master = masterOfTable(masterCodeOf(at === 0 ? name : sheet.name), rows, language);
    return master ? [master] : [];
  });
  return masterFile(file, { kind: 'rows', masters });
}

function recogniseTable(file: FormFile, text: string, language: Language): RecognisedFile {
  const [head = ''] = text.split(/\r?\n/, 1);
  const separators = ['\t', ';', ','] as const;
  const separator = separators.toSorted((one, other) => head.split(other).length - head.split(one).length)[0];
  const master = masterOfTable(masterCodeOf(file.name), splitCells(text, separator), language);
  return masterFile(file, { kind: 'rows', masters: master ? [master] : [] });
}

function recogniseForm(
  kind: 'json-schema' | 'xlsform',
  format: FormFormat,
  files: [FormFile, ...FormFile[]],
  language: Language,
): RecognisedFile {
  const [file] = files;
  const imported = format.importForm(files, { language, title: { [language]: stemOf(file.name) } });
  if (!imported.form) return { name: file.name, kind: 'unknown', counts: {}, issues: imported.issues };
  const { pages } = imported.form;
  const questions = pages.reduce((sum, page) => sum + page.fields.length, 0);
  return { name: file.name, kind, counts: { questions, pages: pages.length }, file };
}

function masterFile(
  file: FormFile,
  { kind, masters }: { kind: MasterFile['kind']; masters: FoundMaster[] },
  notes: FileNote[] = [],
): RecognisedFile {
  const { name } = file;
  const rows = masters.reduce((sum, each) => sum + each.rows.length, 0);
  const refused = (code: string, params = {}): RecognisedFile => ({
    name,
    kind: 'unknown',
    counts: {},
    issues: [issue(`compiler.files.${code}`, '', params)],
  });
  if (masters.every((each) => each.columns.length === 0)) return refused('no-rows');
  if (masters.some((each) => each.rows.length > MOST_ROWS)) return refused('too-many-rows', { most: MOST_ROWS });
  const columns = masters.reduce((sum, each) => sum + each.columns.length, 0);
  const counts = { rows, masters: masters.length, columns };
  return { name, kind, counts, masters: masters.map(asFound), notes, file };
}

const asFound = ({ code, name, columns, isDeclared, rows }: FoundMaster): FoundMaster => ({
  code,
  ...(name !== undefined && { name }),
  columns,
  isDeclared,
  rows,
});

/** Only what shows a form: members `ui:…`, at the top or in members of it. */
function isUiSchema(document: JsonValue): document is JsonObject {
  if (!isObject(document)) return false;
  const says = (value: JsonObject) => Object.keys(value).some((name) => name.startsWith('ui:'));
  const members = Object.values(document).filter(isObject);
  return says(document) || (members.length > 0 && members.every(says));
}

/** `rates.schema.json` is `rates`. */
export const stemOf = (fileName: string) => fileName.replace(/^.*[\\/]/, '').replace(/((\.schema|\.ui)?\.\w+)$/, '');

/** A file called as a master is that one; others are lists under their own names. */
function masterCodeOf(fileName: string): string {
  const stem = stemOf(fileName);
  if (MasterCode.safeParse(stem).success) return stem;
  const words = stem
    .normalize('NFD')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const camel = words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^[^A-Za-z]+/, '');
  return `Lists.${camel.slice(0, 50) || 'List'}`;
}

export function note(file: string, kind: FileNote['kind'], code: string, params: FileNote['params']): FileNote {
  return { file, kind, code: `compiler.files.${code}`, path: '', params };
}
