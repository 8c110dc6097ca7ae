import type { Expression } from 'acorn';
import type { RuleAst } from '../../model/rule';
import { NotTranslatable } from '../contract';
import { placeOf } from './place';
import { call, kindOf, literal, literalOf, type Term } from './term';
import type { Work } from './work';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** As JavaScript's operators on numbers see it. */
export function toNumber(term: Term, node: Expression, work: Work): Term {
  const kind = kindOf(term);
  if (kind === 'number') return term;
  if (kind === 'any') {
    work.note('foreign.type-assumed', placeOf(node), { type: 'number' });
    return { ...term, type: 'number', isCalculated: true };
  }
  if (kind === 'string') {
    const written = literalOf(term);
    if (typeof written === 'string') {
      if (!/^\s*-?\d+(\.\d+)?\s*$/.test(written)) throw new NotTranslatable('foreign.not-number', placeOf(node));
      return { ast: literal(Number(written)), type: 'number', isSure: true };
    }
    work.note('foreign.number-text', placeOf(node));
    return { ast: call('number', term.ast), type: 'number', isCalculated: true };
  }
  if (kind === 'boolean') {
    if (!term.isSure) work.note('foreign.missing-number', placeOf(node));
    return { ast: ['if', term.ast, ['lit', 1], ['lit', 0]], type: 'number' };
  }
  throw new NotTranslatable('foreign.not-number', placeOf(node));
}

/** As it stands within a longer text. */
export function toText(term: Term, node: Expression, work: Work): RuleAst {
  const kind = kindOf(term);
  if (kind === 'list' || kind === 'context' || kind === 'null')
    throw new NotTranslatable('foreign.not-text', placeOf(node));
  if (kind === 'any') work.note('foreign.type-assumed', placeOf(node), { type: 'string' });
  // JavaScript writes “undefined” into the text; FEEL gives no text.
  else if (!term.isSure) work.note('foreign.missing-text', placeOf(node));
  return kind === 'string' || kind === 'any' ? term.ast : call('string', term.ast);
}

/** Two sides of a comparison in order, as values that FEEL compares in the way JavaScript does. */
export function toComparable(left: Term, right: Term, node: Expression, work: Work): [Term, Term] {
  const [a, b] = [kindOf(left), kindOf(right)];
  if (a === b && (a === 'number' || a === 'string' || a === 'date')) return [left, right];
  const dated = [asDate(left, right), asDate(right, left)] as const;
  if (dated[0] && dated[1]) return [dated[0], dated[1]];
  if (a === 'any' && b === 'any') {
    work.note('foreign.type-assumed', placeOf(node), { type: 'number' });
    return [left, right];
  }
  if ((a === 'any' && b === 'string') || (a === 'string' && b === 'any')) {
    work.note('foreign.type-assumed', placeOf(node), { type: 'string' });
    return [left, right];
  }
  return [toNumber(left, node, work), toNumber(right, node, work)];
}

/** A text like 2026-04-01 beside a date is that date; undefined where the two are no dates. */
export function asDate(term: Term, other: Term): Term | undefined {
  if (kindOf(term) === 'date') return term;
  const written = literalOf(term);
  if (kindOf(other) !== 'date' || typeof written !== 'string' || !ISO_DAY.test(written)) return undefined;
  return { ast: call('date', ['lit', written]), type: 'date', isSure: true };
}
