import { z } from 'zod';
import { Field, type Form } from '../../model/form';
import { freshCopies } from './codes';
import { insertFields } from './edit-form';
import { fieldAt, outermost } from './places';

/** What lies in the clipboard of the system: the marker tells our fields from any other text, the version what they may hold. */
const Clip = z.object({
  nirmaan: z.literal('form-fields'),
  version: z.literal(1),
  fields: z.array(Field).min(1).max(500),
});
/** Letters of a clip; more is no form that somebody drew. */
const LONGEST_CLIP = 2_000_000;

/** Fields as text for the clipboard, so that they can be pasted into another form, service or window. */
export function copyFields(form: Form, pointers: readonly string[]): string | undefined {
  const fields = outermost(form, pointers).flatMap((pointer) => fieldAt(form, pointer) ?? []);
  if (fields.length === 0) return undefined;
  return JSON.stringify({ nirmaan: 'form-fields', version: 1, fields } satisfies z.input<typeof Clip>);
}

/** The fields in a text of the clipboard; undefined where it holds something else. */
export function fieldsOfClip(text: string): Field[] | undefined {
  if (text.length > LONGEST_CLIP || !text.includes('form-fields')) return undefined;
  let clip: unknown;
  try {
    clip = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found = Clip.safeParse(clip);
  return found.success ? found.data.fields : undefined;
}

/** Puts copied fields before what is at `to`, with codes that are free here. */
export function pasteFields(form: Form, to: string, fields: readonly Field[]): string[] {
  return insertFields(form, to, freshCopies(form, fields));
}
