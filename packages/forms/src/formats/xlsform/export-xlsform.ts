import { type JsonObject, type Language, localize } from '@nirmaan/lexicon';
import type { Field, Form } from '../../model/form';
import { fieldTypesOf, ruleTypesOf } from '../../rule-types';
import type { ExportOptions } from '../contract';
import { fieldDocument, formDocument, readDocument } from '../field-documents';
import { commonOf } from '../field-of-patch';
import { mergePatchOf } from '../merge-patch';
import { isSame } from '../same-json';
import { toPlainJson, withoutOrigins } from '../without-origins';
import { buildSheets, type ImportedSheets } from './build-sheets';
import type { Sheet } from './cells';
import { LONGEST_CELL, PATCH, patchName } from './patch-column';
import { defaultLanguage, readXlsForm, settingsOf, sheetNamed, XlsFormOrigin, XlsFormRowOrigin } from './read-xlsform';
import { SheetBuilder } from './sheet-builder';

/**
 * The sheets of a form. One that was imported from an XLSForm comes out as it came, changed only where it was edited. What
 * the columns cannot say stands in the column `x-nirmaan`, so that importing the sheets gives the same form.
 */
export function exportXlsForm(form: Form, options: Pick<ExportOptions, 'language' | 'masters'>): Sheet[] {
  const imported = importedFrom(form);
  if (imported && isSame(toPlainJson(withoutOrigins(imported.form)), toPlainJson(withoutOrigins(form))))
    return imported.origin.sheets;
  const language = imported ? languageOfSheets(imported) : options.language;
  const { survey, choices, rows } = buildSheets(form, {
    language,
    masters: options.masters ?? {},
    ...(imported && { imported }),
  });
  const settings = settingsBuilder(form, language, imported);
  const sheets = () =>
    assemble(imported?.origin.sheets ?? [], [
      survey.sheet('survey'),
      choices.sheet('choices'),
      settings.sheet('settings'),
    ]);
  const reading = {
    language: imported?.origin.language ?? language,
    ...(imported?.origin.title && { title: imported.origin.title }),
  };

  const read = readXlsForm(sheets(), reading).form;
  const byRow = new Map<number, JsonObject>();
  for (const page of read?.pages ?? []) {
    const row = rowOf(page.origin);
    const { fields, ...head } = readDocument(page);
    if (row !== undefined) byRow.set(row, head);
    collect(page.fields, byRow);
  }
  const types = ruleTypesOf(form);
  const patchRow = (row: number | undefined, wanted: JsonObject) => {
    const was = (row !== undefined && byRow.get(row + 1)) || {};
    const patch = mergePatchOf(was.type === wanted.type ? was : commonOf(was), wanted);
    if (row !== undefined && patch) survey.set(row, patchCells(patch));
  };
  const patchFields = (fields: readonly Field[], scope: typeof types): void => {
    for (const field of fields) {
      const { fields: _, ...own } = fieldDocument(field, scope);
      if (rows.has(field)) patchRow(rows.get(field), own);
      if ('fields' in field) patchFields(field.fields, { ...scope, ...fieldTypesOf(field.fields) });
    }
  };
  for (const page of form.pages) {
    const { fields: _, ...head } = fieldDocument({ ...page, fields: [] }, types);
    if (rows.has(page)) patchRow(rows.get(page), head);
    patchFields(page.fields, types);
  }
  patchSettings(form, readXlsForm(sheets(), reading).form, settings);
  return sheets();
}

function importedFrom(form: Form): ImportedSheets | undefined {
  const origin = XlsFormOrigin.safeParse(form.origin).data;
  const read =
    origin && readXlsForm(origin.sheets, { language: origin.language, ...(origin.title && { title: origin.title }) });
  return origin && read?.form ? { origin, form: read.form, items: read.items ?? [] } : undefined;
}

function languageOfSheets({ origin }: ImportedSheets): Language {
  const survey = sheetNamed(origin.sheets, 'survey');
  return (survey && defaultLanguage(survey, settingsOf(origin.sheets))) ?? origin.language;
}

function settingsBuilder(form: Form, language: Language, imported: ImportedSheets | undefined): SheetBuilder {
  const before = imported && sheetNamed(imported.origin.sheets, 'settings');
  const settings = new SheetBuilder(
    'settings',
    before?.rows[0] ?? (imported ? [] : ['form_title', 'form_id', 'default_language']),
    language,
  );
  const rows = before?.rows.slice(1) ?? [];
  for (const row of rows.length > 0 ? rows : [[]]) settings.keep(row);
  const title = localize(form.title, language);
  if (imported && localize(imported.form.title, language) !== title) settings.set(1, [['form_title', title]]);
  if (imported) settings.set(1, [[PATCH, undefined]]);
  else
    settings.set(1, [
      ['form_title', title],
      ['form_id', form.code],
      ['default_language', `${new Intl.DisplayNames(['en'], { type: 'language' }).of(language)} (${language})`],
    ]);
  return settings;
}

/** Code, texts and, where rows cannot say it, all pages. */
function patchSettings(form: Form, read: Form | undefined, settings: SheetBuilder): void {
  const wanted = formDocument(form);
  const patch = mergePatchOf(read ? readDocument(withoutOrigins(read)) : {}, wanted);
  if (patch) settings.set(1, patchCells(patch));
}

function patchCells(patch: JsonObject): [string, string | undefined][] {
  const text = JSON.stringify(patch);
  return Array.from({ length: Math.ceil(text.length / LONGEST_CELL) }, (_, at): [string, string] => [
    patchName(at),
    text.slice(at * LONGEST_CELL, (at + 1) * LONGEST_CELL),
  ]);
}

/** Sheets in their old order, each as it is now; new ones behind, empty ones not at all. */
function assemble(before: readonly Sheet[], now: readonly Sheet[]): Sheet[] {
  const names = new Set(before.map(({ name }) => name.trim().toLowerCase()));
  return [
    ...before.map((sheet) => {
      const made = now.find(({ name }) => name === sheet.name.trim().toLowerCase());
      return made ? { ...made, name: sheet.name } : sheet;
    }),
    ...now.filter(({ name, rows }) => !names.has(name) && (name === 'survey' || rows.length > 1)),
  ];
}

function rowOf(origin: Form['origin']): number | undefined {
  const parsed = XlsFormRowOrigin.safeParse(origin).data;
  return parsed && !parsed.part ? parsed.row : undefined;
}

function collect(fields: readonly Field[], into: Map<number, JsonObject>): void {
  for (const field of fields) {
    const row = rowOf(field.origin);
    const { fields: _, ...own } = readDocument(field);
    if (row !== undefined) into.set(row, own);
    if ('fields' in field) collect(field.fields, into);
  }
}
