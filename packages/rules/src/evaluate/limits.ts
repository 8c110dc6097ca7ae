import { Stopped } from './stopped';
import type { Value } from './values';

/** No tree that is deeper is run, or leaves the parser. */
export const DEEPEST = 200;
/** Steps of a rule of a form. */
export const FORM_FUEL = 10_000;
export const LONGEST_LIST = 10_000;
/** Characters of a text. */
export const LONGEST_TEXT = 65_536;
/** Parts of a result, and sixteens of its characters: a list that stands in a list twice counts twice. */
export const LARGEST_RESULT = 50_000;
/** Tables that ask tables that ask tables. */
export const DEEPEST_DECISION = 5;

/** The same value; stops where it is longer than a text or list may be. */
export function limited(value: Value): Value {
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) throw new Stopped('rules.text-too-long');
  } else if (Array.isArray(value) && value.length > LONGEST_LIST) throw new Stopped('rules.list-too-long');
  return value;
}
