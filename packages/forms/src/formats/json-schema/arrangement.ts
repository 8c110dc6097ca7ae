import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../same-json';

/** The keyword that carries what JSON Schema has no word for: a JSON Merge Patch of the field that is read without it. */
export const NIRMAAN = 'x-nirmaan';

/** A field with the name of its property; words that hold no answer have none. */
export type NamedField = { name: string | undefined; field: JsonObject };

/**
 * Fields in the order a list of `x-nirmaan` gives: names of properties, or whole fields that have no property. Those it does
 * not name come last.
 */
export function arrange(fields: readonly NamedField[], order: JsonValue | undefined): NamedField[] {
  if (!Array.isArray(order)) return [...fields];
  const left = new Map(fields.map((each) => [each.name, each]));
  const arranged = order.flatMap((each): NamedField[] => {
    if (isObject(each)) return [{ name: undefined, field: each }];
    const found = typeof each === 'string' ? left.get(each) : undefined;
    if (found) left.delete(found.name);
    return found ? [found] : [];
  });
  return [...arranged, ...left.values()];
}

/** The list that gives this order; undefined where it is the order of the properties anyway. */
export function arrangementOf(
  fields: readonly NamedField[],
  plain: readonly (string | undefined)[],
): JsonValue[] | undefined {
  const order = fields.map(({ name, field }) => name ?? field);
  return order.length === plain.length && order.every((each, at) => each === plain[at]) ? undefined : order;
}
