import type { BinaryExpression, Expression } from 'acorn';
import { NotTranslatable } from '../contract';
import { toNumber, toText } from './convert';
import { placeOf } from './place';
import { call, kindOf, literalOf, negated, type Term } from './term';
import type { Work } from './work';

/** `+ - * / %`; `+` joins where one side is a text. */
export function arithmetic(node: BinaryExpression, [leftNode, rightNode]: [Expression, Expression], work: Work): Term {
  const { operator } = node;
  const [left, right] = [work.value(leftNode), work.value(rightNode)];
  if (operator === '+' && (kindOf(left) === 'string' || kindOf(right) === 'string'))
    return { ast: ['+', toText(left, leftNode, work), toText(right, rightNode, work)], type: 'string' };
  const [a, b] = [toNumber(left, leftNode, work), toNumber(right, rightNode, work)];
  const isSure = a.isSure && b.isSure ? ({ isSure: true } as const) : {};
  const made = (ast: Term['ast']): Term => ({ ast, type: 'number', isCalculated: true, ...isSure });
  if (operator === '%') return made(remainder(a, b));
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/')
    throw new NotTranslatable('foreign.unsupported', placeOf(node), { what: operator });
  // By zero JavaScript gives an infinite number, FEEL nothing.
  if (operator === '/' && !literalOf(b)) {
    work.note('foreign.division', placeOf(node));
    return { ast: ['/', a.ast, b.ast], type: 'number', isCalculated: true };
  }
  return made([operator, a.ast, b.ast]);
}

/** JavaScript's remainder has the sign of what is divided, FEEL's `modulo` that of the divisor. */
function remainder(a: Term, b: Term): Term['ast'] {
  const divisor = literalOf(b);
  const size = typeof divisor === 'number' ? (['lit', Math.abs(divisor)] as Term['ast']) : call('abs', b.ast);
  const whole = literalOf(a);
  const positive = call('modulo', a.ast, size);
  if (typeof whole === 'number' && whole >= 0) return positive;
  return ['if', ['<', a.ast, ['lit', 0]], negated(call('modulo', negated(a.ast), size)), positive];
}
