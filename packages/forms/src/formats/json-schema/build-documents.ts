import { appendPointer, type JsonObject, type Language, localize, parsePointer } from '@nirmaan/lexicon';
import type { Field, Form } from '../../model/form';
import { isGroup, isList } from '../../model/walk';
import { isSame, objectAt, textsAt } from '../same-json';
import { toPlainJson, withoutOrigin } from '../without-origins';
import { NIRMAAN } from './arrangement';
import { JsonSchemaFieldOrigin, type JsonSchemaOrigin } from './documents';
import { isAlwaysRequired, type Keywords, keywordsOf } from './keywords';
import { holderOf, locate } from './locate';
import { addRequired, changesOf, dropRequired, patchNode, patchUi } from './patch-node';

/** Documents, and the name each field has in them; a field that is not there has none. */
export type BuiltDocuments = { schema: JsonObject; uiSchema: JsonObject; names: Map<Field, string>; isNew: boolean };

/** What was imported, to be changed only where the form was: the documents, and the form they gave. */
export type Imported = { origin: JsonSchemaOrigin; form: Form };

/** Documents of a form without `x-nirmaan` where something changed. */
export function buildDocuments(form: Form, language: Language, imported?: Imported): BuiltDocuments {
  const schema: JsonObject = imported
    ? structuredClone(imported.origin.schema)
    : { $schema: 'https://json-schema.org/draft/2020-12/schema', title: '', type: 'object', properties: {} };
  const uiSchema: JsonObject = structuredClone(imported?.origin.uiSchema ?? {});
  const title = localize(form.title, language);
  if (!imported || title !== localize(imported.form.title, language)) {
    schema.title = title;
    delete uiSchema['ui:title'];
  }
  delete schema[NIRMAAN];
  const build = new Build(schema, language, imported?.form);
  build.container(wantedOf(form), { node: () => schema, at: '', ui: uiSchema, isNew: !imported });
  return { schema, uiSchema, names: build.names, isNew: !imported };
}

type Wanted = { field: Field; isRequired: boolean };

/** Of a page that may not be there nothing is always required. */
const wantedOf = (form: Form): Wanted[] =>
  form.pages.flatMap((page) =>
    page.fields.map((field) => ({ field, isRequired: isAlwaysRequired(field) && !page.when })),
  );
const insideOf = (fields: readonly Field[]): Wanted[] =>
  fields.map((field) => ({ field, isRequired: isAlwaysRequired(field) }));

/** The schema of an object that gets fields, its pointer as if references were written out, and its part of the uiSchema. */
type Place = { node(): JsonObject; at: string; ui: JsonObject; isNew: boolean };
/** A property that was imported, is still there and stands where it stood. */
type Kept = { name: string; at: string; was: Wanted };

class Build {
  readonly names = new Map<Field, string>();
  /** By their pointers. */
  readonly #imported = new Map<string, Wanted>();
  readonly #claimed = new Set<string>();

  constructor(
    private readonly schema: JsonObject,
    private readonly language: Language,
    base: Form | undefined,
  ) {
    if (base) this.#collect(wantedOf(base));
  }

