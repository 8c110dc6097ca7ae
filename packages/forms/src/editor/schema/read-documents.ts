import { type Issue, issue, type JsonValue, type Language } from '@nirmaan/lexicon';
import type { FormNote } from '../../formats/contract';
import { importJsonSchema } from '../../formats/json-schema/import-json-schema';
import { isObject } from '../../formats/same-json';
import type { Form } from '../../model/form';
import { findJsonPlaces, type Place, placeOf } from './json-places';

/** A problem of one of the two texts, and where in it. */
export type PlacedProblem = { issue: Issue; place: Place; in: 'schema' | 'uiSchema' };

export type ReadDocuments =
  | { form: Form; report: FormNote[]; problems: [] }
  | { form?: undefined; report: []; problems: PlacedProblem[] };

/**
 * The form that a JSON Schema and a uiSchema describe, as they were typed; or what is wrong with them, with places. It keeps
 * the code of the form that was edited: workflow and links name it.
 */
export function readDocuments(
  texts: { schema: string; uiSchema: string },
  edited: Pick<Form, 'code' | 'title'>,
  language: Language,
): ReadDocuments {
  const schema = findJsonPlaces(texts.schema);
  const isUiEmpty = texts.uiSchema.trim() === '';
  const ui = isUiEmpty ? undefined : findJsonPlaces(texts.uiSchema);
  const problems: PlacedProblem[] = [];
  if (schema.fault) problems.push({ issue: issue('formEditor.not-json', ''), place: schema.fault, in: 'schema' });
  if (ui?.fault) problems.push({ issue: issue('formEditor.not-json', ''), place: ui.fault, in: 'uiSchema' });
  if (!schema.places || ui?.fault) return { problems, report: [] };
  const document: JsonValue = JSON.parse(texts.schema);
  const uiDocument: JsonValue | undefined = isUiEmpty ? undefined : JSON.parse(texts.uiSchema);
  if (!isObject(document))
    return {
      report: [],
      problems: [{ issue: issue('formats.no-object', ''), place: placeOf(schema.places, ''), in: 'schema' }],
    };
  const imported = importJsonSchema(
    { schema: document, ...(isObject(uiDocument) && { uiSchema: uiDocument }) },
    { language, title: edited.title },
  );
  if (!imported.form) {
    const { places } = schema;
    return {
      report: [],
      problems: imported.issues.map((each) => ({ issue: each, place: placeOf(places, each.path), in: 'schema' })),
    };
  }
  return { form: { ...imported.form, code: edited.code }, report: imported.report, problems: [] };
}
