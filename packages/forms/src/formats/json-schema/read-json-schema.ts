import { issue, issuesFromZod, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import type { FormImport, ImportOptions } from '../contract';
import { LARGEST_BYTES } from '../limits';
import { applyMergePatch } from '../merge-patch';
import { parseFormWithTexts } from '../rule-texts';
import { isObject, textAt } from '../same-json';
import { arrange, type NamedField, NIRMAAN } from './arrangement';
import { checkDocument, type JsonSchemaDocuments } from './documents';
import { ImportWork } from './import-work';
import { Refused } from './nodes';
import { readContainer } from './read-container';

/** As `importJsonSchema`; fields have their origin, the form has none yet. */
export function readJsonSchema({ schema, uiSchema = {} }: JsonSchemaDocuments, options: ImportOptions): FormImport {
  if (JSON.stringify(schema).length + JSON.stringify(uiSchema).length > LARGEST_BYTES)
    return { issues: [issue('formats.too-large', '', { megabytes: LARGEST_BYTES / 1024 / 1024 })] };
  const unfit = [...checkDocument(schema), ...checkDocument(uiSchema)];
  if (unfit.length > 0) return { issues: unfit };
  const work = new ImportWork(schema, options.language);
  try {
    const { schema: root } = work.nodes.read(schema, '');
    if (!isObject(root.properties) && root.type !== 'object' && !isObject(root[NIRMAAN]))
      return { issues: [issue('formats.no-object', '', {})] };
    const fields = readContainer({ raw: schema, ui: uiSchema, at: '', level: 1 }, work);
    const parsed = parseFormWithTexts(formOf(root, uiSchema, fields, options));
    if (!parsed.success) return { issues: issuesFromZod(parsed.error) };
    return { form: parsed.data, languages: languagesOf(parsed.data.title, options), masters: [], report: work.report };
  } catch (error) {
    if (error instanceof Refused) return { issues: [error.issue] };
    throw error;
  }
}

function languagesOf(title: Record<string, string>, { language }: ImportOptions): [string, ...string[]] {
  return [language, ...Object.keys(title).filter((each) => each !== language)];
}

function formOf(root: JsonObject, ui: JsonObject, fields: NamedField[], options: ImportOptions): JsonObject {
  const words = textAt(ui, 'ui:title') ?? textAt(root, 'title');
  const title: JsonObject = words ? { [options.language]: words } : (options.title ?? { [options.language]: 'Form' });
  const guidance = textAt(ui, 'ui:description') ?? textAt(root, 'description');
  const plain: JsonObject = {
    code: 'application',
    title,
    pages: [
      {
        code: 'page1',
        title,
        ...(guidance && { guidance: { [options.language]: guidance } }),
        fields: fields.map(({ field }) => field),
      },
    ],
  };
  const patch = root[NIRMAAN];
  if (!isObject(patch)) return plain;
  const { pages, ...rest } = patch;
  const made = applyMergePatch(plain, rest) as JsonObject;
  return Array.isArray(pages) ? { ...made, pages: paged(pages, fields) } : made;
}

/** Pages as `x-nirmaan` lists them; a property no page names is on the last one. */
function paged(pages: JsonValue[], fields: NamedField[]): JsonValue[] {
  const named = new Set(pages.flatMap((page) => (isObject(page) && Array.isArray(page.fields) ? page.fields : [])));
  return pages.filter(isObject).map((page, at, all) => {
    const isLast = at === all.length - 1;
    const order = Array.isArray(page.fields) ? page.fields : [];
    const own = fields.filter(({ name = '' }) => order.includes(name) || (isLast && !named.has(name)));
    return { ...page, fields: arrange(own, order).map(({ field }) => field) };
  });
}
