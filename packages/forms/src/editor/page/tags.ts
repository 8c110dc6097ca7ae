import type { Messages } from '@nirmaan/lexicon/messages';
import type { RuleAst } from '@nirmaan/rules';
import type { Field } from '../../model/form';

/** How many conditions a rule joins, and whether all or one of them must be true. */
export function conditionsOf(ast: RuleAst): { count: number; isAny: boolean } {
  const [operator] = ast;
  if (operator !== 'and' && operator !== 'or') return { count: 1, isAny: false };
  const count = (node: unknown): number =>
    Array.isArray(node) && node[0] === operator ? count(node[1]) + count(node[2]) : 1;
  return { count: count(ast), isAny: operator === 'or' };
}

/** What the tag of a selected field says; undefined for one that is simply there. */
export function tagOf(field: Field, messages: Messages): string | undefined {
  if (!field.visible) return undefined;
  const { count, isAny } = conditionsOf(field.visible.ast);
  return messages.text(isAny ? 'formEditor.shownWhenAny' : 'formEditor.shownWhenAll', { count });
}
