import { issue, issuesFromZod, type JsonObject, type Language, Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { FormImport, ImportOptions } from '../contract';
import { applyMergePatch } from '../merge-patch';
import { parseFormWithTexts } from '../rule-texts';
import { isObject } from '../same-json';
import { placeOf, Sheet } from './cells';
import { type ChoiceLists, choiceLists } from './choice-lists';
import { columnOf, headersOf, type Row, textIn } from './headers';
import { languageOf } from './languages';
import { patchIn } from './patch-column';
import { readPages } from './read-items';
import { type Item, surveyTree } from './survey-tree';
import { SurveyWork } from './survey-work';

/** Origin of a form that came from an XLSForm: its sheets as they were, and how they were read. */
export const XlsFormOrigin = z.object({
  kind: z.literal('xlsform'),
  language: z.string(),
  title: Text.optional(),
  sheets: z.array(Sheet),
});
export type XlsFormOrigin = z.infer<typeof XlsFormOrigin>;

/** Of a field or page: its row, counted from 1 as the spreadsheet does; `part` is what one row gives besides. */
export const XlsFormRowOrigin = z.object({ kind: z.literal('xlsform'), row: z.number(), part: z.string().optional() });

export type ReadXlsForm = FormImport & { items?: Item[] };

export function sheetNamed(sheets: readonly Sheet[], name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
}

/** A form from the sheets of an XLSForm; fields have their origin, the form has none yet. */
export function readXlsForm(
  sheets: readonly Sheet[],
  options: ImportOptions,
  files: ReadonlyMap<string, JsonObject[]> = new Map(),
): ReadXlsForm {
  const survey = sheetNamed(sheets, 'survey');
  if (!survey) return { issues: [issue('formats.no-survey', '', { sheets: sheets.map(({ name }) => name) })] };
  const settings = settingsOf(sheets);
  const language = defaultLanguage(survey, settings) ?? options.language;
  const { items, issues } = surveyTree(survey);
  const lists = choiceLists(
    sheets.filter(({ name }) => /^(choices|external_choices)$/i.test(name.trim())),
    language,
  );
  issues.push(...missingLists(items, survey, lists));
  if (issues.length > 0) return { issues };
  const work = new SurveyWork(survey, lists, language, files);
  const written = settings && (textIn(settings, 'form_title') || textIn(settings, 'title'));
  const title: JsonObject = written ? { [language]: written } : (options.title ?? { [language]: 'Form' });
  const plain = { code: 'application', title, pages: readPages(items, work, title) };
  if (work.issues.length > 0) return { issues: work.issues };
  const patch = settings && patchIn(settings);
  const made = patch ? applyMergePatch(plain, patch) : plain;
  const parsed = parseFormWithTexts(isObject(made) ? made : plain);
  if (!parsed.success) return { issues: issuesFromZod(parsed.error) };
  for (const written of unknownLanguages(survey))
    work.note('kept', 'formats.unknown-language', placeOf(survey.name, 0, written.column), { column: written.written });
  return {
    form: parsed.data,
    languages: languagesIn(survey, language),
    masters: [...work.masters.values()],
    report: work.report,
    items,
  };
}

export function settingsOf(sheets: readonly Sheet[]): Row | undefined {
  const sheet = sheetNamed(sheets, 'settings');
  const cells = sheet?.rows[1];
  return sheet && cells && { at: 1, cells, headers: headersOf(sheet, 'settings') };
}

/** What the settings say; else the one language there is a label in. */
export function defaultLanguage(survey: Sheet, settings: Row | undefined): Language | undefined {
  const said = settings && languageOf(textIn(settings, 'default_language'));
  if (said) return said;
  const labels = headersOf(survey, 'survey').filter(({ name }) => name === 'label');
  return labels.some(({ language }) => language === undefined) ? undefined : labels[0]?.language;
}

function languagesIn(survey: Sheet, first: Language): [Language, ...Language[]] {
  const all = headersOf(survey, 'survey').flatMap(({ language }) => (language ? [language] : []));
  return [first, ...new Set(all.filter((each) => each !== first))];
}

function unknownLanguages(survey: Sheet) {
  return headersOf(survey, 'survey').filter(({ name }) => /^(label|hint|constraint_message)::/.test(name));
}

function missingLists(items: readonly Item[], survey: Sheet, lists: ChoiceLists): ReturnType<typeof issue>[] {
  return items.flatMap((item) => {
    const { list, name } = item.type;
    const isMissing = list !== undefined && !/_from_file$/.test(name) && !lists.has(list) && !list.startsWith('${');
    const here = isMissing
      ? [issue('formats.no-list', placeOf(survey.name, item.row.at, columnOf(item.row, 'type')), { list: list ?? '' })]
      : [];
    return [...here, ...missingLists(item.inside ?? [], survey, lists)];
  });
}
