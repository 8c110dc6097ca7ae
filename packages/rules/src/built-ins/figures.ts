import { decimal, type Value } from '../evaluate/values';
import { asNumbers, builtIn, ofItems } from './arguments';
import type { BuiltIn } from './contract';

/** A figure of one or more numbers; undefined where a list has too few of them for it. */
const ofNumbers = (figure: (numbers: number[]) => Value | undefined, least = 1) =>
  ofItems((items) => {
    const numbers = asNumbers(items);
    return numbers && numbers.length >= least ? figure(numbers) : undefined;
  });

/** Each step to fifteen digits, so that a thousand cents are ten. */
const total = (values: number[]) => values.reduce((sum, value) => decimal(sum + value) ?? Number.NaN, 0);
const mean = (values: number[]) => total(values) / values.length;
const rising = (values: number[]) => [...values].sort((a, b) => a - b);

function median(values: number[]): number | null {
  const sorted = rising(values);
  const [low = 0, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return decimal((low + high) / 2);
}

/** The most frequent ones. */
function mode(values: number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return rising([...counts].filter(([, count]) => count === most).map(([value]) => value));
}

/** Of a sample: divided by one less than their number. */
function deviation(values: number[]): number | null {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return decimal(Math.sqrt(squares / (values.length - 1)));
}

/** False decides; one that is neither true nor false, and not null, is wrong. */
const truth = (deciding: boolean) =>
  ofItems((items) => {
    if (items.includes(deciding)) return deciding;
    if (items.some((each) => each !== null && typeof each !== 'boolean')) return undefined;
    return items.includes(null) ? null : !deciding;
  });

/** What is said of many at once: sums, means, whether all are true. */
export const figures: Record<string, BuiltIn> = {
  sum: ofNumbers((values) => decimal(total(values))),
  product: ofNumbers((values) => values.reduce<number | null>((all, value) => all && decimal(all * value), 1)),
  mean: ofNumbers((values) => decimal(mean(values))),
  median: ofNumbers(median),
  mode: ofNumbers(mode, 0),
  stddev: ofNumbers(deviation, 2),
  all: truth(false),
  any: truth(true),
  not: builtIn(['any'], ([value]) => (value === null ? null : typeof value === 'boolean' ? !value : undefined)),
  'is defined': builtIn(['any'], ([value]) => value !== null),
};
