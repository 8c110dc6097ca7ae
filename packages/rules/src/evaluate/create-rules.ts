import type { JsonValue } from '@nirmaan/lexicon';
import { builtIns } from '../built-ins';
import type { BuiltIn } from '../built-ins/contract';
import type { Trace } from '../explain/trace';
import type { RuleContext, RuleOutcome } from '../model/evaluation';
import type { RuleAst } from '../model/rule';
import { compileRule, type Equipment } from './compile';
import { decideUse } from './decide-use';
import type { RuleLibrary } from './library';
import { libraryOf } from './library-functions';
import { LARGEST_RESULT } from './limits';
import type { Step } from './names';
import { Run } from './run';
import { Stopped } from './stopped';
import { type Charge, toJson, type Value } from './values';

/** Evaluates with the functions of the core and of the libraries it was made with. */
export type RuleEngine = {
  /** Never throws and never hangs: what goes wrong is a warning or, when it was stopped, the error. */
  evaluate(ast: RuleAst, context: RuleContext): RuleOutcome;
  /** The same, and tells what it evaluates on the way: explanations are made of that, outside the engine. */
  evaluateTraced(ast: RuleAst, context: RuleContext, trace: Trace): RuleOutcome;
};

/**
 * An engine of these libraries. Each tree is compiled once and remembered as long as it lives: trees never change.
 * A tree that needs a library that is not among them stops with `rules.library-missing`.
 */
export function createRules(libraries: readonly RuleLibrary[]): RuleEngine {
  const functions = new Map<string, BuiltIn>(
    [builtIns, ...libraries.map((library) => library.builtIns)].flatMap((each) => Object.entries(each)),
  );
  const reader = libraries.find((library) => library.read);

  const equipment: Omit<Equipment, 'isTraced'> = {
    builtIn(name) {
      const library = functions.has(name) ? undefined : libraryOf(name);
      return library ? missing(library) : functions.get(name);
    },
    read(type, text) {
      if (!reader?.read) throw new Stopped('rules.library-missing', { library: 'dates' });
      return reader.read(type, text);
    },
    decide: (use, run) => decideUse(use, run, compiled),
  };
  const compiled = remembered((ast) => compileRule(ast, { ...equipment, isTraced: false }));
  const compiledTraced = remembered((ast) => compileRule(ast, { ...equipment, isTraced: true }));

  const evaluate = (ast: RuleAst, context: RuleContext, trace?: Trace): RuleOutcome => {
    const run = new Run(context, trace);
    const { warnings, needs, decisions } = run;
    try {
      const value = toResult((trace ? compiledTraced : compiled)(ast)(run));
      return { value, warnings, needs, decisions };
    } catch (error) {
      // What is no `Stopped` comes of a tree that is none: it did not come from the parser.
      const warning = error instanceof Stopped ? error.warning : { code: 'rules.broken-tree', params: {} };
      return { value: null, warnings, needs, decisions, error: warning };
    }
  };
  return {
    evaluate: (ast, context) => evaluate(ast, context),
    evaluateTraced: evaluate,
  };
}

function missing(library: string): BuiltIn {
  return {
    arity: [0, Number.POSITIVE_INFINITY],
    run() {
      throw new Stopped('rules.library-missing', { library });
    },
  };
}

function remembered(compile: (ast: RuleAst) => Step): (ast: RuleAst) => Step {
  const known = new WeakMap<RuleAst, Step>();
  return (ast) => {
    const before = known.get(ast);
    if (before) return before;
    const step = compile(ast);
    known.set(ast, step);
    return step;
  };
}

/** A value as JSON; stops where it would be too large to keep or send. */
export function toResult(value: Value): JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  let left = LARGEST_RESULT;
  const charge: Charge = (size) => {
    left -= size;
    if (left < 0) throw new Stopped('rules.value-too-large');
  };
  return toJson(value, charge);
}

/** A condition holds only when it is exactly true. */
export function holds(outcome: RuleOutcome): boolean {
  return outcome.value === true;
}
