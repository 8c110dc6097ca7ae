import { type Field, type Form, fieldsIn, isGroup, isList, type Page } from '@nirmaan/forms';
import { type JsonObject, type JsonValue, type Language, localize, valueAt } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';
import { arranged, isRearranged, type Written } from './arrange';
import { patched } from './json';
import { placeOf } from './origin';
import { WORDS_OF_TYPE } from './property-types';
import { writeDocuments } from './write-documents';
import { writeApplicants, writePlace } from './write-parties';
import { propertyOf } from './write-property';

/**
 * The parts of a configuration that ask the applicant something, with what was edited: sections of fields, documents,
 * applicants, the place. `before`: the form as it was read from the configuration; absent of one that is new.
 */
export function writeForm(
  configuration: JsonObject,
  before: Form | undefined,
  after: Form,
  language: Language,
): JsonObject {
  const fields = new FormWriter(configuration, before, language).sections(after);
  const parts = {
    ...(fields && { fields }),
    ...writeDocuments(configuration, before, after, language),
    ...writeApplicants(configuration, before, after),
    ...writePlace(configuration, before, after),
  };
  return parts;
}

/** Uploads are `documents`, unless they were a property; who applies and where are parts of their own. */
function isProperty(field: Field): boolean {
  if ('fields' in field) return field.type !== 'applicants';
  if (field.type === 'document' && !placeOf(field)?.startsWith('/fields/')) return false;
  return WORDS_OF_TYPE[field.type] !== undefined && !placeOf(field)?.startsWith('/documents/');
}

class FormWriter {
  readonly #was = new Map<string, Field>();
  readonly #wasPages = new Map<string, Page>();
  readonly #claimed = new Set<string>();

  constructor(
    private readonly configuration: JsonObject,
    before: Form | undefined,
    private readonly language: Language,
  ) {
    for (const page of before?.pages ?? []) {
      const at = placeOf(page);
      if (at !== undefined) this.#wasPages.set(at, page);
    }
    for (const { field } of before ? fieldsIn(before) : []) {
      const at = placeOf(field);
      if (at !== undefined) this.#was.set(at, field);
    }
  }

  /** Undefined where they are as they were. */
  sections(after: Form): JsonValue[] | undefined {
    const written = after.pages.flatMap((page) => this.#page(page));
    const known = [...this.#wasPages.keys(), ...this.#was.keys()].filter((at) => /^\/fields\/\d+$/.test(at));
    const original = this.configuration.fields;
    if (!Array.isArray(original)) {
      // One thing alone stood where a list belongs, or nothing.
      const isAsItWas = written.length === 0 || (isObject(original) && !isRearranged(written, ['/fields']));
      return isAsItWas && original !== undefined ? undefined : written.map(({ json }) => json);
    }
    return arranged(original, '/fields', written, [...new Set(known)].sort(byPosition));
  }

  #page(page: Page): Written[] {
    const at = placeOf(page);
    const was = at === undefined ? undefined : this.#wasPages.get(at);
    const original = at === undefined ? undefined : valueAt(this.configuration, at);
    const fields = page.fields.filter(isProperty);
    if (at === '/fields' && Array.isArray(original)) return fields.map((field) => this.#property(field));
    const isSection = isObject(original) && Array.isArray(original.properties) && this.#claim(at);
    const isInside = (field: Field) => !('fields' in field) || placeOf(field)?.startsWith(`${at}/properties/`) === true;
    const inside = fields.filter(isInside);
    const lists = fields.filter((field) => !isInside(field)).map((field) => this.#property(field));
    if (isSection && isObject(original)) {
      const labelOf = (each: Page) => ({ label: localize(each.title, this.language), name: each.code });
      const section = patched(original, was ? labelOf(was) : labelOf(page), labelOf(page));
      const properties = this.#properties(inside, `${at}/properties`, was?.fields ?? []);
      return [{ at, json: { ...section, properties } }, ...lists];
    }
    if (inside.length === 0) return lists;
    const section = {
      name: page.code,
      type: 'object',
      label: localize(page.title, this.language),
      properties: numbered(inside.map((field) => this.#property(field).json)),
    };
    return [{ at: undefined, json: section }, ...lists];
  }

  #properties(fields: readonly Field[], base: string, was: readonly Field[]): JsonValue[] {
    const found = valueAt(this.configuration, base);
    const original = Array.isArray(found) ? found : [];
    const isHere = (at: string | undefined) => at?.startsWith(`${base}/`) === true;
    const written = fields.map((field) => (isHere(placeOf(field)) ? this.#property(field) : this.#fresh(field)));
    const known = was.flatMap((field) => placeOf(field) ?? []).filter(isHere);
    if (!isRearranged(written, known)) return arranged(original, base, written, known);
    return arranged(
      original,
      base,
      written.map((each, position) => ({ ...each, json: numberedAt(each.json, position) })),
      known,
    );
  }

  /** As it was, with what was edited; else new. */
  #property(field: Field): Written {
    const at = placeOf(field);
    const was = at === undefined ? undefined : this.#was.get(at);
    const original = at === undefined ? undefined : valueAt(this.configuration, at);
    if (!was || !isObject(original) || !this.#claim(at)) return this.#fresh(field);
    const json = patched(original, propertyOf(was, this.language), propertyOf(field, this.language));
    if (!('fields' in field)) return { at, json };
    const inner = 'fields' in was ? was.fields : [];
    if (!isList(field) || !isObject(original.items))
      return { at, json: { ...json, properties: this.#properties(field.fields, `${at}/properties`, inner) } };
    const properties = this.#properties(field.fields, `${at}/items/properties`, inner);
    return { at, json: { ...json, items: { ...original.items, properties } } };
  }

  #fresh(field: Field): Written {
    const json = propertyOf(field, this.language);
    if (!('fields' in field)) return { at: undefined, json: { format: 'text', ...json } };
    const inside = numbered(
      field.fields.filter((each) => 'fields' in each || isProperty(each)).map((each) => this.#fresh(each).json),
    );
    if (isGroup(field)) return { at: undefined, json: { ...json, properties: inside } };
    // Studio's schema wants both of every property of a list.
    const properties = inside.map((each) => (isObject(each) ? { schema: '', reference: '', ...each } : each));
    return { at: undefined, json: { ...json, items: { type: 'object', properties } } };
  }

  /** The second field of one origin (a copy) is a new property. */
  #claim(at: string | undefined): boolean {
    if (at === undefined || this.#claimed.has(at)) return false;
    this.#claimed.add(at);
    return true;
  }
}

function numbered(properties: JsonValue[]): JsonValue[] {
  return properties.map(numberedAt);
}

function numberedAt(property: JsonValue, position: number): JsonValue {
  return isObject(property) ? { ...property, orderNumber: position + 1 } : property;
}

function byPosition(one: string, other: string): number {
  return Number(one.slice('/fields/'.length)) - Number(other.slice('/fields/'.length));
}
