import type { JsonValue } from '@nirmaan/lexicon';

/** A document of ours as plain JSON: members that are undefined are left out, as they are when stored. */
export function toJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
