import type { RuleAst } from '../model/rule';
import { checkIteration, iteratedType } from './check-iteration';
import { reportWrong } from './check-operands';
import { type Checking, type Known, NO_FACTS, plain, type Scope } from './checking';
import { itemType, type RuleType, type RuleTypes, typeName } from './types';

/** `{a: 1, b: a + 1}`: later members see earlier ones. */
export function checkContext(checking: Checking, entries: [string, RuleAst][], scope: Scope): Known {
  const context: Record<string, RuleType> = {};
  let names = scope.names;
  for (const [at, [key, value]] of entries.entries()) {
    const { type } = checking.walk(value, { ...scope, names, facts: at === 0 ? scope.facts : NO_FACTS });
    context[key] = type;
    names = { ...names, [key]: type };
  }
  return plain({ context });
}

/** `list[condition]` or `list[position]`: sees the item and its members. */
export function checkFilter(checking: Checking, list: RuleAst, condition: RuleAst, scope: Scope): Known {
  const item = itemType(checking.walk(list, scope).type);
  const members = typeof item === 'object' && 'context' in item ? item.context : {};
  const names = { ...scope.names, item, ...members };
  // Of an item of which nothing is known a name may be a member.
  const inner = { names, facts: NO_FACTS, isOpen: item === 'any' || scope.isOpen };
  const name = typeName(checking.walk(condition, inner).type);
  if (!['boolean', 'number', 'any', 'null'].includes(name)) reportWrong(checking, condition, '[ ]', 'boolean');
  if (name === 'number') return plain(item);
  return plain(name === 'any' ? 'any' : { list: item });
}

/** `for`, `some`, `every`: each source sees the names of those before it. */
export function checkQuantified(
  checking: Checking,
  node: RuleAst,
  operator: 'for' | 'some' | 'every',
  scope: Scope,
): Known {
  let names: RuleTypes = operator === 'for' ? { ...scope.names, partial: { list: 'any' } } : scope.names;
  for (const [at, [name, source]] of (node[1] as [string, RuleAst][]).entries()) {
    const inner = { ...scope, names, facts: at === 0 ? scope.facts : NO_FACTS };
    const type =
      source[0] === '..'
        ? iteratedType((source.slice(1) as RuleAst[]).map((end) => checking.walk(end, inner)))
        : itemType(checking.walk(source, inner).type);
    checkIteration(checking, source);
    names = { ...names, [name]: typeof type === 'object' && 'range' in type ? type.range : type };
  }
  const body = node[2] as RuleAst;
  const { type } = checking.walk(body, { ...scope, names, facts: NO_FACTS });
  if (operator === 'for') return plain({ list: type });
  if (!['boolean', 'any', 'null'].includes(typeName(type))) reportWrong(checking, body, operator, 'boolean');
  return plain('boolean');
}
