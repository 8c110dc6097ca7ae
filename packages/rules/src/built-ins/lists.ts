import { areEqual, type Charge, compare, type Value } from '../evaluate/values';
import { builtIn, ofItems } from './arguments';
import type { BuiltIn } from './contract';

const includes = (list: Value[], value: Value, charge: Charge) =>
  list.some((each) => areEqual(each, value, charge) === true);

const isPlain = (value: Value) => value === null || typeof value !== 'object';

function distinct(list: Value[], charge: Charge): Value[] {
  if (list.every(isPlain)) return [...new Set(list)];
  const found: Value[] = [];
  for (const each of list) {
    charge(found.length >> 3);
    if (!includes(found, each, charge)) found.push(each);
  }
  return found;
}

function flatten(list: Value[], charge: Charge, flat: Value[] = []): Value[] {
  charge(list.length);
  for (const each of list)
    if (Array.isArray(each)) flatten(each, charge, flat);
    else flat.push(each);
  return flat;
}

function joined(lists: Value[], charge: Charge): Value[] {
  return lists.flatMap((each) => {
    const items = Array.isArray(each) ? each : [each];
    charge(items.length);
    return items;
  });
}

/** Of all lists together, from one or more arguments; one value counts as a list of one. */
function ofLists(run: (lists: Value[], charge: Charge) => Value[]): BuiltIn {
  return {
    arity: [1, 100],
    run: (args, { charge }) => (args[0] === null ? null : run(args, charge)),
  };
}

/** The index of a position from one, or from the end when negative; undefined where the list has none. */
function indexOf(list: Value[], position: number): number | undefined {
  const index = position > 0 ? position - 1 : list.length + position;
  return Number.isInteger(index) && position !== 0 && index >= 0 && index < list.length ? index : undefined;
}

function best(items: Value[], isBetter: (order: number) => boolean): Value | undefined {
  let found = items[0] ?? null;
  for (const item of items.slice(1)) {
    const order = compare(item, found);
    if (order === undefined) return undefined;
    if (isBetter(order)) found = item;
  }
  return found;
}

export const lists: Record<string, BuiltIn> = {
  count: ofItems((items) => items.length),
  min: ofItems((items) => best(items, (order) => order < 0)),
  max: ofItems((items) => best(items, (order) => order > 0)),
  'list contains': builtIn(['list', 'any'], ([list, value], { charge }) => includes(list, value, charge)),
  append: ofLists(([list = null, ...rest], charge) => [...joined([list], charge), ...rest]),
  concatenate: ofLists(joined),
  union: ofLists((all, charge) => distinct(joined(all, charge), charge)),
  reverse: builtIn(['list'], ([list]) => [...list].reverse()),
  flatten: builtIn(['list'], ([list], { charge }) => flatten(list, charge)),
  'distinct values': builtIn(['list'], ([list], { charge }) => distinct(list, charge)),
  'duplicate values': builtIn(['list'], ([list], { charge }) =>
    distinct(
      list.filter((each, at) => {
        charge(list.length >> 3);
        return list.some((other, place) => place !== at && areEqual(each, other, charge) === true);
      }),
      charge,
    ),
  ),
  'index of': builtIn(['list', 'any'], ([list, value], { charge }) =>
    list.flatMap((each, at) => (areEqual(each, value, charge) === true ? [at + 1] : [])),
  ),
  sublist: builtIn(['list', 'number', 'number??'], ([list, start, length]) => {
    const from = indexOf(list, start);
    if (from === undefined || (length !== null && length < 0)) return undefined;
    return list.slice(from, length === null ? undefined : from + Math.trunc(length));
  }),
  'insert before': builtIn(['list', 'number', 'any'], ([list, position, item]) => {
    const at = indexOf(list, position);
    return at === undefined ? undefined : list.toSpliced(at, 0, item);
  }),
  remove: builtIn(['list', 'number'], ([list, position]) => {
    const at = indexOf(list, position);
    return at === undefined ? undefined : list.toSpliced(at, 1);
  }),
  'list replace': builtIn(['list', 'number', 'any'], ([list, position, item]) => {
    const at = indexOf(list, position);
    return at === undefined ? undefined : list.with(at, item);
  }),
  /** In rising order. Items that have no order among each other cannot be sorted. */
  sort: builtIn(['list'], ([list], { charge }) => {
    charge(list.length * Math.ceil(Math.log2(list.length + 1)));
    const isOrdered = list.every((each) => compare(each, list[0] ?? null) !== undefined);
    return isOrdered ? [...list].sort((a, b) => compare(a, b) ?? 0) : undefined;
  }),
};
