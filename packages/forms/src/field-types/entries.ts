import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { ListField } from '../model/form';
import type { Problem } from './contract';

/** The answers a group holds; what is no object counts as an empty one. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** The entries of a list. */
export function entriesOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

/** Entries that must be there: a required list has one at least. They stand open from the start. */
export function leastEntries({ minItems, maxItems }: ListField, isRequired: boolean): number {
  return Math.min(maxItems, Math.max(minItems, isRequired ? 1 : 0));
}

/** The entries to be asked: those that are there, and empty ones up to the least. */
export function openEntries(value: JsonValue | undefined, least: number): JsonObject[] {
  const entries = entriesOf(value);
  return [...entries, ...Array.from({ length: Math.max(0, least - entries.length) }, () => ({}))];
}

/** Fewer or more entries than the list allows. */
export function checkEntries(value: JsonValue, { minItems, maxItems }: ListField): Problem[] {
  const count = entriesOf(value).length;
  if (count < minItems) return [{ code: 'minEntries', params: { min: minItems } }];
  return count > maxItems ? [{ code: 'maxEntries', params: { max: maxItems } }] : [];
}
