import { type JsonObject, type Language, localize } from '@nirmaan/lexicon';
import { typeOf } from '../field-types';
import type { Field, Form } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { ownSchemaOf } from './own-schema';

/**
 * A form as JSON Schema 2020-12 with a uiSchema, for whoever reads answers without us. Rules do not travel: what may be
 * hidden is not required, choices of masters are plain texts.
 */
export function compileForm(
  form: Form,
  language: Language,
  fallback: Language,
): { schema: JsonObject; uiSchema: JsonObject } {
  const inWords = (text: Field['label'] | undefined) => localize(text, language, fallback);
  const objectOf = (fields: readonly Field[]): JsonObject => {
    const properties: JsonObject = {};
    const required: string[] = [];
    for (const field of fields) {
      const schema = schemaOf(field);
      if (!schema) continue;
      properties[field.code] = schema;
      if (field.required === true && !field.visible && !field.value) required.push(field.code);
    }
    return { type: 'object', properties, ...(required.length > 0 && { required }) };
  };
  const schemaOf = (field: Field): JsonObject | undefined => {
    const schema = ownSchemaOf(field);
    if (!schema) return undefined;
    return {
      ...schema,
      ...(isList(field) && { items: { ...objectOf(field.fields), minProperties: 1 } }),
      ...(isGroup(field) && objectOf(field.fields)),
      title: inWords(field.label),
      ...(field.hint && { description: inWords(field.hint) }),
      ...(field.value && { readOnly: true }),
    };
  };
  const pages = form.pages.filter((page) => !page.when);
  const conditional = form.pages
    .filter((page) => page.when)
    .flatMap((page) => page.fields.map((field): Field => ({ ...field, required: false })));
  return {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: inWords(form.title),
      ...objectOf([...pages.flatMap((page) => page.fields), ...conditional]),
    },
    uiSchema: {
      'ui:order': form.pages.flatMap((page) =>
        page.fields.filter((field) => typeOf(field).kind !== 'words').map((field) => field.code),
      ),
    },
  };
}
