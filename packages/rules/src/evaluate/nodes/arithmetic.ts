import type { JsonValue } from '@nirmaan/lexicon';
import type { Compiler } from '../compile';
import { limited } from '../limits';
import type { Names, Step } from '../names';
import { isNode } from '../node';
import { power } from '../powers';
import type { Run } from '../run';
import { SpecialValue } from '../special-value';
import { costOf, decimal, type Value } from '../values';

type Operator = '+' | '-' | '*' | '/' | '**';

const ofNumbers: Record<Operator, (a: number, b: number) => number | null> = {
  '+': (a, b) => decimal(a + b),
  '-': (a, b) => decimal(a - b),
  '*': (a, b) => decimal(a * b),
  '/': (a, b) => (b === 0 ? null : decimal(a / b)),
  '**': (a, b) => decimal(power(a, b)),
};

/** `a operator b` of numbers, texts (`+`) and what a library calculates with. */
export function arithmetic(operator: Operator) {
  const calculate = ofNumbers[operator];
  return ([a, b]: JsonValue[], names: Names, { compile }: Compiler): Step => {
    const [left, right] = [compile(a, names), compile(b, names)];
    const isNever = isNull(a) || isNull(b);
    return (run) => {
      run.step();
      const x = left(run);
      const y = right(run);
      if (y === 0 && operator === '/') run.warn('rules.division-by-zero');
      // That data are missing is nothing unusual; that the rule itself calculates with null is.
      if (isNever) run.warn('rules.null-argument');
      return typeof x === 'number' && typeof y === 'number' ? calculate(x, y) : ofOthers(operator, x, y, run);
    };
  };
}

const isNull = (node: JsonValue | undefined) => isNode(node) && node[0] === 'lit' && (node[1] ?? null) === null;

function ofOthers(operator: Operator, a: Value, b: Value, run: Run): Value {
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') {
    run.charge(costOf(a) + costOf(b));
    return limited(a + b);
  }
  const result =
    a instanceof SpecialValue && b !== null
      ? a.calculate(operator, b, 'left')
      : b instanceof SpecialValue && a !== null
        ? b.calculate(operator, a, 'right')
        : undefined;
  return result === undefined ? run.wrong(a, b) : result;
}

export function negation([operand]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const step = compile(operand, names);
  return (run) => {
    run.step();
    const value = step(run);
    if (typeof value === 'number') return value === 0 ? 0 : -value;
    return (value instanceof SpecialValue ? value.negated() : undefined) ?? run.wrong(value);
  };
}
