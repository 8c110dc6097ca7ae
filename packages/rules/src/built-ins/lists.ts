import { areEqual, type Charge, compare, decimal, isContext, type Value } from '../evaluate/values';
import type { BuiltIn } from './contract';

/** A function of one list, or of its items as arguments: `max(a, b)` is `max([a, b])`. */
function ofItems(returns: BuiltIn['returns'], run: (items: Value[]) => Value): BuiltIn {
  return {
    arity: [1, 10_000],
    returns,
    run(args, { charge }) {
      const [only] = args;
      const items = args.length === 1 && Array.isArray(only) ? only : args;
      charge(items.length);
      return run(items);
    },
  };
}

const numbersOf = (items: Value[]) =>
  items.every((each) => typeof each === 'number') ? (items as number[]) : undefined;
const total = (values: number[]) => values.reduce((sum, value) => decimal(sum + value) ?? Number.NaN, 0);

function best(items: Value[], isBetter: (order: number) => boolean): Value {
  let found = items[0] ?? null;
  for (const item of items.slice(1)) {
    const order = compare(item, found);
    if (order === undefined) return null;
    if (isBetter(order)) found = item;
  }
  return found;
}

/** A function whose first argument is a list; one value counts as a list of one. */
function ofList(
  arity: [number, number],
  returns: BuiltIn['returns'],
  run: (list: Value[], charge: Charge, ...rest: Value[]) => Value,
): BuiltIn {
  return {
    arity,
    returns,
    run([first = null, ...rest], { charge }) {
      if (first === null) return null;
      const list = Array.isArray(first) ? first : [first];
      charge(list.length);
      return run(list, charge, ...rest);
    },
  };
}

const includes = (list: Value[], value: Value, charge: Charge) =>
  list.some((each) => areEqual(each, value, charge) === true);

function flatten(list: Value[], charge: Charge, flat: Value[] = []): Value[] {
  charge(list.length);
  for (const each of list)
    if (Array.isArray(each)) flatten(each, charge, flat);
    else flat.push(each);
  return flat;
}

const isPlain = (value: Value) => value === null || typeof value !== 'object';

export const lists: Record<string, BuiltIn> = {
  not: { arity: [1, 1], returns: 'boolean', run: ([value = null]) => (typeof value === 'boolean' ? !value : null) },
  count: ofItems('number', (items) => items.length),
  sum: ofItems('number', (items) => {
    const values = numbersOf(items);
    return values && values.length > 0 ? decimal(total(values)) : null;
  }),
  mean: ofItems('number', (items) => {
    const values = numbersOf(items);
    return values && values.length > 0 ? decimal(total(values) / values.length) : null;
  }),
  min: ofItems('any', (items) => best(items, (order) => order < 0)),
  max: ofItems('any', (items) => best(items, (order) => order > 0)),
  all: ofItems('boolean', (items) =>
    items.includes(false) ? false : items.every((each) => each === true) ? true : null,
  ),
  any: ofItems('boolean', (items) =>
    items.includes(true) ? true : items.every((each) => each === false) ? false : null,
  ),
  'list contains': ofList([2, 2], 'boolean', (list, charge, value = null) => includes(list, value, charge)),
  append: ofList([1, 100], 'list', (list, _charge, ...rest) => [...list, ...rest]),
  concatenate: ofList([1, 100], 'list', (list, charge, ...rest) =>
    [list, ...rest].flatMap((each) => {
      const items = Array.isArray(each) ? each : [each];
      charge(items.length);
      return items;
    }),
  ),
  reverse: ofList([1, 1], 'list', (list) => [...list].reverse()),
  flatten: ofList([1, 1], 'list', (list, charge) => flatten(list, charge)),
  'distinct values': ofList([1, 1], 'list', (list, charge) => {
    if (list.every(isPlain)) return [...new Set(list)];
    const found: Value[] = [];
    for (const each of list) {
      charge(found.length >> 3);
      if (!includes(found, each, charge)) found.push(each);
    }
    return found;
  }),
  'index of': ofList([2, 2], 'list', (list, charge, value = null) =>
    list.flatMap((each, at) => (areEqual(each, value, charge) === true ? [at + 1] : [])),
  ),
  'is defined': { arity: [1, 1], returns: 'boolean', run: ([value = null]) => value !== null },
  'get value': {
    arity: [2, 2],
    returns: 'any',
    run: ([context = null, key = null]) =>
      isContext(context) && typeof key === 'string' && Object.hasOwn(context, key) ? (context[key] ?? null) : null,
  },
};
