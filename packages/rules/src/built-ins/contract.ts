import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { Charge, Value } from '../evaluate/values';

/** What a built-in may use besides its arguments. */
export type Surroundings = {
  now: Instant;
  timeZone: string;
  masters: Record<string, JsonObject[]> | undefined;
  /** Records that a master was wanted and is not there. */
  need(master: string, key?: string): void;
  warn(code: string, params?: Record<string, string | number>): void;
  charge: Charge;
};

/** A function of FEEL, or one of ours. Arguments come evaluated; wrong ones give null and a warning. */
export type BuiltIn = {
  /** How many arguments it takes: at least, at most. */
  arity: [number, number];
  /** What it gives, for the check of types. */
  returns: 'any' | 'string' | 'number' | 'boolean' | 'date' | 'list';
  run(args: Value[], surroundings: Surroundings): Value;
};
