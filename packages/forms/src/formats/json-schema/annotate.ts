import { appendPointer, type JsonObject, type JsonValue, type Language } from '@nirmaan/lexicon';
import type { RuleTypes } from '@nirmaan/rules/parse';
import type { Field, Form } from '../../model/form';
import { fieldTypesOf, ruleTypesOf } from '../../rule-types';
import { fieldDocument, readDocument } from '../field-documents';
import { commonOf } from '../field-of-patch';
import { mergePatchOf } from '../merge-patch';
import { isSame } from '../same-json';
import { toPlainJson } from '../without-origins';
import { arrangementOf, NIRMAAN } from './arrangement';
import type { BuiltDocuments } from './build-documents';
import { type JsonSchemaDocuments, JsonSchemaFieldOrigin } from './documents';
import { locate } from './locate';
import { readJsonSchema } from './read-json-schema';

/**
 * Writes `x-nirmaan` wherever reading the documents gives something else than the form: so importing them gives the form,
 * whatever JSON Schema can say of it.
 */
export function annotate(
  form: Form,
  { schema, uiSchema, names, isNew }: BuiltDocuments,
  language: Language,
): JsonSchemaDocuments {
  const read = readJsonSchema({ schema, uiSchema }, { language }).form;
  const plain = new Map<string, Field>();
  for (const field of (read?.pages ?? []).flatMap((page) => page.fields)) collect(field, plain);

  /** Annotates the fields of one object; gives their order for `x-nirmaan`, undefined where it is the properties' own. */
  const container = (
    fields: readonly Field[],
    at: string,
    types: RuleTypes,
    read: readonly Field[],
  ): JsonValue[] | undefined => {
    const named = fields.map((field) => ({
      name: names.get(field),
      field: names.has(field) ? {} : fieldDocument(field, types),
    }));
    for (const field of fields) {
      const name = names.get(field);
      if (name !== undefined) annotateField(field, placeOf(field, name, at), types);
    }
    return arrangementOf(
      named,
      read.map((field) => nameOf(field)),
    );
  };

  /** Where a field stands: as it was imported, else among the properties. */
  const placeOf = (field: Field, name: string, at: string): string => {
    const origin = JsonSchemaFieldOrigin.safeParse(field.origin).data;
    const written = appendPointer(at, 'properties', name);
    return !plain.has(written) && origin && plain.has(origin.at) ? origin.at : written;
  };

  const annotateField = (field: Field, at: string, types: RuleTypes): void => {
    const before = plain.get(at);
    const was = before ? ownOf(readDocument(before)) : {};
    const is = ownOf(fieldDocument(field, types));
    const patch = mergePatchOf(was.type === is.type ? was : commonOf(was), is) ?? {};
    if ('fields' in field) {
      const inner = { ...types, ...fieldTypesOf(field.fields) };
      const base = 'maxItems' in field ? appendPointer(at, 'items') : at;
      const order = container(field.fields, base, inner, before && 'fields' in before ? before.fields : []);
      if (order) patch.fields = order;
    }
    if (Object.keys(patch).length === 0) return;
    const node = locate(schema, at);
    if (node) node[NIRMAAN] = patch;
  };

  const types = ruleTypesOf(form);
  const all = form.pages.flatMap((page) => page.fields);
  container(all, '', types, read?.pages.flatMap((page) => page.fields) ?? []);
  const patch = formPatch(form, read, types, names, isNew);
  if (Object.keys(patch).length > 0) schema[NIRMAAN] = patch;
  return { schema, ...(Object.keys(uiSchema).length > 0 && { uiSchema }) };
}

function collect(field: Field, into: Map<string, Field>): void {
  const origin = JsonSchemaFieldOrigin.safeParse(field.origin).data;
  if (origin) into.set(origin.at, field);
  if ('fields' in field) for (const inner of field.fields) collect(inner, into);
}

function nameOf(field: Field): string | undefined {
  const origin = JsonSchemaFieldOrigin.safeParse(field.origin).data;
  return origin && (origin.name ?? field.code);
}

/** Without the fields in it. */
function ownOf({ fields: _, ...own }: JsonObject): JsonObject {
  return own;
}

/** What the root has to say: code and texts of the form, and its pages wherever it is not the one page that is read anyway. */
function formPatch(
  form: Form,
  read: Form | undefined,
  types: RuleTypes,
  names: Map<Field, string>,
  isNew: boolean,
): JsonObject {
  const heads = (each: Form | undefined): JsonObject =>
    each ? { code: each.code, title: toPlainJson(each.title) } : {};
  const patch: JsonObject = mergePatchOf(heads(read), heads(form)) ?? {};
  const pages = form.pages.map((page): JsonObject => {
    return {
      ...ownOf(fieldDocument(page, types)),
      fields: page.fields.map((field) => names.get(field) ?? fieldDocument(field, types)),
    };
  });
  const readPages = (read?.pages ?? []).map((page): JsonObject => {
    return { ...ownOf(readDocument(page)), fields: page.fields.map((field) => nameOf(field) ?? '') };
  });
  if (!isSame(pages, readPages)) patch.pages = pages;
  if (isNew && Object.keys(patch).length === 0) patch.code = form.code;
  return patch;
}
