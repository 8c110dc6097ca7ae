import type { JsonValue } from '@nirmaan/lexicon';

/** A calendar day, as days since 1970-01-01. */
export class FeelDate {
  constructor(readonly day: number) {}

  static parse(text: string): FeelDate | undefined {
    const found = /^(-?\d{4,9})-(\d{2})-(\d{2})$/.exec(text);
    if (!found) return undefined;
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const time = Date.UTC(year, month - 1, day);
    const back = new Date(time);
    if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day)
      return undefined;
    return new FeelDate(time / 86_400_000);
  }

  /** The day it is at an instant in a time zone. */
  static at(instant: number, timeZone: string): FeelDate {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(instant);
    return FeelDate.parse(parts) ?? new FeelDate(Math.floor(instant / 86_400_000));
  }

  get parts(): { year: number; month: number; day: number } {
    const date = new Date(this.day * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }

  toString(): string {
    const { year, month, day } = this.parts;
    const digits = (value: number, length: number) => String(Math.abs(value)).padStart(length, '0');
    return `${year < 0 ? '-' : ''}${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  }
}

/** What an expression can be worth while it is evaluated. */
export type Value = null | boolean | number | string | FeelDate | Value[] | { [key: string]: Value };

export function isContext(value: Value): value is { [key: string]: Value } {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof FeelDate);
}

/** Decimals to 15 significant digits: 0.1 + 0.2 is 0.3. What is no finite number is null. */
export function decimal(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
}

export function typeOf(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof FeelDate) return 'date';
  return typeof value === 'object' ? 'context' : typeof value;
}

/** Pays for work in proportion to its size; throws when nothing is left. */
export type Charge = (fuel: number) => void;

/** What it costs to go through a text once. */
export function costOf(text: string): number {
  return text.length >> 4;
}

/** Out of the evaluator: dates become ISO texts. Lists that stand in several places become several: that is what is paid for. */
export function toJson(value: Value, charge: Charge): JsonValue {
  charge(1);
  if (value instanceof FeelDate) return value.toString();
  if (Array.isArray(value)) return value.map((each) => toJson(each, charge));
  if (isContext(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toJson(member, charge)]));
  if (typeof value === 'string') charge(costOf(value));
  return value;
}

/** A date, also where it is an ISO text of the data. */
export function asDate(value: Value): FeelDate | undefined {
  if (value instanceof FeelDate) return value;
  return typeof value === 'string' ? FeelDate.parse(value) : undefined;
}

/** FEEL equality; undefined where the two cannot be compared. Members of lists and contexts are paid for. */
export function areEqual(a: Value, b: Value, charge: Charge): boolean | undefined {
  if (a === null || b === null) return a === b;
  if (a instanceof FeelDate || b instanceof FeelDate) {
    const [left, right] = [asDate(a), asDate(b)];
    return left && right ? left.day === right.day : undefined;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    charge(a.length);
    return a.every((each, at) => areEqual(each, b[at] ?? null, charge) === true);
  }
  if (isContext(a) && isContext(b)) {
    const keys = Object.keys(a);
    charge(keys.length);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key] ?? null, b[key] ?? null, charge) === true)
    );
  }
  return typeof a === typeof b ? a === b : undefined;
}

/** Order of two values; undefined where there is none. */
export function compare(a: Value, b: Value): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof FeelDate || b instanceof FeelDate) {
    const [left, right] = [asDate(a), asDate(b)];
    return left && right ? left.day - right.day : undefined;
  }
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}
