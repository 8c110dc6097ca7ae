import type { JsonObject, Language } from '@nirmaan/lexicon';
import type { Form } from '../../model/form';
import { isSame } from '../same-json';
import { withoutOrigins } from '../without-origins';
import { annotate } from './annotate';
import { buildDocuments } from './build-documents';
import { type JsonSchemaDocuments, JsonSchemaOrigin } from './documents';
import { readJsonSchema } from './read-json-schema';

/**
 * A form as JSON Schema 2020-12 and uiSchema, in one language; `x-nirmaan` says what these have no word for, the other
 * languages and the pages among it, so that importing them gives the same form. A form that was imported from such
 * documents comes out as it came, changed only where it was edited.
 */
export function exportJsonSchema(form: Form, { language }: { language: Language }): JsonSchemaDocuments {
  const origin = JsonSchemaOrigin.safeParse(form.origin).data;
  const base = origin && readJsonSchema(origin, { language: origin.language, title: origin.title });
  if (!origin || !base?.form) return annotate(form, buildDocuments(form, language), language);
  if (isSame(asJson(withoutOrigins(base.form)), asJson(withoutOrigins(form))))
    return { schema: origin.schema, ...(origin.uiSchema && { uiSchema: origin.uiSchema }) };
  return annotate(form, buildDocuments(form, origin.language, { origin, form: base.form }), origin.language);
}

function asJson(form: Form): JsonObject {
  return JSON.parse(JSON.stringify(form));
}
