import type { JsonValue } from '@nirmaan/lexicon';
import { SpecialValue } from './special-value';

/** What an expression can be worth while it is evaluated. */
export type Value = null | boolean | number | string | SpecialValue | Value[] | { [key: string]: Value };

/** Pays for work in proportion to its size; throws when nothing is left. */
export type Charge = (fuel: number) => void;

export function isContext(value: Value): value is { [key: string]: Value } {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof SpecialValue);
}

/** A member of a context; null where it has none of its own: what objects inherit is no data. */
export function memberOf(context: { [key: string]: Value }, name: string): Value {
  return Object.hasOwn(context, name) ? (context[name] ?? null) : null;
}

/**
 * Decimals to 15 significant digits: 0.1 + 0.2 is 0.3. What is no finite number is null.
 *
 * The first two ways out are the common cases, without making a text: whole numbers of up to 15 digits are exact; and what
 * lies closer to a number of six decimals than half a unit of the fifteenth digit (5e-16 of the value, less what a double
 * itself is off) is rounded to just that.
 */
export function decimal(value: number): number | null {
  const size = Math.abs(value);
  if (size < 1e15 && Math.trunc(value) === value) return value + 0;
  if (size < 1e9) {
    const short = Math.round(value * 1e6) / 1e6;
    if (Math.abs(value - short) <= size * 3.8e-16) return short;
  }
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
}

export function typeOf(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof SpecialValue) return value.type;
  return typeof value === 'object' ? 'context' : typeof value;
}

/** What it costs to go through a text once. */
export function costOf(text: string): number {
  return text.length >> 4;
}

/** Out of the evaluator: dates and ranges become texts. Lists that stand in several places become several: that is what is paid for. */
export function toJson(value: Value, charge: Charge): JsonValue {
  charge(1);
  if (value instanceof SpecialValue) {
    const text = value.toString();
    charge(costOf(text));
    return text;
  }
  if (Array.isArray(value)) return value.map((each) => toJson(each, charge));
  if (isContext(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJson(member, charge)]));
  if (typeof value === 'string') charge(costOf(value));
  return value;
}

/** FEEL equality; undefined where the two cannot be compared. Long texts and members of lists and contexts are paid for. */
export function areEqual(a: Value, b: Value, charge: Charge): boolean | undefined {
  if (a === null || b === null) return a === b;
  if (a instanceof SpecialValue) return a.equals(b, charge);
  if (b instanceof SpecialValue) return b.equals(a, charge);
  if (Array.isArray(a)) {
    if (!Array.isArray(b)) return undefined;
    if (a.length !== b.length) return false;
    charge(a.length);
    return a.every((each, at) => areEqual(each, b[at] ?? null, charge) === true);
  }
  if (isContext(a)) {
    if (!isContext(b)) return undefined;
    const keys = Object.keys(a);
    charge(keys.length);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key] ?? null, b[key] ?? null, charge) === true)
    );
  }
  if (typeof a !== typeof b) return undefined;
  if (typeof a === 'string') charge(costOf(a));
  return a === b;
}

/** Order of two values; undefined where there is none. */
export function compare(a: Value, b: Value): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof SpecialValue) return a.compare(b);
  const order = b instanceof SpecialValue ? b.compare(a) : undefined;
  return order === undefined ? undefined : -order;
}

/** Three-valued “and”: a false side decides, whatever the other is. */
export function both(left: Value, right: Value): boolean | null {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : null;
}
