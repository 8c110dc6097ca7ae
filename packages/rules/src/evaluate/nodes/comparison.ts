import type { JsonValue } from '@nirmaan/lexicon';
import type { Compiler } from '../compile';
import type { Names, Step } from '../names';
import { both } from '../values';

const ofNumbers: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export function comparison(operator: string) {
  const holds = ofNumbers[operator];
  return ([a, b]: JsonValue[], names: Names, { compile }: Compiler): Step => {
    const [left, right] = [compile(a, names), compile(b, names)];
    return (run) => {
      run.step();
      const x = left(run);
      const y = right(run);
      return holds && typeof x === 'number' && typeof y === 'number' ? holds(x, y) : run.compared(operator, x, y);
    };
  };
}

/** Three-valued: what is neither true nor false is not known. A false left side decides; the right is not looked at. */
export function conjunction([a, b]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const [left, right] = [compile(a, names), compile(b, names)];
  return (run) => {
    run.step();
    const value = left(run);
    return value === false ? false : both(value, right(run));
  };
}

export function disjunction([a, b]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const [left, right] = [compile(a, names), compile(b, names)];
  return (run) => {
    run.step();
    const value = left(run);
    if (value === true) return true;
    const other = right(run);
    return other === true ? true : value === false && other === false ? false : null;
  };
}
