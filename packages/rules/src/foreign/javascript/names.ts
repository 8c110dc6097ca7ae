import type { Expression, MemberExpression } from 'acorn';
import type { RuleAst } from '../../model/rule';
import { type RuleType, typeName } from '../../parse/types';
import { type ForeignExpression, NotTranslatable } from '../contract';
import { placeOf } from './place';
import type { Term } from './term';

/** Objects in which expressions of DIGIT Studio find the answers. */
const HOLDERS = new Set(['formData', 'data', 'values']);
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const KEYWORDS = new Set(
  'and or not if then else for in return some every satisfies between instance of true false null function external'.split(
    ' ',
  ),
);

/** `a.b`, `a?.b`, `a["b"]` as a path; undefined where it starts from something else than a name. */
export function pathOf(node: Expression): string[] | undefined {
  if (node.type === 'ChainExpression') return pathOf(node.expression);
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression' || node.object.type === 'Super') return undefined;
  const member = memberOf(node);
  const before = typeof member === 'string' ? pathOf(node.object) : undefined;
  return before && typeof member === 'string' ? [...before, member] : undefined;
}

/** The name or the number by which a member is asked for, where it is fixed. */
export function memberOf({ property, computed }: MemberExpression): string | number | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  if (property.type !== 'Literal') return undefined;
  return typeof property.value === 'string' || typeof property.value === 'number' ? property.value : undefined;
}

/** The name that a path stands for; what it is called in FEEL, and its type as far as it is known. */
export function nameOf(path: string[], node: Expression, { names = {}, types }: ForeignExpression): Term {
  const isKnown = (name: string | undefined) => name !== undefined && types !== undefined && Object.hasOwn(types, name);
  const [first = '', ...others] = path;
  const within = HOLDERS.has(first) && !isKnown(first) && others.length > 0 ? others : path;
  const renamed = [path, within].map((each) => each.join('.')).find((each) => Object.hasOwn(names, each));
  const [name = '', ...members] = renamed === undefined ? within : (names[renamed] ?? '').split('.');
  const refuse = (code: string, part: string) => new NotTranslatable(code, placeOf(node), { name: part });

  if (types && !isKnown(name)) throw refuse('foreign.unknown-name', name);
  if (!isKnown(name) && (HOLDERS.has(name) || !isPlain(name))) throw refuse('foreign.name', name);
  let ast: RuleAst = ['name', name];
  let type: RuleType = types?.[name] ?? 'any';
  for (const member of members) {
    type = memberType(type, member);
    if (typeName(type) === 'null') throw refuse('foreign.unknown-name', [name, ...members].join('.'));
    if (!isPlain(member)) throw refuse('foreign.name', member);
    ast = ['path', ast, member];
  }
  return { ast, type };
}

const isPlain = (name: string) => PLAIN.test(name) && !KEYWORDS.has(name);

/** `null` = there is no such member: of a list, JavaScript has none of its entries' members. */
function memberType(type: RuleType, member: string): RuleType {
  if (type === 'any') return 'any';
  if (typeof type !== 'object' || !('context' in type)) return 'null';
  return (Object.hasOwn(type.context, member) ? type.context[member] : undefined) ?? 'null';
}
