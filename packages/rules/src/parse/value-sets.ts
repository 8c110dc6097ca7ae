/**
 * Sets of values a part of a rule can have, as far as they are known without data: what proves that a comparison is always
 * true or never. A set may hold more than what can really occur, never less.
 */
export type Interval = { min: number; max: number; isMinOpen: boolean; isMaxOpen: boolean };

export type ValueSet =
  /** Nothing is known. */
  | { kind: 'any' }
  /** No value at all (null is no value). */
  | { kind: 'none' }
  /** Numbers; days are counted from 1970-01-01. */
  | { kind: 'number' | 'day'; intervals: Interval[]; isInteger: boolean }
  /** Some texts (or booleans), or all but some. */
  | { kind: 'text' | 'boolean'; isRest: boolean; values: ReadonlySet<string | boolean> };

export const ANY: ValueSet = { kind: 'any' };
export const NONE: ValueSet = { kind: 'none' };

export function intervalSet(kind: 'number' | 'day', interval: Partial<Interval>, isInteger = kind === 'day'): ValueSet {
  return tidy(kind, [{ ...EVERYTHING, ...interval }], isInteger);
}

export function listedSet(kind: 'text' | 'boolean', values: Iterable<string | boolean>): ValueSet {
  const set = new Set(values);
  return set.size > 0 ? { kind, isRest: false, values: set } : NONE;
}

export const ALL_TEXTS: ValueSet = { kind: 'text', isRest: true, values: new Set() };
export const EITHER: ValueSet = listedSet('boolean', [true, false]);

const EVERYTHING: Interval = { min: -Infinity, max: Infinity, isMinOpen: false, isMaxOpen: false };

export function intersect(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === 'any') return b;
  if (b.kind === 'any') return a;
  if ('intervals' in a && 'intervals' in b && a.kind === b.kind)
    return tidy(
      a.kind,
      a.intervals.flatMap((left) => b.intervals.map((right) => overlap(left, right))),
      a.isInteger || b.isInteger,
    );
  if ('values' in a && 'values' in b && a.kind === b.kind) {
    if (a.isRest && b.isRest) return { kind: a.kind, isRest: true, values: new Set([...a.values, ...b.values]) };
    const [listed, other] = a.isRest ? [b, a] : [a, b];
    return listedSet(
      a.kind,
      [...listed.values].filter((each) => other.values.has(each) !== other.isRest),
    );
  }
  return NONE;
}

export function unite(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === 'none') return b;
  if (b.kind === 'none') return a;
  if ('intervals' in a && 'intervals' in b && a.kind === b.kind)
    return tidy(a.kind, [...a.intervals, ...b.intervals], a.isInteger && b.isInteger);
  if ('values' in a && 'values' in b && a.kind === b.kind) {
    if (!a.isRest && !b.isRest) return listedSet(a.kind, [...a.values, ...b.values]);
    const [rest, other] = a.isRest ? [a, b] : [b, a];
    const left = [...rest.values].filter((each) => other.values.has(each) === other.isRest);
    return { kind: a.kind, isRest: true, values: new Set(left) };
  }
  return ANY;
}

/** What is in `a` and surely not in `b`. */
export function subtract(a: ValueSet, b: ValueSet): ValueSet {
  if ('intervals' in a && 'intervals' in b && a.kind === b.kind) {
    let left = a.intervals;
    for (const taken of b.intervals) {
      // Of whole numbers only the points are known to be taken, unless there are no others.
      if (b.isInteger && !a.isInteger && taken.min !== taken.max) continue;
      left = left.flatMap((each) => [
        overlap(each, { ...EVERYTHING, max: taken.min, isMaxOpen: !taken.isMinOpen }),
        overlap(each, { ...EVERYTHING, min: taken.max, isMinOpen: !taken.isMaxOpen }),
      ]);
    }
    return tidy(a.kind, left, a.isInteger);
  }
  if ('values' in a && 'values' in b && a.kind === b.kind) {
    if (!a.isRest)
      return listedSet(
        a.kind,
        [...a.values].filter((each) => b.values.has(each) === b.isRest),
      );
    return b.isRest
      ? listedSet(
          a.kind,
          [...b.values].filter((each) => !a.values.has(each)),
        )
      : { kind: a.kind, isRest: true, values: new Set([...a.values, ...b.values]) };
  }
  return a;
}

/** The only value of a set. */
export function onlyValue(set: ValueSet): string | number | boolean | undefined {
  if ('intervals' in set) {
    const [only, second] = set.intervals;
    return only && !second && only.min === only.max ? only.min : undefined;
  }
  if (!('values' in set) || set.isRest || set.values.size !== 1) return undefined;
  const [only] = set.values;
  return only;
}

/** The least interval that holds all numbers of a set. */
export function hullOf(set: ValueSet): Interval | undefined {
  if (!('intervals' in set)) return undefined;
  const [first, last] = [set.intervals[0], set.intervals.at(-1)];
  return first && last && { min: first.min, isMinOpen: first.isMinOpen, max: last.max, isMaxOpen: last.isMaxOpen };
}

function overlap(a: Interval, b: Interval): Interval {
  const [low, high] = [Math.max(a.min, b.min), Math.min(a.max, b.max)];
  return {
    min: low,
    max: high,
    isMinOpen: (a.min === low && a.isMinOpen) || (b.min === low && b.isMinOpen),
    isMaxOpen: (a.max === high && a.isMaxOpen) || (b.max === high && b.isMaxOpen),
  };
}

/** In order, joined where they touch, without empty ones; bounds of whole numbers belong to them. */
function tidy(kind: 'number' | 'day', intervals: Interval[], isInteger: boolean): ValueSet {
  const sorted = intervals
    .map((each) => (isInteger ? toWhole(each) : each))
    .filter(({ min, max, isMinOpen, isMaxOpen }) => min < max || (min === max && !isMinOpen && !isMaxOpen))
    .sort((a, b) => a.min - b.min || Number(a.isMinOpen) - Number(b.isMinOpen));
  const joined: Interval[] = [];
  for (const each of sorted) {
    const before = joined.at(-1);
    const touches =
      before && (each.min < before.max || (each.min === before.max && !(each.isMinOpen && before.isMaxOpen)));
    const follows = before && isInteger && each.min === before.max + 1;
    if (!before || !(touches || follows)) joined.push(each);
    else if (each.max > before.max || (each.max === before.max && !each.isMaxOpen))
      joined[joined.length - 1] = { ...before, max: each.max, isMaxOpen: each.isMaxOpen };
  }
  return joined.length > 0 ? { kind, intervals: joined, isInteger } : NONE;
}

function toWhole({ min, max, isMinOpen, isMaxOpen }: Interval): Interval {
  return {
    min: isMinOpen && Number.isInteger(min) ? min + 1 : Math.ceil(min),
    max: isMaxOpen && Number.isInteger(max) ? max - 1 : Math.floor(max),
    isMinOpen: false,
    isMaxOpen: false,
  };
}
