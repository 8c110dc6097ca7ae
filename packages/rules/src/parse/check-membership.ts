import type { RuleAst } from '../model/rule';
import { type Domain, halfLine, isComparison, whereTrue } from './check-compare';
import type { Checking } from './checking';
import { ANY, intersect, NONE, onlyValue, unite, type ValueSet } from './value-sets';

/** What a test of `in` takes: what it may be true for, what it is surely true for, and whether null passes. */
export type TestSets = { node: RuleAst; may: ValueSet; sure: ValueSet; takesNull: boolean };

const UNKNOWN = { may: ANY, sure: NONE, takesNull: true };

/** The tests of `x in …` and `x between low and high`, each as the values it takes. Their operands were checked already. */
export function testSets(checking: Checking, condition: RuleAst): TestSets[] {
  const [operator, , ...tests] = condition;
  if (operator === 'between') {
    const [low, high] = tests as RuleAst[];
    return low && high ? [{ node: condition, ...interval(checking, low, true, high, true) }] : [];
  }
  return (tests as RuleAst[]).map((node) => ({ node, ...takenBy(checking, node) }));
}

export function unitedTests(tests: TestSets[]): Omit<TestSets, 'node'> {
  return {
    may: tests.map(({ may }) => may).reduce(unite, NONE),
    sure: tests.map(({ sure }) => sure).reduce(unite, NONE),
    takesNull: tests.some(({ takesNull }) => takesNull),
  };
}

function takenBy(checking: Checking, test: RuleAst): Omit<TestSets, 'node'> {
  const [operator, ...operands] = test;
  if (operator === 'range') {
    const [low, isLowClosed, high, isHighClosed] = operands as [RuleAst, boolean, RuleAst, boolean];
    return interval(checking, low, isLowClosed, high, isHighClosed);
  }
  if (operator === 'test') return compared(checking, String(operands[0]), operands[1] as RuleAst);
  if (operator === 'list') return unitedTests(testSets(checking, ['in', ['lit', null], ...operands]));
  const known = checking.known.get(test);
  // A list or range from data, or a condition about `?`.
  const isPlain = known && ['number', 'string', 'date', 'null'].includes(kindOf(known.type));
  if (!isPlain) return UNKNOWN;
  const { set, mayBeNull } = known.base;
  return { may: set, sure: isPoint(known.base) ? set : NONE, takesNull: mayBeNull };
}

function kindOf(type: unknown): string {
  if (typeof type === 'string') return type;
  if (typeof type !== 'object' || type === null) return '';
  return 'oneOf' in type ? 'string' : 'number' in type ? 'number' : '';
}

function compared(checking: Checking, operator: string, operand: RuleAst): Omit<TestSets, 'node'> {
  if (!isComparison(operator)) return UNKNOWN;
  const base = domainOf(checking, operand);
  if (operator === '!=') return UNKNOWN;
  if (operator === '=') return { may: base.set, sure: isPoint(base) ? base.set : NONE, takesNull: base.mayBeNull };
  const { set } = whereTrue(operator, { set: ANY, mayBeNull: false }, base);
  return { may: set, sure: isPoint(base) && set.kind !== 'any' ? set : NONE, takesNull: false };
}

function interval(
  checking: Checking,
  low: RuleAst,
  isLowClosed: boolean,
  high: RuleAst,
  isHighClosed: boolean,
): Omit<TestSets, 'node'> {
  const [from, to] = [domainOf(checking, low), domainOf(checking, high)];
  // An end that is null leaves the range open on its side.
  const isOpenEnd = (node: RuleAst) => node[0] === 'lit' && node[1] === null;
  const may = intersect(
    isOpenEnd(low) ? ANY : halfLine(isLowClosed ? '>=' : '>', from.set),
    isOpenEnd(high) ? ANY : halfLine(isHighClosed ? '<=' : '<', to.set),
  );
  const isSure = (isPoint(from) || isOpenEnd(low)) && (isPoint(to) || isOpenEnd(high)) && may.kind !== 'any';
  return { may, sure: isSure ? may : NONE, takesNull: false };
}

function domainOf(checking: Checking, node: RuleAst): Domain {
  return checking.known.get(node)?.base ?? { set: ANY, mayBeNull: true };
}

function isPoint({ set, mayBeNull }: Domain): boolean {
  return !mayBeNull && onlyValue(set) !== undefined;
}
