import type { RuleAst } from '../model/rule';
import { itemType, type RuleType, typeName, unify } from './types';

const COUNT: RuleType = { number: { min: 0, isInteger: true } };

/** Functions whose result has the type of what they are handed. Undefined: the signature says all that is known. */
export function specialResult(name: string, types: RuleType[], args: RuleAst[]): RuleType | undefined {
  const [first = 'any', , third = 'any'] = types;
  switch (name) {
    case 'count':
    case 'string length':
      return COUNT;
    case 'duration':
      return durationWritten(args[0]);
    case 'abs':
      return typeof first === 'object' ? 'number' : first;
    case 'min':
    case 'max':
      return types.length === 1 ? itemType(first) : types.reduce(unify, 'null');
    case 'reverse':
    case 'distinct values':
    case 'duplicate values':
    case 'remove':
    case 'sublist':
    case 'sort':
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
    default:
      return undefined;
  }
}

function memberNamed(type: RuleType, key: RuleAst | undefined): RuleType | undefined {
  if (typeof type !== 'object' || !('context' in type) || key?.[0] !== 'lit' || typeof key[1] !== 'string')
    return undefined;
  const member = Object.hasOwn(type.context, key[1]) ? type.context[key[1]] : undefined;
  // What a function takes out is not read as a date: a text stays a text.
  return member && ['string', 'number', 'boolean'].includes(typeName(member)) ? member : undefined;
}

/** Of a length of time that is written into the rule it is known which of the two kinds it is. */
function durationWritten(text: RuleAst | undefined): RuleType | undefined {
  if (text?.[0] !== 'lit' || typeof text[1] !== 'string') return undefined;
  return /^-?P[^T]*[YM]/.test(text[1]) ? 'years and months duration' : 'days and time duration';
}
