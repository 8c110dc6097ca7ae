import type { CallExpression, Expression } from 'acorn';
import { type RuleType, typeName } from '../../parse/types';
import { NotTranslatable } from '../contract';
import { toNumber, toText } from './convert';
import { memberOf } from './names';
import { placeOf } from './place';
import { call, kindOf, literalOf, type Term } from './term';
import type { Work } from './work';

type Call = { node: CallExpression; args: Expression[]; work: Work };

/** Functions by name: `parseFloat(x)`, `Math.floor(x)`. */
const functions: Readonly<Record<string, (given: Call) => Term>> = {
  parseFloat: (given) => ({ ...toNumber(...only(given)), isCalculated: true }),
  Number: (given) => ({ ...toNumber(...only(given)), isCalculated: true }),
  parseInt: (given) => {
    const [term, node, work] = only(given, 2);
    const base = given.args[1];
    if (base && literalOf(work.value(base)) !== 10) throw unsupported(given);
    const number = toNumber(term, node, work);
    // It reads the digits of the number as it is written: 0.0000005 is “5e-7”, and 5 to JavaScript.
    work.note('foreign.number-text', placeOf(node));
    const { ast } = number;
    return {
      ast: ['if', ['<', ast, ['lit', 0]], call('ceiling', ast), call('floor', ast)],
      type: 'number',
      isCalculated: true,
    };
  },
  String: (given) => ({ ast: toText(...only(given)), type: 'string' }),
  Boolean: (given) => ({ ast: given.work.condition(onlyNode(given)).ast, type: 'boolean', isLoose: 'condition' }),
  'Math.floor': (given) => rounded('floor', given),
  'Math.ceil': (given) => rounded('ceiling', given),
  'Math.abs': (given) => rounded('abs', given),
  'Math.round': (given) => {
    const { ast } = toNumber(...only(given));
    return { ast: call('floor', ['+', ast, ['lit', 0.5]]), type: 'number', isCalculated: true };
  },
  'Math.min': (given) => extreme('min', given),
  'Math.max': (given) => extreme('max', given),
};

/** Functions of texts and lists: `name.includes("x")`. */
const methods: Readonly<Record<string, (object: Term, given: Call) => Term>> = {
  includes: (object, given) => {
    const [part, node, work] = only(given);
    if (typeof object.type === 'object' && 'list' in object.type) return isAmong(object, object.type.list, part, given);
    const text = textOf(object, given);
    if (kindOf(part) === 'any') work.note('foreign.type-assumed', placeOf(node), { type: 'string' });
    else if (kindOf(part) !== 'string') throw unsupported(given);
    if (!part.isSure) work.note('foreign.missing-text', placeOf(node));
    return { ast: call('contains', text, part.ast), type: 'boolean', isLoose: 'other' };
  },
  startsWith: (object, given) => edge('starts with', object, given),
  endsWith: (object, given) => edge('ends with', object, given),
  toLowerCase: (object, given) => changed('lower case', object, given),
  toUpperCase: (object, given) => changed('upper case', object, given),
};

export function translateCall(node: CallExpression, work: Work): Term {
  const args = node.arguments.map((each) => {
    if (each.type === 'SpreadElement') throw new NotTranslatable('foreign.unsupported', placeOf(each), { what: '...' });
    return each;
  });
  const given = { node, args, work };
  const { callee } = node;
  const name = nameOf(callee);
  const run = name !== undefined && Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (run) return run(given);
  const method = callee.type === 'MemberExpression' ? memberOf(callee) : undefined;
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super' || typeof method !== 'string')
    throw unsupported(given);
  const translate = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!translate) throw unsupported(given);
  return translate(work.value(callee.object), given);
}

function nameOf(callee: CallExpression['callee']): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined;
  return `${callee.object.name}.${memberOf(callee)}`;
}

function unsupported({ node, work }: Call): NotTranslatable {
  return new NotTranslatable('foreign.unsupported', placeOf(node), { what: work.textOf(placeOf(node.callee)) });
}

function onlyNode(given: Call, most = 1): Expression {
  const [node] = given.args;
  if (!node || given.args.length > most) throw unsupported(given);
  return node;
}

function only(given: Call, most = 1): [Term, Expression, Work] {
  const node = onlyNode(given, most);
  return [given.work.value(node), node, given.work];
}

function rounded(name: string, given: Call): Term {
  return { ast: call(name, toNumber(...only(given)).ast), type: 'number', isCalculated: true };
}

/** A missing number makes JavaScript's result no number; FEEL's `min` and `max` of a list leave it out. */
function extreme(name: string, given: Call): Term {
  if (given.args.length < 2) throw unsupported(given);
  const terms = given.args.map((each) => toNumber(given.work.value(each), each, given.work));
  if (terms.some((each) => !each.isSure)) given.work.note('foreign.missing-number', placeOf(given.node));
  return { ast: call(name, ...terms.map((each) => each.ast)), type: 'number', isCalculated: true };
}

function textOf(object: Term, { node, work }: Call): Term['ast'] {
  const kind = kindOf(object);
  if (kind === 'any') work.note('foreign.type-assumed', placeOf(node), { type: 'string' });
  else if (kind !== 'string') throw new NotTranslatable('foreign.not-text', placeOf(node));
  return object.ast;
}

function edge(name: string, object: Term, given: Call): Term {
  const [part, node, work] = only(given);
  if (kindOf(part) !== 'string') throw unsupported(given);
  if (!part.isSure) work.note('foreign.missing-text', placeOf(node));
  return { ast: call(name, textOf(object, given), part.ast), type: 'boolean', isLoose: 'other' };
}

function changed(name: string, object: Term, given: Call): Term {
  if (given.args.length > 0) throw unsupported(given);
  return { ast: call(name, textOf(object, given)), type: 'string', ...(object.isSure && { isSure: true }) };
}

/** `["A", "B"].includes(x)` is how JavaScript says that x is one of them. */
function isAmong(list: Term, item: RuleType, part: Term, { node, work }: Call): Term {
  const [operator, ...items] = list.ast;
  const [a, b] = [typeName(item), kindOf(part)];
  if (a === 'any' || b === 'any') work.note('foreign.type-assumed', placeOf(node), { type: a === 'any' ? b : a });
  else if (a !== b || a === 'context' || a === 'list')
    throw new NotTranslatable('foreign.never-equal', placeOf(node), { left: a, right: b });
  if (operator === 'list') {
    if (items.length === 0) return { ast: ['lit', false], type: 'boolean', isSure: true };
    return { ast: ['in', part.ast, ...items], type: 'boolean' };
  }
  // A list that is not there holds nothing; one that holds nothing does not hold a missing value.
  if (!part.isSure) work.note('foreign.missing-text', placeOf(node));
  return { ast: call('list contains', list.ast, part.ast), type: 'boolean', isLoose: 'other' };
}