  #collect(wanted: Wanted[]) {
    for (const each of wanted) {
      const at = originOf(each.field)?.at;
      if (at !== undefined) this.#imported.set(at, each);
      if ('fields' in each.field) this.#collect(insideOf(each.field.fields));
    }
  }

  /** Writes fields into the schema of an object; what was there and is not among them goes. */
  container(wanted: Wanted[], place: Place): void {
    const kept = wanted.map(({ field }) => (place.isNew ? undefined : this.#keptOf(field, place.at)));
    const taken = new Set(kept.flatMap((each) => (each ? [each.name] : [])));
    if (!place.isNew) this.#removeOthers(taken, place);
    wanted.forEach((each, position) => {
      const before = kept[position];
      if (before) {
        this.names.set(each.field, before.name);
        this.#change(each, before, place);
        return;
      }
      const keywords = keywordsOf(each.field, this.language);
      // The second of two fields of one code has no property of its own.
      if (!keywords || taken.has(each.field.code)) return;
      taken.add(each.field.code);
      this.names.set(each.field, each.field.code);
      this.#add(each, keywords, place);
    });
  }

  #keptOf(field: Field, container: string): Kept | undefined {
    const origin = originOf(field);
    const was = origin && this.#imported.get(origin.at);
    if (!origin || !was || this.#claimed.has(origin.at) || !standsIn(origin.at, container)) return undefined;
    this.#claimed.add(origin.at);
    return { name: nameAt(origin.at), at: origin.at, was };
  }

  #removeOthers(taken: Set<string>, { node, at: container, ui }: Place): void {
    for (const at of this.#imported.keys()) {
      const name = nameAt(at);
      if (taken.has(name) || !standsIn(at, container)) continue;
      const inside = locate(this.schema, at.slice(0, at.lastIndexOf('/properties/')));
      const holder = inside && holderOf(inside, name, this.schema);
      if (holder) delete holder[name];
      dropRequired(node(), name);
      delete ui[name];
      const order = textsAt(ui, 'ui:order');
      if (order.includes(name)) ui['ui:order'] = order.filter((each) => each !== name);
    }
  }

  #change({ field, isRequired }: Wanted, { name, at, was }: Kept, place: Place): void {
    if (isRequired && !was.isRequired) addRequired(place.node(), name);
    if (!isRequired && was.isRequired) dropRequired(place.node(), name);
    if (isSame(toPlainJson(withoutOrigin(was.field)), toPlainJson(withoutOrigin(field)))) {
      this.#nameInside(field);
      return;
    }
    const node = () => locate(this.schema, at) ?? {};
    const [before, after] = [keywordsOf(was.field, this.language), keywordsOf(field, this.language)];
    const ui = { ...objectAt(place.ui, name) };
    if (!isSame(ownJson(was.field), ownJson(field))) {
      const schemaChanges = changesOf(before?.schema ?? {}, after?.schema ?? {});
      delete node()[NIRMAAN];
      patchNode(node(), schemaChanges);
      patchUi(ui, schemaChanges, changesOf(before?.ui ?? {}, after?.ui ?? {}));
    }
    const isNew = isList(was.field) !== isList(field) || isGroup(was.field) !== isGroup(field);
    this.#inside(field, { node, at, ui, isNew });
    if (Object.keys(ui).length > 0) place.ui[name] = ui;
    else delete place.ui[name];
  }

  #add({ field, isRequired }: Wanted, { schema, ui }: Keywords, place: Place): void {
    const { code } = field;
    const container = place.node();
    const properties = objectAt(container, 'properties');
    container.properties = properties;
    properties[code] = schema;
    if (isRequired) addRequired(container, code);
    const order = textsAt(place.ui, 'ui:order');
    if (order.length > 0 && !order.includes('*')) place.ui['ui:order'] = [...order, code];
    this.#inside(field, { node: () => schema, at: appendPointer(place.at, 'properties', code), ui, isNew: true });
    if (Object.keys(ui).length > 0) place.ui[code] = ui;
  }

  /** The fields in a field. */
  #inside(field: Field, { node, at, ui, isNew }: Place): void {
    if (isGroup(field)) {
      if (isNew) node().properties = {};
      this.container(insideOf(field.fields), { node, at, ui, isNew });
    } else if (isList(field)) {
      const items = () => objectAt(node(), 'items');
      if (isNew) items().properties = {};
      const itemsUi = { ...objectAt(ui, 'items') };
      this.container(insideOf(field.fields), { node: items, at: appendPointer(at, 'items'), ui: itemsUi, isNew });
      if (Object.keys(itemsUi).length > 0) ui.items = itemsUi;
      else delete ui.items;
    }
  }

  /** Names in a field nobody touched. */
  #nameInside(field: Field): void {
    if (!('fields' in field)) return;
    for (const inner of field.fields) {
      const at = originOf(inner)?.at;
      if (at !== undefined) this.names.set(inner, nameAt(at));
      this.#nameInside(inner);
    }
  }
}

function originOf(field: Field) {
  return JsonSchemaFieldOrigin.safeParse(field.origin).data;
}

function nameAt(at: string): string {
  return parsePointer(at).at(-1) ?? '';
}

/** Is it a property of this object, of a member of its `allOf` or of a branch of its conditions; not one further inside? */
function standsIn(at: string, container: string): boolean {
  if (!at.startsWith(`${container}/`)) return false;
  const way = parsePointer(at.slice(container.length)).slice(0, -2);
  return (
    at.slice(0, at.lastIndexOf('/')).endsWith('/properties') && !way.includes('properties') && !way.includes('items')
  );
}

function ownJson(field: Field): JsonObject {
  const { fields: _, ...own } = toPlainJson(withoutOrigin(field));
  return own;
}
