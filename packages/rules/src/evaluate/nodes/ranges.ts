import type { JsonValue } from '@nirmaan/lexicon';
import type { Compiler } from '../compile';
import { type Names, nextSlot, type Step } from '../names';
import { asPair, isNode, traced } from '../node';
import { FeelRange } from '../range';
import type { Run } from '../run';
import { SpecialValue } from '../special-value';
import { areEqual, both, type Value } from '../values';

/** `x between low and high`: both ends belong. */
export function between([of, least, most]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const [step, low, high] = [compile(of, names), compile(least, names), compile(most, names)];
  return (run) => {
    run.step();
    const value = step(run);
    return both(beside('>=', value, low(run), run), beside('<=', value, high(run), run));
  };
}

/** A value against an end of a range. That the end is not there is told; that the value is not is nothing unusual. */
function beside(operator: string, value: Value, end: Value, run: Run): boolean | null {
  if (end === null) run.warn('rules.null-end');
  return run.compared(operator, value, end);
}

/** A range as a value. An end that nothing can lie beside (a list, a truth value) makes none. */
export function range([low, isLowClosed, high, isHighClosed]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const [from, to] = [compile(low, names), compile(high, names)];
  return (run) => {
    run.step();
    const [start, end] = [from(run), to(run)];
    const made = new FeelRange(start, isLowClosed === true, end, isHighClosed === true);
    return isEnd(start) && isEnd(end) && !made.isBroken ? made : run.wrong(start, end);
  };
}

/** `(< 3)` as a value: a range that is open on one side. */
export function rangeOfTest([operator, of]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const step = compile(of, names);
  return (run) => {
    run.step();
    const value = step(run);
    return (isEnd(value) ? FeelRange.of(String(operator), value) : undefined) ?? run.wrong(value);
  };
}

const isEnd = (value: Value) =>
  value === null || typeof value === 'number' || typeof value === 'string' || value instanceof SpecialValue;

type Test = (value: Value, run: Run) => boolean | null;

/** `x in (test, …)`: does any test hold? A test sees x as `?`. */
export function within([of, ...operands]: JsonValue[], names: Names, compiler: Compiler): Step {
  const step = compiler.compile(of, names);
  const slot = nextSlot(names);
  const inner: Names = { kind: 'name', name: '?', slot, outer: names };
  const tests = operands.map((each) => testOf(each, inner, compiler));
  return (run) => {
    run.step();
    const value = step(run);
    let isUnknown = false;
    for (const test of tests) {
      run.slots[slot] = value;
      const result = test(value, run);
      if (result === true) return true;
      if (result === null) isUnknown = true;
    }
    return isUnknown ? null : false;
  };
}

function testOf(node: JsonValue, names: Names, compiler: Compiler): Test {
  const test = untracedTest(node, names, compiler);
  if (!compiler.isTraced || !isNode(node)) return test;
  // Told as the other nodes are, but with whether it matched.
  return (value, run) => {
    const result = traced(node, (inner) => test(value, inner))(run);
    return typeof result === 'boolean' ? result : null;
  };
}

function untracedTest(node: JsonValue, names: Names, compiler: Compiler): Test {
  const [operator, ...operands] = isNode(node) ? node : [''];
  if (operator === 'range') {
    const [low, isLowClosed, high, isHighClosed] = operands;
    const [from, to] = [compiler.compile(low, names), compiler.compile(high, names)];
    return (value, run) => {
      run.step();
      const above = beside(isLowClosed === true ? '>=' : '>', value, from(run), run);
      return both(above, beside(isHighClosed === true ? '<=' : '<', value, to(run), run));
    };
  }
  if (operator === 'test') {
    const [comparison, of] = [String(operands[0]), compiler.compile(operands[1], names)];
    return (value, run) => {
      run.step();
      return run.compared(comparison, value, of(run));
    };
  }
  const step = compiler.compileUntold(node, names);
  if (!mentionsInput(node))
    return (value, run) => {
      run.step();
      return matches(value, step(run), run);
    };
  return (value, run) => {
    run.step();
    const result = step(run);
    return typeof result === 'boolean' ? result : matches(value, result, run);
  };
}

/** Is the value what is listed, in the range, equal? */
function matches(value: Value, other: Value, run: Run): boolean | null {
  if (other instanceof FeelRange && !(value instanceof FeelRange)) return other.includes(value, run.wrong);
  if (!Array.isArray(other)) return run.equal(value, other);
  run.charge(other.length);
  const isAmong = other.some((each) =>
    each instanceof FeelRange && !(value instanceof FeelRange)
      ? each.includes(value, run.wrong) === true
      : areEqual(value, each, run.charge) === true,
  );
  return isAmong || (Array.isArray(value) && areEqual(value, other, run.charge) === true);
}

/** Does a test speak of its input as `?`: then it is a condition of its own, and true or false as it says. */
function mentionsInput(node: JsonValue): boolean {
  if (!isNode(node)) return false;
  const [operator, ...operands] = node;
  if (operator === 'lit') return false;
  if (operator === 'name') return operands[0] === '?';
  if (operator === 'in') return mentionsInput(operands[0] ?? null);
  return operands.some((each) => mentionsInput(each) || (Array.isArray(each) && each.some((inner) => isInner(inner))));
}

const isInner = (entry: JsonValue) => mentionsInput(entry) || mentionsInput(asPair(entry)[1] ?? null);
