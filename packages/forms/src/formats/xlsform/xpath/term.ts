import type { RuleAst } from '@nirmaan/rules';

export type TermType = 'number' | 'text' | 'boolean' | 'date' | 'choices' | 'list' | 'any';

/** A part in FEEL. */
export type Term = {
  ast: RuleAst;
  type: TermType;
  /**
   * It may be null where XPath has a value: because the question itself has no answer, or another. XPath then calculates
   * with “not a number” and compares to false.
   */
  mayBeNull: 'never' | 'self' | 'other';
  /** A constant of the expression. */
  constant?: string | number;
};

export const literal = (value: string | number | boolean | null): RuleAst => ['lit', value];
export const call = (name: string, ...given: RuleAst[]): RuleAst => ['call', name, ...given];

const DEGREES = ['never', 'self', 'other'] as const;
export function loosest(...terms: Pick<Term, 'mayBeNull'>[]): Term['mayBeNull'] {
  return DEGREES[Math.max(0, ...terms.map(({ mayBeNull }) => DEGREES.indexOf(mayBeNull)))] ?? 'other';
}

/** A condition that is true or false, never null: null is what XPath calls false. */
export function definite(term: Term): Term {
  return term.mayBeNull === 'never' ? term : { ...term, ast: ['=', term.ast, literal(true)], mayBeNull: 'never' };
}

export function negated(term: Term): Term {
  return term.mayBeNull === 'never'
    ? { ...term, ast: call('not', term.ast) }
    : { ...term, ast: ['!=', term.ast, literal(true)], mayBeNull: 'never' };
}
