import type { RuleAst } from '../model/rule';
import { type Checking, kindParam, typeOf } from './checking';
import { isOrdered, type RuleType, type TypeName, typeName } from './types';

/** Says that an operand is of another kind than its operator needs. */
export function reportWrong(checking: Checking, node: RuleAst, operator: string, expected: TypeName): void {
  const actual = kindParam(typeName(typeOf(checking, node)));
  checking.report(node, 'rules.wrong-type', { operator, expected: kindParam(expected), actual });
}

/** Are two values of kinds that can be compared? What is not known, or null, can. */
export function goTogether(a: RuleType, b: RuleType): boolean {
  const [left, right] = [typeName(a), typeName(b)];
  return left === right || [left, right].some((name) => name === 'any' || name === 'null');
}

/** Says where two values have nothing to compare, at `node`; of an order, also where there is none among such values. */
export function checkComparable(
  checking: Checking,
  node: RuleAst,
  left: RuleAst,
  right: RuleAst,
  isOrder: boolean,
): boolean {
  const [a, b] = [typeOf(checking, left), typeOf(checking, right)];
  if (!goTogether(a, b)) {
    checking.report(node, 'rules.cannot-compare', { left: kindParam(typeName(a)), right: kindParam(typeName(b)) });
    return false;
  }
  return !isOrder || [left, right].every((each) => checkOrdered(checking, each));
}

export function checkOrdered(checking: Checking, node: RuleAst): boolean {
  const type = typeOf(checking, node);
  if (!isOrdered(type)) checking.report(node, 'rules.no-order', { actual: kindParam(typeName(type)) });
  return isOrdered(type);
}
