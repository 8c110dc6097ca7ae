import type { BinaryExpression, Expression } from 'acorn';
import type { RuleAst } from '../../model/rule';
import { NotTranslatable } from '../contract';
import { asDate, toComparable, toNumber } from './convert';
import { placeOf } from './place';
import { type Condition, isNull, kindOf, literal, literalOf, negate, type Term } from './term';
import type { Work } from './work';

const both = (left: RuleAst, right: RuleAst): RuleAst => ['and', left, right];

/** Does JavaScript take it for true? Empty texts, zero and what is missing are not. */
export function truthOf(term: Term, node: Expression, work: Work): Condition {
  const isThere: RuleAst = ['!=', term.ast, ['lit', null]];
  switch (kindOf(term)) {
    case 'boolean':
      return { ast: term.ast, isDefinite: false };
    case 'string':
      return { ast: both(isThere, ['!=', term.ast, ['lit', '']]), isDefinite: true };
    case 'number':
      return { ast: both(isThere, ['!=', term.ast, ['lit', 0]]), isDefinite: true };
    case 'any':
      work.note('foreign.type-assumed', placeOf(node), { type: 'boolean' });
      return { ast: term.ast, isDefinite: false };
    default:
      return { ast: isThere, isDefinite: true };
  }
}

/** `=== == !== !=`. A missing answer is null in FEEL, and equals only what is missing too. */
export function equality(
  { operator }: BinaryExpression,
  left: Term,
  right: Term,
  node: Expression,
  work: Work,
): Condition {
  const isLoose = operator === '==' || operator === '!=';
  const equal = areEqual(left, right, isLoose, node, work);
  return operator === '!==' || operator === '!=' ? negate(equal) : equal;
}

function areEqual(left: Term, right: Term, isLoose: boolean, node: Expression, work: Work): Condition {
  const [a, b] = [kindOf(left), kindOf(right)];
  const compare = (x: RuleAst, y: RuleAst): Condition => ({ ast: ['=', x, y], isDefinite: true });
  if (isNull(left) || isNull(right)) {
    // Not a number is not missing in JavaScript.
    if (left.isCalculated || right.isCalculated) work.note('foreign.not-a-number', placeOf(node));
    return isNull(right) ? compare(left.ast, right.ast) : compare(right.ast, left.ast);
  }
  if (a === 'list' || a === 'context' || b === 'list' || b === 'context')
    throw new NotTranslatable('foreign.identity', placeOf(node));
  if (a === 'boolean' && b === 'boolean') return compare(whole(left, node, work), whole(right, node, work));
  if (a === b && a !== 'any') {
    const isTold = left.isSure || right.isSure || !(left.isCalculated || right.isCalculated);
    const plain = compare(left.ast, right.ast);
    return isTold ? plain : { ast: both(plain.ast, ['!=', left.ast, ['lit', null]]), isDefinite: true };
  }
  if (a === 'any' || b === 'any') {
    work.note('foreign.type-assumed', placeOf(node), { type: a === 'any' ? b : a });
    return compare(left.ast, right.ast);
  }
  const [early, late] = [asDate(left, right), asDate(right, left)];
  if (early && late) return compare(early.ast, late.ast);
  if (isLoose) {
    const asBoolean = booleanAndNumber(left, right, node, work) ?? booleanAndNumber(right, left, node, work);
    if (asBoolean) return asBoolean;
    const pair = new Set([a, b]);
    if (pair.has('number') && pair.has('string')) {
      const [x, y] = [toNumber(left, node, work), toNumber(right, node, work)];
      return areEqual(x, y, isLoose, node, work);
    }
  }
  throw new NotTranslatable('foreign.never-equal', placeOf(node), { left: a, right: b });
}

/** A boolean that may be compared with false: one that is missing is not. */
function whole(term: Term, node: Expression, work: Work): RuleAst {
  if (term.isLoose === 'other') work.note('foreign.missing-boolean', placeOf(node));
  return term.isLoose === 'condition' ? ['=', term.ast, ['lit', true]] : term.ast;
}

/** `flag == 1` is true where the flag is. */
function booleanAndNumber(flag: Term, other: Term, node: Expression, work: Work): Condition | undefined {
  const written = literalOf(other);
  if (kindOf(flag) !== 'boolean' || (written !== 0 && written !== 1)) return undefined;
  return { ast: ['=', whole(flag, node, work), literal(written === 1)], isDefinite: true };
}

/** `< <= > >=` on numbers, texts and dates. */
export function order(
  { operator }: BinaryExpression,
  left: Term,
  right: Term,
  node: Expression,
  work: Work,
): Condition {
  if (isNull(left) || isNull(right)) throw new NotTranslatable('foreign.order-of-nothing', placeOf(node));
  const [a, b] = toComparable(left, right, node, work);
  return { ast: [operator, a.ast, b.ast], isDefinite: false };
}
