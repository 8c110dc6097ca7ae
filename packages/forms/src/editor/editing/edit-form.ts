/**
 * What an author can do to a form, as functions that change a draft in place. The host runs them on a copy and keeps
 * the difference for undo; nothing here knows React. Places are pointers (see places.ts); what moves gives its new ones.
 */
import type { Field, Form, Page } from '../../model/form';
import { freshCopies } from './codes';
import { fieldAt, heldBy, holderOf, isWithin, outermost, pageOfPointer, placeIn, pointerOf } from './places';

/** Puts fields before the one at `to` (after the last where the place is past the end); nothing happens where nothing can stand. */
export function insertFields(form: Form, to: string, fields: readonly Field[]): string[] {
  const place = holderOf(to);
  const list = place && heldBy(form, place.holder);
  if (!list) return [];
  const position = Math.min(place.position, list.length);
  list.splice(position, 0, ...fields);
  return fields.map((_, at) => placeIn(place.holder, position + at));
}

export function removeFields(form: Form, pointers: readonly string[]): void {
  // From the end: what was not yet removed stays where it was.
  for (const pointer of outermost(form, pointers).reverse()) {
    const place = holderOf(pointer);
    if (place) heldBy(form, place.holder)?.splice(place.position, 1);
  }
}

/** Moves fields, in their order, to stand before what is at `to` now; also to another page, into or out of another field. Nothing moves into itself. */
export function moveFields(form: Form, pointers: readonly string[], to: string): string[] {
  const moved = outermost(form, pointers);
  const place = holderOf(to);
  const target = place && heldBy(form, place.holder);
  if (!target || moved.some((pointer) => isWithin(place.holder, pointer))) return moved;
  const fields = moved.flatMap((pointer) => fieldAt(form, pointer) ?? []);
  // The first that stays: they come to stand before it, wherever it is once they are gone.
  const before = target.slice(place.position).find((field) => !fields.includes(field));
  removeFields(form, moved);
  target.splice(before ? target.indexOf(before) : target.length, 0, ...fields);
  return fields.flatMap((field) => pointerOf(form, field) ?? []);
}

/** Copies below the last of the originals, with codes of their own. */
export function duplicateFields(form: Form, pointers: readonly string[]): string[] {
  const originals = outermost(form, pointers);
  const last = holderOf(originals.at(-1) ?? '');
  if (!last) return [];
  const copies = freshCopies(
    form,
    originals.flatMap((pointer) => fieldAt(form, pointer) ?? []),
  );
  return insertFields(form, placeIn(last.holder, last.position + 1), copies);
}

/**
 * One step up or down among what stands beside them; past the edge of a group out of it, past the edge of a page on to
 * the page before or after. Fields from several places gather at the first (last) of them.
 */
export function stepFields(form: Form, pointers: readonly string[], direction: -1 | 1): string[] {
  const moved = outermost(form, pointers);
  const edge = direction === -1 ? moved[0] : moved.at(-1);
  const place = edge === undefined ? undefined : holderOf(edge);
  const list = place && heldBy(form, place.holder);
  if (!place || !list) return moved;
  const beside = place.position + direction;
  if (beside >= 0 && beside < list.length)
    return moveFields(form, moved, placeIn(place.holder, direction === 1 ? beside + 1 : beside));
  const outer = holderOf(place.holder);
  if (outer) return moveFields(form, moved, placeIn(outer.holder, outer.position + (direction === 1 ? 1 : 0)));
  const page = (pageOfPointer(place.holder) ?? 0) + direction;
  const neighbour = form.pages[page];
  return neighbour
    ? moveFields(form, moved, placeIn(`/pages/${page}`, direction === 1 ? 0 : neighbour.fields.length))
    : moved;
}

/** Into the group right before them (`1`), as its last; or out of the one they stand in (`-1`), to stand right after it. */
export function nestFields(form: Form, pointers: readonly string[], direction: -1 | 1): string[] {
  const moved = outermost(form, pointers);
  const place = holderOf(moved[0] ?? '');
  if (!place) return moved;
  if (direction === 1) {
    const holder = placeIn(place.holder, place.position - 1);
    const inside = place.position > 0 ? heldBy(form, holder) : undefined;
    return inside ? moveFields(form, moved, placeIn(holder, inside.length)) : moved;
  }
  const outer = holderOf(place.holder);
  return outer ? moveFields(form, moved, placeIn(outer.holder, outer.position + 1)) : moved;
}

export function addPage(form: Form, after: number, page: Page): void {
  form.pages.splice(after + 1, 0, page);
}

export function removePage(form: Form, position: number): void {
  form.pages.splice(position, 1);
}

/** Moves a page to stand at `to`; gives where it stands. */
export function movePage(form: Form, position: number, to: number): number {
  const page = form.pages[position];
  if (!page || to < 0 || to >= form.pages.length) return position;
  form.pages.splice(position, 1);
  form.pages.splice(to, 0, page);
  return to;
}
