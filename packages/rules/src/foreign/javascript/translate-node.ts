import { type Issue, issue } from '@nirmaan/lexicon';
import type {
  ArrayExpression,
  BinaryExpression,
  Expression,
  Literal,
  LogicalExpression,
  MemberExpression,
  UnaryExpression,
} from 'acorn';
import type { RuleAst } from '../../model/rule';
import { type RuleType, typeName, unify } from '../../parse/types';
import { type ForeignExpression, NotTranslatable } from '../contract';
import { arithmetic } from './arithmetic';
import { translateCall } from './calls';
import { equality, order, truthOf } from './conditions';
import { toNumber, toText } from './convert';
import { memberOf, nameOf, pathOf } from './names';
import { placeOf } from './place';
import { type Condition, call, literal, negate, negated, type Term } from './term';
import type { Work } from './work';

const MOST_LEVELS = 100;
const EQUALITY = new Set(['===', '!==', '==', '!=']);
const ORDER = new Set(['<', '<=', '>', '>=']);

/** Translates the parts of one expression; differences between the two languages are added to `notes`. */
export function translator(given: ForeignExpression, notes: Issue[]): Work {
  let level = 0;
  const deeper = <Made>(node: Expression, translate: () => Made): Made => {
    if (++level > MOST_LEVELS) throw new NotTranslatable('foreign.too-deep', placeOf(node));
    const made = translate();
    level--;
    return made;
  };
  const work: Work = {
    given,
    textOf: ({ from, to }) => given.text.slice(from, to),
    value: (node) => deeper(node, () => termOf(node, work)),
    condition: (node) => deeper(node, () => conditionOf(node, work)),
    note(code, { from, to }, params = {}) {
      const isTold = notes.some((each) => each.code === code && each.params.from === from && each.params.to === to);
      if (!isTold) notes.push(issue(code, '', { from, to, ...params }, 'warning'));
    },
  };
  return work;
}

/** Its value. Where JavaScript has a boolean, true is true and false may be null. */
function termOf(node: Expression, work: Work): Term {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return work.value(node.expression);
    case 'Literal':
      return literalTerm(node);
    case 'TemplateLiteral': {
      const texts = node.quasis.map((each): RuleAst => ['lit', each.value.cooked ?? '']);
      const parts = node.expressions.flatMap((each, at) => [
        toText(work.value(each), each, work),
        texts[at + 1] ?? texts[0],
      ]);
      const pieces = [texts[0], ...parts].filter((each): each is RuleAst => each !== undefined && each[1] !== '');
      const [first = ['lit', ''] satisfies RuleAst, ...others] = pieces;
      return {
        ast: others.reduce<RuleAst>((all, each) => ['+', all, each], first),
        type: 'string',
        ...(node.expressions.length === 0 && { isSure: true }),
      };
    }
    case 'Identifier':
      if (node.name === 'undefined') return { ast: ['lit', null], type: 'null' };
      return nameOf([node.name], node, work.given);
    case 'MemberExpression':
      return memberTerm(node, work);
    case 'ArrayExpression':
      return listTerm(node, work);
    case 'UnaryExpression':
      return unary(node, work);
    case 'BinaryExpression':
      if (EQUALITY.has(node.operator) || ORDER.has(node.operator)) return flag(comparison(node, work));
      return arithmetic(node, sidesOf(node), work);
    case 'LogicalExpression':
      return logical(node, work);
    case 'ConditionalExpression': {
      const [then, otherwise] = [work.value(node.consequent), work.value(node.alternate)];
      return choice(work.condition(node.test).ast, then, otherwise);
    }
    case 'CallExpression':
      return translateCall(node, work);
    default:
      throw unsupported(node, work);
  }
}

/** Whether JavaScript takes it for true. */
function conditionOf(node: Expression, work: Work): Condition {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return work.condition(node.expression);
    case 'UnaryExpression':
      if (node.operator === '!') return negate(work.condition(node.argument));
      break;
    case 'BinaryExpression':
      if (EQUALITY.has(node.operator) || ORDER.has(node.operator)) return comparison(node, work);
      break;
    case 'LogicalExpression': {
      if (node.operator === '??') break;
      const [left, right] = [work.condition(node.left), work.condition(node.right)];
      return {
        ast: [node.operator === '&&' ? 'and' : 'or', left.ast, right.ast],
        isDefinite: left.isDefinite && right.isDefinite,
      };
    }
    case 'ConditionalExpression': {
      const [then, otherwise] = [work.condition(node.consequent), work.condition(node.alternate)];
      return {
        ast: ['if', work.condition(node.test).ast, then.ast, otherwise.ast],
        isDefinite: then.isDefinite && otherwise.isDefinite,
      };
    }
    case 'Literal':
      return { ast: ['lit', Boolean(node.value)], isDefinite: true };
  }
  return truthOf(work.value(node), node, work);
}

const flag = ({ ast, isDefinite }: Condition): Term => ({
  ast,
  type: 'boolean',
  ...(!isDefinite && { isLoose: 'condition' }),
});

