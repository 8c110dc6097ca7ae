import { areEqual, compare, decimal, isContext, type Value } from '../evaluate/values';
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
  run: (list: Value[], ...rest: Value[]) => Value,
): BuiltIn {
  return {
    arity,
    returns,
    run([first = null, ...rest], { charge }) {
      if (first === null) return null;
      const list = Array.isArray(first) ? first : [first];
      charge(list.length);
      return run(list, ...rest);
    },
  };
}

const includes = (list: Value[], value: Value) => list.some((each) => areEqual(each, value) === true);

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
  'list contains': ofList([2, 2], 'boolean', (list, value = null) => includes(list, value)),
  append: ofList([1, 100], 'list', (list, ...rest) => [...list, ...rest]),
  concatenate: ofList([1, 100], 'list', (list, ...rest) =>
    [list, ...rest].flatMap((each) => (Array.isArray(each) ? each : [each])),
  ),
  reverse: ofList([1, 1], 'list', (list) => [...list].reverse()),
  flatten: ofList([1, 1], 'list', function flatten(list): Value[] {
    return list.flatMap((each) => (Array.isArray(each) ? (flatten(each) as Value[]) : [each]));
  }),
  'distinct values': ofList([1, 1], 'list', (list) => {
    const found: Value[] = [];
    for (const each of list) if (!includes(found, each)) found.push(each);
    return found;
  }),
  'index of': ofList([2, 2], 'list', (list, value = null) =>
    list.flatMap((each, at) => (areEqual(each, value) === true ? [at + 1] : [])),
  ),
  'is defined': { arity: [1, 1], returns: 'boolean', run: ([value = null]) => value !== null },
  'get value': {
    arity: [2, 2],
    returns: 'any',
    run: ([context = null, key = null]) =>
      isContext(context) && typeof key === 'string' && Object.hasOwn(context, key) ? (context[key] ?? null) : null,
  },
};
