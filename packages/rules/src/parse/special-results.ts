import type { RuleAst } from '../model/rule';
import { itemType, type RuleType, typeName, unify } from './types';

const COUNT: RuleType = { number: { min: 0, isInteger: true } };

/** Functions whose result has the type of what they are handed. Undefined: the signature says all that is known. */
export function specialResult(name: string, types: RuleType[], args: RuleAst[]): RuleType | undefined {
  const [first = 'any', second = 'any', third = 'any'] = types;
  switch (name) {
    case 'count':
    case 'string length':
      return COUNT;
    case 'min':
    case 'max':
      return types.length === 1 ? itemType(first) : types.reduce(unify, 'null');
    case 'reverse':
    case 'distinct values':
    case 'duplicate values':
    case 'remove':
    case 'sublist':
      return { list: itemType(first) };
    case 'append':
      return { list: types.slice(1).reduce(unify, itemType(first)) };
    case 'concatenate':
    case 'union':
      return { list: types.map(itemType).reduce(unify, 'null') };
    case 'insert before':
    case 'list replace':
      return { list: unify(itemType(first), third) };
    case 'get value':
      return memberNamed(first, args[1]);
    case 'get or else':
      return unify(first, second);
    default:
      return undefined;
  }
}

function memberNamed(type: RuleType, key: RuleAst | undefined): RuleType | undefined {
  if (typeof type !== 'object' || !('context' in type) || key?.[0] !== 'lit' || typeof key[1] !== 'string')
    return undefined;
  const member = Object.hasOwn(type.context, key[1]) ? type.context[key[1]] : undefined;
  // What is taken out by a function is not read as a date: a text stays a text.
  return member && typeName(member) !== 'context' && ['string', 'number', 'boolean'].includes(typeName(member))
    ? member
    : undefined;
}
