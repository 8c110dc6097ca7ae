import type { RuleAst } from '../../model/rule';
import { type RuleType, typeName } from '../../parse/types';

/** A translated part: its tree, and what must be known of it to translate what stands around it. */
export type Term = {
  ast: RuleAst;
  type: RuleType;
  /** Its null may stand for JavaScript's NaN, which equals nothing, not even itself. */
  isCalculated?: true;
  /** A boolean of which only its being true is the same in both: else it is false in one and missing in the other. `condition`: JavaScript has a boolean in any case. */
  isLoose?: 'condition' | 'other';
  /** It is never missing: a literal, or made of literals. */
  isSure?: true;
};

/** A translated condition: its tree is true exactly where JavaScript's is truthy. `isDefinite`: else it is false, never null. */
export type Condition = { ast: RuleAst; isDefinite: boolean };

export const kindOf = ({ type }: Term) => typeName(type);

export const call = (name: string, ...args: RuleAst[]): RuleAst => ['call', name, ...args];
export const literal = (value: string | number | boolean | null): RuleAst => ['lit', value];
/** `-x`; of a literal the negative one, as FEEL reads it. */
export const negated = (ast: RuleAst): RuleAst =>
  ast[0] === 'lit' && typeof ast[1] === 'number' ? ['lit', -ast[1]] : ['neg', ast];

export function literalOf({ ast: [operator, operand] }: Term): string | number | boolean | undefined {
  return operator === 'lit' &&
    (typeof operand === 'string' || typeof operand === 'number' || typeof operand === 'boolean')
    ? operand
    : undefined;
}

export const isNull = ({ ast }: Term): boolean => ast[0] === 'lit' && ast[1] === null;

/** False where it does not hold, also where nothing is known: what negation needs. */
export function negate({ ast, isDefinite }: Condition): Condition {
  const [operator, left, right] = ast;
  if (isDefinite && (operator === '=' || operator === '!=') && left !== undefined && right !== undefined)
    return { ast: [operator === '=' ? '!=' : '=', left, right], isDefinite };
  if (isDefinite && operator === 'call' && left === 'not' && Array.isArray(right) && typeof right[0] === 'string')
    return { ast: [right[0], ...right.slice(1)], isDefinite };
  return isDefinite ? { ast: call('not', ast), isDefinite } : { ast: ['!=', ast, ['lit', true]], isDefinite: true };
}