function comparison(node: BinaryExpression, work: Work): Condition {
  const [left, right] = sidesOf(node).map((each) => work.value(each));
  if (!left || !right) throw unsupported(node, work);
  return (EQUALITY.has(node.operator) ? equality : order)(node, left, right, node, work);
}

function sidesOf({ left, right }: BinaryExpression): [Expression, Expression] {
  if (left.type === 'PrivateIdentifier') throw new NotTranslatable('foreign.unsupported', placeOf(left), { what: '#' });
  return [left, right];
}

function literalTerm(node: Literal): Term {
  const { value } = node;
  if (value === null && node.raw === 'null') return { ast: ['lit', null], type: 'null' };
  if (typeof value === 'string') return { ast: literal(value), type: 'string', isSure: true };
  if (typeof value === 'boolean') return { ast: literal(value), type: 'boolean', isSure: true };
  if (typeof value === 'number' && Number.isFinite(value)) return { ast: literal(value), type: 'number', isSure: true };
  throw new NotTranslatable('foreign.unsupported', placeOf(node), { what: node.raw ?? '' });
}

function unary(node: UnaryExpression, work: Work): Term {
  if (node.operator === '!') return flag(work.condition(node));
  if (node.operator !== '-' && node.operator !== '+') throw unsupported(node, work);
  const number = toNumber(work.value(node.argument), node.argument, work);
  const made = number.isSure ? number : ({ ...number, isCalculated: true } satisfies Term);
  return node.operator === '+' ? made : { ...made, ast: negated(number.ast) };
}

/** `a && b` and `a || b` give one of the two, not whether they hold. */
function logical({ operator, left, right }: LogicalExpression, work: Work): Term {
  const [a, b] = [work.value(left), work.value(right)];
  if (operator === '??') {
    if (a.isCalculated) work.note('foreign.not-a-number', placeOf(left));
    return choice(['!=', a.ast, ['lit', null]], a, b);
  }
  if (typeName(a.type) === 'boolean' && typeName(b.type) === 'boolean')
    return { ast: [operator === '&&' ? 'and' : 'or', a.ast, b.ast], type: 'boolean', isLoose: 'other' };
  const holds = work.condition(left).ast;
  return operator === '&&' ? choice(holds, b, a) : choice(holds, a, b);
}

function choice(test: RuleAst, then: Term, otherwise: Term): Term {
  return {
    ast: ['if', test, then.ast, otherwise.ast],
    type: unify(then.type, otherwise.type),
    ...((then.isCalculated || otherwise.isCalculated) && { isCalculated: true }),
    ...((then.isLoose || otherwise.isLoose) && { isLoose: 'other' }),
    ...(then.isSure && otherwise.isSure && { isSure: true }),
  };
}

function memberTerm(node: MemberExpression, work: Work): Term {
  const member = memberOf(node);
  if (node.object.type === 'Super' || member === undefined) throw unsupported(node, work);
  if (member === 'length') {
    const measured = lengthOf(node.object, work);
    if (measured) return measured;
  }
  const path = pathOf(node);
  if (path) return nameOf(path, node, work.given);
  const object = work.value(node.object);
  if (typeof member === 'number') {
    if (typeof object.type !== 'object' || !('list' in object.type) || member < 0 || !Number.isInteger(member))
      throw unsupported(node, work);
    return { ast: ['filter', object.ast, ['lit', member + 1]], type: object.type.list };
  }
  const type = typeof object.type === 'object' && 'context' in object.type ? object.type.context : {};
  const known = Object.hasOwn(type, member) ? type[member] : undefined;
  if (!known) throw unsupported(node, work);
  return { ast: ['path', object.ast, member], type: known };
}

/** `.length` of a text or a list; undefined where it is a member of that name. */
function lengthOf(of: Expression, work: Work): Term | undefined {
  const object = work.value(of);
  const kind = typeName(object.type);
  if (kind === 'string') return { ast: call('string length', object.ast), type: 'number' };
  if (kind === 'list') return { ast: call('count', object.ast), type: 'number' };
  if (kind !== 'any') return undefined;
  work.note('foreign.type-assumed', placeOf(of), { type: 'string' });
  return { ast: call('string length', object.ast), type: 'number', isCalculated: true };
}

function listTerm(node: ArrayExpression, work: Work): Term {
  const terms = node.elements.map((each) => {
    if (!each || each.type === 'SpreadElement') throw unsupported(node, work);
    return work.value(each);
  });
  const types = terms.map((each) => each.type);
  const type: RuleType = {
    list: types.reduce<RuleType>((all, each, at) => (at === 0 ? each : unify(all, each)), 'any'),
  };
  return { ast: ['list', ...terms.map((each) => each.ast)], type, isSure: true };
}

function unsupported(node: Expression, work: Work): NotTranslatable {
  return new NotTranslatable('foreign.unsupported', placeOf(node), { what: work.textOf(placeOf(node)).slice(0, 40) });
}
