import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { FormImport, ImportOptions } from '../contract';
import { isObject, isSame } from '../same-json';
import { withoutOrigins } from '../without-origins';
import { NIRMAAN } from './arrangement';
import type { JsonSchemaDocuments } from './documents';
import { exportJsonSchema } from './export-json-schema';
import { readJsonSchema } from './read-json-schema';

/**
 * A form from a JSON Schema of an object (2020-12, draft-07, draft-04) and, if there is one, its uiSchema. Properties are
 * fields of one page; `x-nirmaan`, which our export writes, says what JSON Schema cannot. Refused as a whole where it would
 * never end, is too large or has a pattern that may run for ever.
 */
export function importJsonSchema({ schema, uiSchema }: JsonSchemaDocuments, options: ImportOptions): FormImport {
  const read = readJsonSchema({ schema, uiSchema }, options);
  if (!read.form) return read;
  // What our own export would write anyway need not be kept.
  if (isObject(schema[NIRMAAN])) {
    const bare = withoutOrigins(read.form);
    const again = exportJsonSchema(bare, options);
    if (isSameText(again.schema, schema) && isSame(again.uiSchema ?? {}, uiSchema ?? {}))
      return { ...read, form: bare };
  }
  const { language, title } = options;
  const origin: JsonObject = {
    kind: 'json-schema',
    language,
    ...(title && { title }),
    schema,
    ...(uiSchema && { uiSchema }),
  };
  return { ...read, form: { ...read.form, origin } };
}

function isSameText(a: JsonValue, b: JsonValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
