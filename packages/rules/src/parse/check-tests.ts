import type { RuleAst } from '../model/rule';
import { judgeMembership } from './check-judgements';
import { checkComparable, checkOrdered, goTogether } from './check-operands';
import { type Checking, type Known, kindParam, NO_FACTS, plain, type Scope, typeOf } from './checking';
import { itemType, type RuleType, typeName, unify } from './types';

/** `x in …`: each test may see x as `?`. */
export function checkMembership(checking: Checking, node: RuleAst, scope: Scope): Known {
  const [subject, ...tests] = node.slice(1) as RuleAst[];
  if (!subject) return plain('boolean');
  const { type } = checking.walk(subject, scope);
  const inner = { ...scope, names: { ...scope.names, '?': type }, facts: NO_FACTS };
  for (const test of tests) checkTest(checking, subject, test, inner);
  return judgeMembership(checking, node, scope.facts);
}

/** One test of `in`: a value, a list of values or ranges, a range, or a condition about `?`. */
function checkTest(checking: Checking, subject: RuleAst, test: RuleAst, scope: Scope): void {
  const [operator, ...operands] = test;
  const wanted = typeOf(checking, subject);
  const isListWanted = typeName(wanted) === 'list';
  if (operator === 'list' && !isListWanted) {
    for (const each of operands as RuleAst[]) checkTest(checking, subject, each, scope);
    return;
  }
  const before = checking.faults;
  const { type } = checking.walk(test, scope);
  if (checking.faults > before) return;
  const bounds = operator === 'range' ? [operands[0], operands[2]] : operator === 'test' ? [operands[1]] : [];
  const isOrder = operator === 'range' || (operands[0] !== '=' && operands[0] !== '!=');
  for (const bound of bounds as RuleAst[]) if (!checkComparable(checking, bound, subject, bound, isOrder)) return;
  if (bounds.length > 0 || typeName(type) === 'boolean') return;
  const inside = insideOf(type, isListWanted);
  if (!goTogether(wanted, inside) && typeName(inside) !== 'range')
    checking.report(test, 'rules.cannot-compare', {
      left: kindParam(typeName(wanted)),
      right: kindParam(typeName(inside)),
    });
}

/** What a value of the test is compared with. */
function insideOf(type: RuleType, isListWanted: boolean): RuleType {
  if (typeof type === 'object' && 'range' in type) return type.range;
  return isListWanted ? type : itemType(type);
}

/** A range as a value: `[1..5]`, `(< 3)`. */
export function checkRange(checking: Checking, node: RuleAst, scope: Scope): Known {
  const ends = (node[0] === 'test' ? [node[2]] : [node[1], node[3]]) as RuleAst[];
  const types = ends.map((end) => checking.walk(end, scope).type);
  const [low = 'any', high = low] = types;
  const isEquality = node[0] === 'test' && (node[1] === '=' || node[1] === '!=');
  if (!isEquality && ends.every((end) => checkOrdered(checking, end)) && !goTogether(low, high))
    checking.report(node, 'rules.cannot-compare', {
      left: kindParam(typeName(low)),
      right: kindParam(typeName(high)),
    });
  return plain({ range: types.reduce(unify, 'null') });
}
