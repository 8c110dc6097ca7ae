import type { RuleType } from '../parse/types';

export type LibraryName = 'dates' | 'patterns';

/** A parameter of a function, by its FEEL name: `substring(string: "a", start position: 1)`. */
export type Parameter = {
  name: string;
  type: RuleType;
  /** May be left out, and those after it. */
  isOptional?: true;
  /** Takes any number of arguments: `max(1, 2, 3)`. Only the last one. */
  isRepeated?: true;
};

export type FunctionGroup =
  | 'conversion'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'range'
  | 'service';

/**
 * How a function is called and what it gives: for the parser (named arguments), the check of types, the completion of the
 * editor and the reference. What it does in words is the message `ruleFunctions.<words of its name joined by _>`.
 */
export type Signature = {
  group: FunctionGroup;
  /** Ways to call it, the usual one first. */
  forms: Parameter[][];
  returns: RuleType;
  /** The chunk it runs from; absent = always there. */
  library?: LibraryName;
  /** A call that works by itself (of services: with the data of the test), and what it gives as FEEL text; run by a test. */
  example: { call: string; gives: string };
};
