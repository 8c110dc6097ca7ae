/** Ways through a form, so that nobody else has to know which fields hold fields. */
import { appendPointer, type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import type { Field, Form, GroupField, ListField, Page } from './form';

export function isList(field: Field): field is ListField {
  return 'fields' in field && 'maxItems' in field;
}

export function isGroup(field: Field): field is GroupField {
  return 'fields' in field && !('maxItems' in field);
}

/** A field where its author put it. */
export type PlacedField = {
  field: Field;
  page: Page;
  /** Pointer below the form: `/pages/0/fields/2/fields/1`. */
  at: string;
  /** The fields it stands in, outermost first. */
  within: (GroupField | ListField)[];
};

/** Every field of a form, those inside others right after them, in the order people see them. */
export function fieldsIn(form: Pick<Form, 'pages'>): PlacedField[] {
  const walk = (fields: readonly Field[], page: Page, base: string, within: PlacedField['within']): PlacedField[] =>
    fields.flatMap((field, position) => {
      const at = appendPointer(base, 'fields', position);
      const placed = { field, page, at, within };
      return 'fields' in field ? [placed, ...walk(field.fields, page, at, [...within, field])] : [placed];
    });
  return form.pages.flatMap((page, position) => walk(page.fields, page, `/pages/${position}`, []));
}

/** The fields and all that stand inside them. */
export function withInner(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => ('fields' in field ? [field, ...withInner(field.fields)] : [field]));
}

/** An answer with the question it answers. */
export type PlacedAnswer = {
  field: Field /** Into the answers: `/owners/0/name`. */;
  pointer: string;
  value: JsonValue;
};

/** Every answer to these fields that data holds, lists and groups before what is in them. */
export function answersIn(fields: readonly Field[], data: JsonObject, base = ''): PlacedAnswer[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(data, field.code) ? data[field.code] : undefined;
    if (value === undefined) return [];
    const pointer = appendPointer(base, field.code);
    const own = { field, pointer, value };
    if (isList(field) && Array.isArray(value))
      return [own, ...value.flatMap((entry, at) => inObject(field.fields, entry, appendPointer(pointer, at)))];
    return isGroup(field) ? [own, ...inObject(field.fields, value, pointer)] : [own];
  });
}

function inObject(fields: readonly Field[], value: JsonValue, base: string): PlacedAnswer[] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? answersIn(fields, value, base) : [];
}

/** The field an answer's pointer leads to, and what of the pointer is left below it: `/place/pincode` leaves `['pincode']`. */
export function fieldOfAnswer(
  fields: readonly Field[],
  pointer: string,
): { field: Field; pointer: string; below: string[] } | undefined {
  const walk = (
    inside: readonly Field[],
    [code, ...rest]: string[],
    base: string,
  ): ReturnType<typeof fieldOfAnswer> => {
    const field = inside.find((each) => each.code === code);
    if (!field) return undefined;
    const own = appendPointer(base, field.code);
    const here = { field, pointer: own, below: rest };
    if (isGroup(field)) return (rest.length > 0 && walk(field.fields, rest, own)) || here;
    const [at, ...below] = rest;
    return (isList(field) && at !== undefined && walk(field.fields, below, appendPointer(own, at))) || here;
  };
  return walk(fields, parsePointer(pointer), '');
}
