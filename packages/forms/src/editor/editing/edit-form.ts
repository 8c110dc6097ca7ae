/**
 * What an author can do to a form, as functions that change a draft in place. The host runs them on a copy and keeps
 * the difference for undo; nothing here knows React.
 */
import { FieldCode, type Text } from '@nirmaan/lexicon';
import type { Field, Form, Page } from '../../model/form';

/** Where a field stands: `/pages/0/fields/2`, or inside a repeating group `/pages/0/fields/2/fields/1`. */
export type FieldPlace = { page: number; field: number; inner?: number };

export function placeToPointer({ page, field, inner }: FieldPlace): string {
  return `/pages/${page}/fields/${field}${inner === undefined ? '' : `/fields/${inner}`}`;
}

/** The place a pointer names or lies below; undefined for a page or the form itself. */
export function pointerToPlace(pointer: string | null): FieldPlace | undefined {
  const found = /^\/pages\/(\d+)\/fields\/(\d+)(?:\/fields\/(\d+))?/.exec(pointer ?? '');
  if (!found) return undefined;
  const [, page, field, inner] = found;
  return { page: Number(page), field: Number(field), ...(inner !== undefined && { inner: Number(inner) }) };
}

/** The page a pointer names or lies below. */
export function pageOfPointer(pointer: string | null): number | undefined {
  const found = /^\/pages\/(\d+)/.exec(pointer ?? '');
  return found ? Number(found[1]) : undefined;
}

/** The list a place counts in: the page's fields, or those of its repeating group. */
function listAt(form: Form, { page, field, inner }: FieldPlace): Field[] | undefined {
  const fields = form.pages[page]?.fields;
  if (inner === undefined) return fields;
  const group = fields?.[field];
  return group && 'fields' in group ? group.fields : undefined;
}

export function fieldAt(form: Form, place: FieldPlace): Field | undefined {
  return listAt(form, place)?.[place.inner ?? place.field];
}

/** Every field with its place, in the order people see them. */
export function listFields(form: Form): { field: Field; place: FieldPlace }[] {
  return form.pages.flatMap((each, page) =>
    each.fields.flatMap((field, position) => [
      { field, place: { page, field: position } },
      ...('fields' in field
        ? field.fields.map((inner, at) => ({ field: inner as Field, place: { page, field: position, inner: at } }))
        : []),
    ]),
  );
}

/** A code nobody has, made from what people read: “Date you start” → `dateYouStart`, `dateYouStart2`. */
export function freeCode(form: Form, from: string): string {
  const words = from.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  const stem = /^[a-z]/.test(joined) ? joined.slice(0, 36) : 'field';
  const taken = new Set([...listFields(form).map(({ field }) => field.code), ...form.pages.map((page) => page.code)]);
  for (let count = 1; ; count++) {
    const code = count === 1 ? stem : `${stem}${count}`;
    if (!taken.has(code) && FieldCode.safeParse(code).success) return code;
  }
}

/** Puts a field before the one at `place` (after the last where the place is past the end). Groups do not nest. */
export function insertField(form: Form, place: FieldPlace, field: Field): void {
  if (place.inner !== undefined && 'fields' in field) return;
  listAt(form, place)?.splice(place.inner ?? place.field, 0, field);
}

export function removeField(form: Form, place: FieldPlace): void {
  listAt(form, place)?.splice(place.inner ?? place.field, 1);
}

/** Moves a field to stand before what is at `to` now; also to another page. */
export function moveField(form: Form, from: FieldPlace, to: FieldPlace): void {
  const source = listAt(form, from);
  const target = listAt(form, to);
  const at = from.inner ?? from.field;
  const field = source?.[at];
  if (!source || !target || !field || (to.inner !== undefined && 'fields' in field)) return;
  const wished = to.inner ?? to.field;
  source.splice(at, 1);
  target.splice(source === target && wished > at ? wished - 1 : wished, 0, field);
}

/** One step up or down; past the edge of a page it goes on to the page before or after. Gives the new place. */
export function stepField(form: Form, place: FieldPlace, direction: -1 | 1): FieldPlace {
  const list = listAt(form, place);
  const at = place.inner ?? place.field;
  if (!list) return place;
  const next = at + direction;
  if (next >= 0 && next < list.length) {
    moveField(form, place, withPosition(place, direction === 1 ? next + 1 : next));
    return withPosition(place, next);
  }
  const neighbour = form.pages[place.page + direction];
  if (place.inner !== undefined || !neighbour) return place;
  const to = { page: place.page + direction, field: direction === 1 ? 0 : neighbour.fields.length };
  moveField(form, place, to);
  return to;
}

function withPosition(place: FieldPlace, position: number): FieldPlace {
  return place.inner === undefined ? { ...place, field: position } : { ...place, inner: position };
}

/** A copy below the original, with codes of its own. */
export function duplicateField(form: Form, place: FieldPlace): FieldPlace {
  const field = fieldAt(form, place);
  if (!field) return place;
  const to = withPosition(place, (place.inner ?? place.field) + 1);
  const copy = JSON.parse(JSON.stringify(field)) as Field;
  copy.code = freeCode(form, field.code);
  insertField(form, to, copy);
  return to;
}

/** Gives a field another label; with `isFresh` its code follows what people read, as long as no rule names it. */
export function relabelField(form: Form, place: FieldPlace, label: Text, isFresh: boolean): void {
  const field = fieldAt(form, place);
  if (!field) return;
  const words = label.en || Object.values(label).find(Boolean);
  if (isFresh && words && !isNamed(form, field.code)) {
    const old = field.code;
    // Its own code is no other's.
    field.code = '';
    field.code = /[A-Za-z]/.test(words) ? freeCode(form, words) : old;
  }
  field.label = label;
}

/** Does a rule, or a choice that depends on it, name this field? */
function isNamed(form: Form, code: string): boolean {
  const word = new RegExp(`\\b${code}\\b`);
  const rulesOf = (field: Field) => [
    field.visible,
    field.value,
    field.initial,
    typeof field.required === 'object' ? field.required : undefined,
    ...field.checks.map((check) => check.rule),
    ...(field.type === 'date' ? [field.earliest, field.latest] : []),
  ];
  return (
    form.pages.some((page) => page.when && word.test(page.when.text)) ||
    listFields(form).some(
      ({ field }) =>
        rulesOf(field).some((rule) => rule && word.test(rule.text)) ||
        ('choices' in field && field.choices.from === 'master' && field.choices.where?.field === code),
    )
  );
}

/** Has the field still the code it was added with, that of its type's name? */
export function hasFirstCode(field: Field, typeName: string): boolean {
  const stem = freeCode({ code: 'form', title: {}, pages: [] }, typeName);
  return new RegExp(`^${stem}\\d*$`).test(field.code);
}

export function addPage(form: Form, after: number, page: Page): void {
  form.pages.splice(after + 1, 0, page);
}

export function removePage(form: Form, position: number): void {
  form.pages.splice(position, 1);
}

export function movePage(form: Form, position: number, direction: -1 | 1): number {
  const to = position + direction;
  const page = form.pages[position];
  if (!page || to < 0 || to >= form.pages.length) return position;
  form.pages.splice(position, 1);
  form.pages.splice(to, 0, page);
  return to;
}
