import type { RuleType } from './types';
import { isTemporal } from './types';
import {
  ALL_TEXTS,
  ANY,
  EITHER,
  hullOf,
  type Interval,
  intersect,
  intervalSet,
  listedSet,
  NONE,
  onlyValue,
  subtract,
  type ValueSet,
} from './value-sets';

/** What a part of a rule can be: one of these values, or null (not answered, not to be worked out). */
export type Domain = { set: ValueSet; mayBeNull: boolean };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export const FLIPPED: Record<Comparison, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const OPPOSITE: Record<Comparison, Comparison> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

export function isComparison(operator: string): operator is Comparison {
  return Object.hasOwn(FLIPPED, operator);
}

/** The values a type allows; any of them may be missing. */
export function domainOfType(type: RuleType): Domain {
  return { set: setOfType(type), mayBeNull: true };
}

function setOfType(type: RuleType): ValueSet {
  if (type === 'null') return NONE;
  if (type === 'string') return ALL_TEXTS;
  if (type === 'boolean') return EITHER;
  if (type === 'number') return intervalSet('number', {});
  if (isTemporal(type)) return type === 'date' ? intervalSet('day', {}) : ANY;
  if (typeof type === 'string') return ANY;
  if ('oneOf' in type) return listedSet('text', type.oneOf);
  if ('number' in type) {
    const { min = -Infinity, max = Infinity, isInteger = false } = type.number;
    return intervalSet('number', { min, max }, isInteger);
  }
  return ANY;
}

export function domainOfLiteral(value: unknown): Domain {
  if (typeof value === 'number')
    return { set: intervalSet('number', { min: value, max: value }, Number.isInteger(value)), mayBeNull: false };
  if (typeof value === 'string') return { set: listedSet('text', [value]), mayBeNull: false };
  if (typeof value === 'boolean') return { set: listedSet('boolean', [value]), mayBeNull: false };
  return { set: NONE, mayBeNull: true };
}

/** Results a comparison can have: with two values there, and with null on one side or both. */
export type Outcomes = { canBeTrue: boolean; canBeFalse: boolean; nullCanBeTrue: boolean; nullCanBeFalse: boolean };

export function outcomesOf(operator: Comparison, a: Domain, b: Domain): Outcomes {
  const hasValues = a.set.kind !== 'none' && b.set.kind !== 'none';
  const isEquality = operator === '=' || operator === '!=';
  // Null is equal to null and to nothing else; there is no order with it.
  const equalNulls = isEquality && a.mayBeNull && b.mayBeNull;
  const unequalNulls = isEquality && ((a.mayBeNull && b.set.kind !== 'none') || (b.mayBeNull && a.set.kind !== 'none'));
  return {
    canBeTrue: hasValues && canHold(operator, a.set, b.set),
    canBeFalse: hasValues && canHold(OPPOSITE[operator], a.set, b.set),
    nullCanBeTrue: operator === '=' ? equalNulls : unequalNulls,
    nullCanBeFalse: operator === '=' ? unequalNulls : equalNulls,
  };
}

/** Can the comparison be true for a value of each of two sets that are not empty? */
function canHold(operator: Comparison, a: ValueSet, b: ValueSet): boolean {
  // Of kinds that do not go together the check of types speaks.
  if (a.kind === 'any' || b.kind === 'any' || a.kind !== b.kind) return true;
  if (operator === '=') return intersect(a, b).kind !== 'none';
  if (operator === '!=') {
    const [left, right] = [onlyValue(a), onlyValue(b)];
    return left === undefined || left !== right;
  }
  const [left, right] = [hullOf(a), hullOf(b)];
  if (left && right) {
    const [low, high] = operator === '<' || operator === '<=' ? [left, right] : [right, left];
    const isStrict = operator === '<' || operator === '>' || low.isMinOpen || high.isMaxOpen;
    return isStrict ? low.min < high.max : low.min <= high.max;
  }
  if ('values' in a && 'values' in b && !a.isRest && !b.isRest)
    return [...a.values].some((x) => [...b.values].some((y) => isOrdered(operator, x, y)));
  return true;
}

function isOrdered(operator: Comparison, a: string | boolean, b: string | boolean): boolean {
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

/** What is left of `a` where `a operator b` is true. */
export function whereTrue(operator: Comparison, a: Domain, b: Domain): Domain {
  if (operator === '=') return { set: intersect(a.set, b.set), mayBeNull: a.mayBeNull && b.mayBeNull };
  if (operator === '!=') {
    const isOne = onlyValue(b.set) !== undefined && !b.mayBeNull;
    // Other than null is everything that is there.
    if (b.set.kind === 'none') return { set: a.set, mayBeNull: false };
    return isOne ? { set: subtract(a.set, b.set), mayBeNull: a.mayBeNull } : a;
  }
  return { set: intersect(a.set, halfLine(operator, b.set)), mayBeNull: false };
}

/** What is left of `a` where `a operator b` is false or null. */
export function whereNotTrue(operator: Comparison, a: Domain, b: Domain): Domain {
  // Values of different kinds make a comparison null, which is not true either and tells nothing.
  if (b.set.kind !== 'none' && (a.set.kind === 'any' || a.set.kind !== b.set.kind)) return a;
  if (operator === '!=') return whereTrue('=', a, b);
  // With null on the other side the comparison tells nothing of this one.
  if (operator === '=') return b.mayBeNull && b.set.kind !== 'none' ? a : whereTrue('!=', a, b);
  return b.mayBeNull ? a : { set: intersect(a.set, halfLine(OPPOSITE[operator], b.set)), mayBeNull: a.mayBeNull };
}

/** All values that compare so with at least one value of a set. */
export function halfLine(operator: Comparison, set: ValueSet): ValueSet {
  const hull = hullOf(set);
  if (!hull || !('intervals' in set)) return ANY;
  const isStrict = operator === '<' || operator === '>';
  const bounds: Partial<Interval> =
    operator === '<' || operator === '<='
      ? { max: hull.max, isMaxOpen: isStrict || hull.isMaxOpen }
      : { min: hull.min, isMinOpen: isStrict || hull.isMinOpen };
  return intervalSet(set.kind, bounds, set.kind === 'day');
}
