import { issue, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { defineFormat, type FormFile } from '../contract';
import { isObject } from '../same-json';
import { exportJsonSchema } from './export-json-schema';
import { importJsonSchema } from './import-json-schema';

/** `<form>.schema.json`, and `<form>.ui.json` beside it where there is something to say. */
export const jsonSchema = defineFormat({
  code: 'json-schema',
  recognises: (file) => isJsonSchema(readJson(file)),
  importForm([file, ui], options) {
    const [schema, uiSchema] = [readJson(file), ui && readJson(ui)];
    if (!isObject(schema)) return { issues: [issue('formats.no-object', '')] };
    if (ui && !isObject(uiSchema)) return { issues: [issue('formats.no-ui-schema', '', { name: ui.name })] };
    return importJsonSchema({ schema, ...(isObject(uiSchema) && { uiSchema }) }, options);
  },
  exportForm(form, options) {
    const { schema, uiSchema } = exportJsonSchema(form, options);
    return [
      toFile(`${form.code}.schema.json`, schema),
      ...(uiSchema ? [toFile(`${form.code}.ui.json`, uiSchema)] : []),
    ];
  },
});

/** An object's schema, as far as one can tell without reading it. */
export function isJsonSchema(document: JsonValue | undefined): document is JsonObject {
  if (!isObject(document)) return false;
  if (typeof document.$schema === 'string') return document.$schema.includes('json-schema.org');
  return document.type === 'object'
    ? isObject(document.properties) || Array.isArray(document.allOf)
    : isObject(document.properties);
}

function readJson({ bytes }: FormFile): JsonValue | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function toFile(name: string, document: JsonObject): FormFile {
  return { name, bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`) };
}
