import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, isSame } from './same-json';

/** What makes `after` of `before`, as a JSON Merge Patch (RFC 7396); undefined where they are equal. Members are never null. */
export function mergePatchOf(before: JsonObject, after: JsonObject): JsonObject | undefined {
  const patch: JsonObject = {};
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) patch[name] = null;
  for (const [name, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (isSame(old, value)) continue;
    patch[name] = isObject(old) && isObject(value) ? (mergePatchOf(old, value) ?? {}) : value;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** The document with a JSON Merge Patch applied; the document stays as it is. */
export function applyMergePatch(document: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isObject(patch)) return patch;
  const made: JsonObject = isObject(document) ? { ...document } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete made[name];
    else made[name] = applyMergePatch(Object.hasOwn(made, name) ? made[name] : undefined, value);
  }
  return made;
}
