import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';

/** Operands come out of stored JSON: what is no node is read as null, so that printing never fails on a broken tree. */
export function asNode(operand: JsonValue | undefined): RuleAst {
  return isNode(operand) ? operand : ['lit', null];
}

export function isNode(operand: JsonValue | undefined): operand is RuleAst {
  return Array.isArray(operand) && typeof operand[0] === 'string';
}

/** `[name, node]` pairs: the sources of an iteration, the entries of a context. */
export function asPairs(operands: JsonValue | undefined): [string, RuleAst][] {
  return Array.isArray(operands)
    ? operands.flatMap((each): [string, RuleAst][] => (Array.isArray(each) ? [[String(each[0]), asNode(each[1])]] : []))
    : [];
}

/** `a.b.c` as its parts; undefined where a path starts from something else than a name. */
export function pathOf(node: RuleAst): string[] | undefined {
  const [operator, first, member] = node;
  if (operator === 'name') return [String(first)];
  if (operator !== 'path' || !isNode(first)) return undefined;
  const before = pathOf(first);
  return before && [...before, String(member)];
}
