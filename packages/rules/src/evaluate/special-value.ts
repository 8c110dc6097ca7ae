import type { Charge, Value } from './values';

/** Types of FEEL that JSON has no values for. */
export type SpecialType =
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range';

/**
 * A value that is no JSON. The core asks it through this contract and knows none of the kinds: dates and times are a
 * library of their own, which a page without them does not load. Values never change.
 */
export abstract class SpecialValue {
  abstract readonly type: SpecialType;
  /** FEEL equality; undefined where the two cannot be compared (null in FEEL). */
  abstract equals(other: Value, charge: Charge): boolean | undefined;
  /** Less than zero, zero or more, as `compare`; undefined where there is no order between the two. */
  abstract compare(other: Value): number | undefined;
  /** A property by its FEEL name (`year`, `time offset`, `start included`); undefined where there is none of that name. */
  abstract member(name: string): Value | undefined;
  /** The value of `this operator other`, or of `other operator this` where `side` is `right`; undefined = the types do not fit. */
  abstract calculate(operator: '+' | '-' | '*' | '/' | '**', other: Value, side: 'left' | 'right'): Value | undefined;
  /** `-this`; undefined where there is none. */
  abstract negated(): Value | undefined;
  /** As FEEL's `string()` and JSON see it: ISO 8601 for dates and times. */
  abstract toString(): string;
  /** The value one step on or back, for `for … in a..b`; undefined where the kind cannot be counted. */
  stepped(_by: 1 | -1): Value | undefined {
    return undefined;
  }
  /** `is(this, other)`: the same value of the same type, by default what equals it. */
  isSame(other: Value, charge: Charge): boolean {
    return other instanceof SpecialValue && other.type === this.type && this.equals(other, charge) === true;
  }
}
