import type { Instant, JsonObject } from '@nirmaan/lexicon';
import { type Charge, typeOf, type Value } from '../evaluate/values';
import type { RuleNeed } from '../model/evaluation';

/** What a built-in may use besides its arguments. */
export type Surroundings = {
  now: Instant;
  timeZone: string;
  masters: Record<string, JsonObject[]> | undefined;
  boundaries: Record<string, Record<string, string>> | undefined;
  /** Records that something was wanted and is not there. */
  need(need: RuleNeed): void;
  warn(code: string, params?: Record<string, string | number>): void;
  /** Pays for work in proportion to its size; stops the evaluation when nothing is left. */
  charge: Charge;
  /** Another built-in, wherever it comes from; null and a warning where there is none. */
  call(name: string, args: Value[]): Value;
  /** What the decision table says that the service uses under this name. */
  decide(use: string): Value;
};

/**
 * A function of FEEL, or one of ours. Arguments come evaluated, in the order of the signature, as many as `arity` allows;
 * one left out in the middle of named arguments is null. Wrong ones give null and a warning (`wrongArguments`).
 */
export type BuiltIn = {
  /** How many arguments it takes: at least, at most. */
  arity: [number, number];
  run(args: Value[], surroundings: Surroundings): Value;
};

/** What a function answers to arguments it has no value for: null, and a warning that tells a null from a wrong type. */
export function wrongArguments(args: readonly Value[], { warn }: Pick<Surroundings, 'warn'>): null {
  // Also of a list a null may be all that is wrong.
  const isNull = args.some((each) => each === null || (Array.isArray(each) && each.includes(null)));
  warn(isNull ? 'rules.null-argument' : 'rules.type', { types: args.map(typeOf).join(', ') });
  return null;
}
