import type { RuleAst } from '../model/rule';
import { assume } from './check-conditions';
import { judgeCoverage, judgeOperand, truthOf } from './check-judgements';
import { reportWrong } from './check-operands';
import { type Checking, type Known, plain, type Scope } from './checking';
import { typeName, unify } from './types';
import { EITHER } from './value-sets';

/** `and`, `or`: the right side is judged by what the left one leaves. */
export function checkLogic(
  checking: Checking,
  node: RuleAst,
  operator: 'and' | 'or',
  [left, right]: [RuleAst, RuleAst],
  scope: Scope,
): Known {
  const isAnd = operator === 'and';
  const first = checkCondition(checking, left, operator, scope);
  const passed = { ...scope, facts: assume(checking, left, isAnd, scope.facts) };
  // What stands beside a constant may never be looked at.
  const isDecided = left[0] === 'lit' && left[1] === !isAnd;
  if (isDecided) checking.report(right, 'rules.unreachable', {}, 'warning');
  const second = checkCondition(checking, right, operator, passed, isDecided);
  const constant = [left, right].find((each) => each[0] === 'lit' && typeof each[1] === 'boolean');
  if (constant?.[1] === isAnd) checking.report(constant, 'rules.adds-nothing', {}, 'warning');
  else if (constant && !isDecided)
    checking.report(node, isAnd ? 'rules.never-true' : 'rules.always-true', {}, 'warning');
  const result: Known = {
    type: 'boolean',
    base: truthOf(operator, first.base, second.base),
    now: truthOf(operator, first.now, second.now),
  };
  if (!constant && operator === 'or') judgeCoverage(checking, node, first, second, result);
  return result;
}

/** `if`: each branch is judged by what leads to it. */
export function checkChoice(
  checking: Checking,
  [condition, then, otherwise]: [RuleAst, RuleAst, RuleAst],
  scope: Scope,
): Known {
  const { now } = checkCondition(checking, condition, 'if', scope);
  const canBe = (value: boolean) => now.set.kind === 'boolean' && now.set.values.has(value) !== now.set.isRest;
  const branch = (node: RuleAst, isTrue: boolean, isReachable: boolean) => {
    if (!isReachable) checking.report(node, 'rules.unreachable', {}, 'warning');
    const inner = { ...scope, facts: assume(checking, condition, isTrue, scope.facts) };
    return isReachable ? checking.walk(node, inner) : checking.walkUnreachable(node, inner);
  };
  const yes = branch(then, true, canBe(true));
  const no = branch(otherwise, false, canBe(false) || now.mayBeNull);
  return plain(unify(yes.type, no.type));
}

/** A part that is asked whether it is true. */
function checkCondition(
  checking: Checking,
  node: RuleAst,
  operator: string,
  scope: Scope,
  isUnreachable = false,
): Known {
  const before = checking.faults;
  const known = isUnreachable ? checking.walkUnreachable(node, scope) : checking.walk(node, scope);
  if (!['boolean', 'any', 'null'].includes(typeName(known.type))) reportWrong(checking, node, operator, 'boolean');
  else if (!isUnreachable && checking.faults === before) judgeOperand(checking, node, known, scope.facts);
  const asTruth = ({ set, mayBeNull }: Known['now']) =>
    set.kind === 'boolean' || set.kind === 'none' ? { set, mayBeNull } : { set: EITHER, mayBeNull: true };
  return { ...known, base: asTruth(known.base), now: asTruth(known.now) };
}
