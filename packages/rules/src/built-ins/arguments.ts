import { costOf, type Value } from '../evaluate/values';
import { type BuiltIn, type Surroundings, wrongArguments } from './contract';

type Kinds = {
  number: number;
  text: string;
  boolean: boolean;
  /** One value counts as a list of one. */
  list: Value[];
  any: Value;
};
type Kind = keyof Kinds;
/** What a parameter takes. `text?`: it may be left out. `text??`: it may be left out, or null. */
type Parameter = Kind | `${Kind}?` | `${Kind}??`;
type Argument<P> = P extends `${infer K extends Kind}??`
  ? Kinds[K] | null
  : P extends `${infer K extends Kind}?`
    ? Kinds[K] | null
    : P extends Kind
      ? Kinds[P]
      : never;
type Arguments<Parameters extends readonly Parameter[]> = { [At in keyof Parameters]: Argument<Parameters[At]> };

/**
 * A built-in whose parameters each take one kind of value: with anything else among the arguments, and where `run` gives
 * undefined, it is null with a warning. `run` gets null for what was left out. Texts and lists are paid for by their length.
 */
export function builtIn<const Parameters extends readonly Parameter[]>(
  parameters: Parameters,
  run: (args: Arguments<Parameters>, surroundings: Surroundings) => Value | undefined,
): BuiltIn {
  const wanted = parameters.map((parameter) => ({
    kind: parameter.replace(/\?+$/, ''),
    mayBeNull: parameter.endsWith('??') || parameter.startsWith('any'),
  }));
  return {
    arity: [parameters.filter((each) => !each.endsWith('?')).length, parameters.length],
    run(args, surroundings) {
      const read: Value[] = [];
      for (const [at, { kind, mayBeNull }] of wanted.entries()) {
        const value = readArgument(kind, mayBeNull, args[at], surroundings);
        if (value === undefined) return wrongArguments(args, surroundings);
        read.push(value);
      }
      // Each is what its parameter takes: `readArgument` has seen to it.
      const result = run(read as unknown as Arguments<Parameters>, surroundings);
      return result === undefined ? wrongArguments(args, surroundings) : result;
    },
  };
}

function readArgument(
  kind: string,
  mayBeNull: boolean,
  value: Value | undefined,
  { charge }: Surroundings,
): Value | undefined {
  if (value === undefined) return null;
  if (value === null) return mayBeNull ? null : undefined;
  if (Array.isArray(value)) charge(value.length);
  if (kind === 'list') return Array.isArray(value) ? value : [value];
  if (typeof value === 'string') charge(costOf(value));
  return kind === 'any' || typeof value === (kind === 'text' ? 'string' : kind) ? value : undefined;
}

/** A built-in of the items of one list, or of its arguments: `max(a, b)` is `max([a, b])`. Undefined = not of such items. */
export function ofItems(run: (items: Value[], surroundings: Surroundings) => Value | undefined): BuiltIn {
  return {
    arity: [1, 10_000],
    run(args, surroundings) {
      const [only = null] = args;
      const items = args.length === 1 && Array.isArray(only) ? only : args;
      surroundings.charge(items.length);
      const isNothing = args.length === 1 && only === null;
      const result = isNothing ? undefined : run(items, surroundings);
      return result === undefined ? wrongArguments(args, surroundings) : result;
    },
  };
}

export function asNumbers(items: Value[]): number[] | undefined {
  const numbers = items.filter((each) => typeof each === 'number');
  return numbers.length === items.length ? numbers : undefined;
}
