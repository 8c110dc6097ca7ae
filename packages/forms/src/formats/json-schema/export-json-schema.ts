import type { JsonObject, Language } from '@nirmaan/lexicon';
import type { Form } from '../../model/form';
import { isObject, isSame } from '../same-json';
import { withoutOrigins } from '../without-origins';
import { annotate } from './annotate';
import { NIRMAAN } from './arrangement';
import { buildDocuments } from './build-documents';
import { type JsonSchemaDocuments, JsonSchemaOrigin } from './documents';
import { readJsonSchema } from './read-json-schema';

/**
 * A form as JSON Schema 2020-12 and uiSchema, in one language; `x-nirmaan` says what these have no word for, the other
 * languages and the pages among it, so that importing them gives the same form. A form that was imported from such
 * documents comes out as it came, changed only where it was edited.
 */
export function exportJsonSchema(given: Form, { language }: { language: Language }): JsonSchemaDocuments {
  const origin = JsonSchemaOrigin.safeParse(given.origin).data;
  const base = origin && readJsonSchema(origin, { language: origin.language, title: origin.title });
  // Its code in a service is no edit of documents that never spoke of one.
  const form = base?.form && !saysCode(origin?.schema) ? { ...given, code: base.form.code } : given;
  if (!origin || !base?.form) return annotate(form, buildDocuments(form, language), language);
  if (isSame(asJson(withoutOrigins(base.form)), asJson(withoutOrigins(form))))
    return { schema: origin.schema, ...(origin.uiSchema && { uiSchema: origin.uiSchema }) };
  return annotate(form, buildDocuments(form, origin.language, { origin, form: base.form }), origin.language);
}

function asJson(form: Form): JsonObject {
  return JSON.parse(JSON.stringify(form));
}

function saysCode(schema: JsonObject | undefined): boolean {
  const own = schema?.[NIRMAAN];
  return isObject(own) && own.code !== undefined;
}
