import type { JsonObject } from '@nirmaan/lexicon';
import { typesThatHold } from './fields-of-documents';
import { applyMergePatch } from './merge-patch';
import { isObject } from './same-json';

/** Members every field has; a field of another type keeps these. */
const COMMON = ['code', 'label', 'hint', 'required', 'visible', 'value', 'initial', 'checks', 'origin'];

/** Of a field, what it would keep as one of another type. */
export function commonOf(field: JsonObject): JsonObject {
  return Object.fromEntries(
    COMMON.flatMap((name) => (Object.hasOwn(field, name) ? [[name, field[name] ?? null]] : [])),
  );
}

/**
 * What a patch makes of the field that was read without it. A patch that changes the type says all options of the new one.
 * The fields in it are not the patch's.
 */
export function fieldOfPatch(plain: JsonObject, { fields: _, ...patch }: JsonObject): JsonObject {
  const isOther = typeof patch.type === 'string' && patch.type !== plain.type;
  const patched = applyMergePatch(isOther ? commonOf(plain) : plain, patch);
  const { fields, ...made } = isObject(patched) ? patched : {};
  return typesThatHold.has(String(made.type)) ? { ...made, fields: fields ?? plain.fields ?? [] } : made;
}
