import type { JsonValue } from '@nirmaan/lexicon';
import type { Compiler } from '../compile';
import { limited } from '../limits';
import type { Names, Step } from '../names';
import type { Run } from '../run';
import { SpecialValue } from '../special-value';
import { isContext, memberOf, type Value } from '../values';

/** A member of a context or special value, or of every item of a list. */
export function path(
  [of, member]: JsonValue[],
  names: Names,
  { compile }: Compiler,
  typed: ((value: Value, run: Run) => Value) | undefined,
): Step {
  const step = compile(of, names);
  const name = String(member);
  return (run) => {
    run.step();
    const value = memberIn(step(run), name, run);
    return limited(typed ? typed(value, run) : value);
  };
}

function memberIn(value: Value, name: string, run: Run): Value {
  if (Array.isArray(value)) {
    run.charge(value.length);
    return value.map((each) => memberIn(each, name, run));
  }
  if (value instanceof SpecialValue) {
    const member = value.member(name);
    if (member !== undefined) return member;
    run.warn('rules.no-member', { name, type: value.type });
    return null;
  }
  return isContext(value) ? memberOf(value, name) : null;
}
