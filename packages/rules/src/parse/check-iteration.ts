import { LONGEST_LIST } from '../evaluate/limits';
import type { RuleAst } from '../model/rule';
import { type Checking, type Known, kindParam } from './checking';
import { type RuleType, typeName, unify } from './types';
import { hullOf } from './value-sets';

/** What `for i in a..b` goes through. */
export function iteratedType(ends: Known[]): RuleType {
  return ends.map(({ type }) => type).reduce(unify, 'null');
}

/**
 * Says where an iteration counts without end, or to an end nobody knows. Longer ones than a list may be would be stopped
 * when the rule runs.
 */
export function checkIteration(checking: Checking, source: RuleAst): void {
  const [operator, ...operands] = source;
  if (operator === 'test') {
    checking.report(source, 'rules.unbounded');
    return;
  }
  const ends = operator === '..' ? [operands[0], operands[1]] : operator === 'range' ? [operands[0], operands[2]] : [];
  const [from, to] = ends as RuleAst[];
  if (!from || !to) return;
  const [low, high] = [from, to].map((end) => checking.known.get(end));
  if (!low || !high) return;
  const wrong = [from, to].filter((end) => !isCountable(checking.known.get(end)?.type ?? 'any'));
  for (const end of wrong) {
    const actual = kindParam(typeName(checking.known.get(end)?.type ?? 'any'));
    checking.report(end, 'rules.wrong-type', { operator: '..', expected: 'number', actual });
  }
  if (wrong.length > 0) return;
  const [start, end] = [hullOf(low.now.set), hullOf(high.now.set)];
  const farthest = start && end ? Math.max(end.max - start.min, start.max - end.min) : Number.POSITIVE_INFINITY;
  const nearest = start && end ? Math.max(0, start.min - end.max, end.min - start.max) : 0;
  if (nearest >= LONGEST_LIST) checking.report(source, 'rules.range-too-long', { longest: LONGEST_LIST });
  else if (farthest >= LONGEST_LIST) {
    const open = [to, from].find((each) => each[0] !== 'lit') ?? to;
    checking.report(open, 'rules.unbounded-end', { longest: LONGEST_LIST }, 'warning');
  }
}

function isCountable(type: RuleType): boolean {
  return ['number', 'date', 'date and time', 'any', 'null'].includes(typeName(type));
}
