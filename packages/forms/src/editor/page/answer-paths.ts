/** Between the two kinds of pointers: into the form its author draws, and into the answers its page shows. */
import { appendPointer, type JsonObject } from '@nirmaan/lexicon';
import type { Form } from '../../model/form';
import { fieldOfAnswer, fieldsIn, isGroup, isList } from '../../model/walk';
import { pointerOf } from '../editing/places';

/** Where the answer to a field stands; inside a list that of its first entry. */
export function answerPathOf(form: Pick<Form, 'pages'>, pointer: string): string | undefined {
  const placed = fieldsIn(form).find(({ at }) => at === pointer);
  if (!placed) return undefined;
  const base = placed.within.reduce(
    (path, holder) => (isList(holder) ? appendPointer(path, holder.code, 0) : appendPointer(path, holder.code)),
    '',
  );
  return appendPointer(base, placed.field.code);
}

/** The field an answer, or a part of one, belongs to. */
export function pointerOfAnswer(form: Pick<Form, 'pages'>, answerPath: string): string | undefined {
  const all = form.pages.flatMap((page) => page.fields);
  const found = fieldOfAnswer(all, answerPath);
  return found && pointerOf(form, found.field);
}

/** The answers with a first entry in every list around a field, so that its page shows it. */
export function withEntries(form: Pick<Form, 'pages'>, pointer: string | undefined, data: JsonObject): JsonObject {
  const placed = fieldsIn(form).find(({ at }) => at === pointer);
  if (!placed) return data;
  const [outer, ...inner] = [...placed.within, placed.field].filter((field) => 'fields' in field);
  if (!outer) return data;
  const open = (held: JsonObject, [field, ...rest]: typeof placed.within): JsonObject => {
    if (!field) return held;
    const value = held[field.code];
    if (isList(field)) {
      const entries = Array.isArray(value) && value.length > 0 ? value : [{}];
      return { ...held, [field.code]: [open(asObject(entries[0]), rest), ...entries.slice(1)] };
    }
    return isGroup(field) ? { ...held, [field.code]: open(asObject(value), rest) } : held;
  };
  return open(data, [outer, ...inner]);
}

const asObject = (value: JsonObject[string] | undefined): JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
