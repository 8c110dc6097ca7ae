/** Where things stand in a form: pointers below it, `/pages/0`, `/pages/0/fields/2`, `/pages/0/fields/2/fields/1`. */
import { appendPointer } from '@nirmaan/lexicon';
import type { Field, Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';

/** The page a pointer names or lies below. */
export function pageOfPointer(pointer: string | null): number | undefined {
  const found = /^\/pages\/(\d+)(?:\/|$)/.exec(pointer ?? '');
  return found ? Number(found[1]) : undefined;
}

/** The innermost field a pointer names or lies below; undefined for a page or the form itself. */
export function fieldPointerOf(pointer: string | null): string | undefined {
  return /^\/pages\/\d+(?:\/fields\/\d+)+/.exec(pointer ?? '')?.[0];
}

/** What holds a field (`/pages/0`, or the field it stands in), and its position there. */
export function holderOf(pointer: string): { holder: string; position: number } | undefined {
  const found = /^(.+)\/fields\/(\d+)$/.exec(pointer);
  return found?.[1] ? { holder: found[1], position: Number(found[2]) } : undefined;
}

/** The place at a position of a holder. */
export function placeIn(holder: string, position: number): string {
  return appendPointer(holder, 'fields', position);
}

/** The list that a page, or a field that holds fields, holds. */
export function heldBy(form: Pick<Form, 'pages'>, holder: string): Field[] | undefined {
  const [, , page, ...steps] = holder.split('/');
  let held = form.pages[Number(page)]?.fields;
  for (let at = 1; at < steps.length; at += 2) {
    const field = held?.[Number(steps[at])];
    held = field && 'fields' in field ? field.fields : undefined;
  }
  return held;
}

export function fieldAt(form: Pick<Form, 'pages'>, pointer: string): Field | undefined {
  const place = holderOf(pointer);
  return place && heldBy(form, place.holder)?.[place.position];
}

/** Does `pointer` lie below `above`, or is it the same? */
export function isWithin(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

/** Those of the pointers that name fields, each once, in the order people see them, without what stands inside another of them. */
export function outermost(form: Pick<Form, 'pages'>, pointers: readonly string[]): string[] {
  const asked = new Set(pointers);
  const found = fieldsIn(form).flatMap(({ at }) => (asked.has(at) ? [at] : []));
  return found.filter((at) => !found.some((other) => other !== at && isWithin(at, other)));
}

/** Where a field stands now; told by itself, not by its code. */
export function pointerOf(form: Pick<Form, 'pages'>, field: Field): string | undefined {
  return fieldsIn(form).find((each) => each.field === field)?.at;
}
