import type { SpecialType } from '../evaluate/special-value';

/**
 * What is known of a value before it is there. Besides its kind it may say which values there can be at all (its domain):
 * `oneOf` some texts, `number` between two bounds (both included). Every value may also be null: not answered yet.
 */
export type RuleType =
  | 'any'
  | 'null'
  | 'string'
  | 'number'
  | 'boolean'
  | TemporalType
  | { list: RuleType }
  | { context: Record<string, RuleType> }
  | { range: RuleType }
  | { oneOf: string[] }
  | { number: { min?: number; max?: number; isInteger?: boolean } };

/** Kinds of value that data hold as ISO texts. */
export type TemporalType = Exclude<SpecialType, 'range'>;

/** Under it `RuleTypes` carry what decision tables give: no name of the language can be it. */
export const TABLES: unique symbol = Symbol('tables');

/** The names in scope, with their types; and what `decide("…")` gives, by the name of the use, where it is known. */
export type RuleTypes = Record<string, RuleType> & { [TABLES]?: Record<string, RuleType> };

export type TypeName = 'any' | 'null' | 'string' | 'number' | 'boolean' | SpecialType | 'list' | 'context';

/** The kind of a type, without what is inside it and without its domain. */
export function typeName(type: RuleType): TypeName {
  if (typeof type === 'string') return type;
  if ('oneOf' in type) return 'string';
  if ('number' in type) return 'number';
  return 'list' in type ? 'list' : 'range' in type ? 'range' : 'context';
}

/** Can a value of `actual` stand where `expected` is wanted? Unknown ones and nulls are given the benefit of the doubt. */
export function fits(actual: RuleType, expected: RuleType): boolean {
  const [a, b] = [typeName(actual), typeName(expected)];
  return a === b || a === 'any' || b === 'any' || a === 'null' || b === 'null';
}

const TEMPORAL: ReadonlySet<string> = new Set<TemporalType>([
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
]);

export function isTemporal(type: RuleType): type is TemporalType {
  return typeof type === 'string' && TEMPORAL.has(type);
}

const UNORDERED: ReadonlySet<TypeName> = new Set<TypeName>(['boolean', 'list', 'context', 'range']);

/** Are some values of the type less than others? */
export function isOrdered(type: RuleType): boolean {
  return !UNORDERED.has(typeName(type));
}

/** The temporal type of a value or of the items of a list: what the evaluator reads texts of the data as. */
export function temporalOf(type: RuleType): TemporalType | undefined {
  if (isTemporal(type)) return type;
  return typeof type === 'object' && 'list' in type ? temporalOf(type.list) : undefined;
}

/** The type of what is in a list; one value counts as a list of one. */
export function itemType(type: RuleType): RuleType {
  return typeof type === 'object' && 'list' in type ? type.list : type;
}

/** What holds for values of either type. */
export function unify(a: RuleType, b: RuleType): RuleType {
  if (a === 'null') return b;
  if (b === 'null') return a;
  if (typeof a === 'object' && typeof b === 'object') {
    if ('oneOf' in a && 'oneOf' in b) return { oneOf: [...new Set([...a.oneOf, ...b.oneOf])] };
    if ('number' in a && 'number' in b) return { number: hull(a.number, b.number) };
    if ('list' in a && 'list' in b) return { list: unify(a.list, b.list) };
    if ('range' in a && 'range' in b) return { range: unify(a.range, b.range) };
    if ('context' in a && 'context' in b) return unifyMembers(a.context, b.context);
  }
  const name = typeName(a);
  return name !== typeName(b) ? 'any' : name === 'string' || name === 'number' ? name : a;
}

type Bounds = { min?: number; max?: number; isInteger?: boolean };

function hull(a: Bounds, b: Bounds): Bounds {
  return {
    ...(a.min !== undefined && b.min !== undefined && { min: Math.min(a.min, b.min) }),
    ...(a.max !== undefined && b.max !== undefined && { max: Math.max(a.max, b.max) }),
    ...(a.isInteger && b.isInteger && { isInteger: true }),
  };
}

/** A member that only one of the two has may be missing in a value: nothing is known of it. */
function unifyMembers(a: Record<string, RuleType>, b: Record<string, RuleType>): RuleType {
  const members: Record<string, RuleType> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [Object.hasOwn(a, name) ? a[name] : undefined, Object.hasOwn(b, name) ? b[name] : undefined];
    members[name] = left && right ? unify(left, right) : 'any';
  }
  return { context: members };
}
