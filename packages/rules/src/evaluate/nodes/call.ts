import type { JsonValue } from '@nirmaan/lexicon';
import type { BuiltIn, Surroundings } from '../../built-ins/contract';
import type { Compiler } from '../compile';
import { limited } from '../limits';
import type { Names, Step } from '../names';
import { isNode } from '../node';
import type { Run } from '../run';
import { SpecialValue } from '../special-value';
import type { Value } from '../values';

/** A built-in with its arguments. Which one it is was settled when the tree was compiled. */
export function call([of, ...operands]: JsonValue[], names: Names, compiler: Compiler): Step {
  const name = String(of);
  const args = operands.map((each) => compiler.compile(each, names));
  const invoke = invocation(name, compiler);
  const isConstant = operands.every((each) => isNode(each) && each[0] === 'lit');
  let known: Value = null;
  return (run) => {
    run.step();
    // A date written into the rule is the same each time.
    if (known) return known;
    const value = invoke(
      args.map((arg) => arg(run)),
      run,
    );
    if (isConstant && value instanceof SpecialValue && !OF_THE_CLOCK.includes(name)) known = value;
    return value;
  };
}

const OF_THE_CLOCK = ['now', 'today'];

function invocation(name: string, compiler: Compiler): (args: Value[], run: Run) => Value {
  const builtIn = compiler.builtIn(name);
  if (!builtIn)
    return (_, run) => {
      run.warn('rules.unknown-function', { name });
      return null;
    };
  return (args, run) => invoke(name, builtIn, args, run, compiler);
}

function invoke(
  name: string,
  { arity: [least, most], run: apply }: BuiltIn,
  args: Value[],
  run: Run,
  compiler: Compiler,
) {
  if (args.length >= least && args.length <= most) return limited(apply(args, surroundingsOf(run, compiler)));
  run.warn('rules.arguments', { name });
  return null;
}

/** What built-ins see of a run; made when the first one asks. */
function surroundingsOf(run: Run, compiler: Compiler): Surroundings {
  if (run.surroundings) return run.surroundings;
  const { clock, masters, boundaries } = run.context;
  const made: Surroundings = {
    ...clock,
    masters,
    boundaries,
    need: run.need,
    warn: run.warn,
    charge: run.charge,
    call: (name, args) => invocation(name, compiler)(args, run),
    decide: (use) => compiler.decide(use, run),
  };
  run.surroundings = made;
  return made;
}
