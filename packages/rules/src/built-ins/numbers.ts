import { decimal, type Value } from '../evaluate/values';
import type { BuiltIn } from './contract';

function ofNumbers(arity: [number, number], run: (...numbers: number[]) => number | null): BuiltIn {
  return {
    arity,
    returns: 'number',
    run(args, { warn }) {
      const numbers = args.filter((each) => typeof each === 'number');
      if (numbers.length !== args.length) {
        if (args.every((each) => each !== null)) warn('rules.type');
        return null;
      }
      const result = run(...numbers);
      return result === null ? null : decimal(result);
    },
  };
}

/** Rounds at a number of decimals; `round` gets the value shifted so that its unit is the last decimal kept. */
function atScale(value: number, scale: number, round: (shifted: number) => number): number {
  const factor = 10 ** Math.min(15, Math.max(-15, scale));
  return round(decimal(value * factor) ?? 0) / factor;
}

const halfEven = (value: number) => {
  const low = Math.floor(value);
  const rest = value - low;
  return rest < 0.5 ? low : rest > 0.5 ? low + 1 : low % 2 === 0 ? low : low + 1;
};
const awayFromZero = (value: number, round: (size: number) => number) => Math.sign(value) * round(Math.abs(value));

export const numbers: Record<string, BuiltIn> = {
  floor: ofNumbers([1, 2], (value = 0, scale = 0) => atScale(value, scale, Math.floor)),
  ceiling: ofNumbers([1, 2], (value = 0, scale = 0) => atScale(value, scale, Math.ceil)),
  'round up': ofNumbers([2, 2], (value = 0, scale = 0) =>
    atScale(value, scale, (each) => awayFromZero(each, Math.ceil)),
  ),
  'round down': ofNumbers([2, 2], (value = 0, scale = 0) => atScale(value, scale, Math.trunc)),
  'round half up': ofNumbers([2, 2], (value = 0, scale = 0) =>
    atScale(value, scale, (each) => awayFromZero(each, (size) => Math.floor(size + 0.5))),
  ),
  'round half down': ofNumbers([2, 2], (value = 0, scale = 0) =>
    atScale(value, scale, (each) => awayFromZero(each, (size) => Math.ceil(size - 0.5))),
  ),
  decimal: ofNumbers([2, 2], (value = 0, scale = 0) => atScale(value, scale, halfEven)),
  abs: ofNumbers([1, 1], (value = 0) => Math.abs(value)),
  modulo: ofNumbers([2, 2], (value = 0, by = 0) =>
    by === 0 ? null : value - (decimal(by * Math.floor(decimal(value / by) ?? 0)) ?? 0),
  ),
  sqrt: ofNumbers([1, 1], (value = 0) => (value < 0 ? null : Math.sqrt(value))),
  odd: {
    arity: [1, 1],
    returns: 'boolean',
    run: ([value = null]) => (typeof value === 'number' ? Math.abs(value % 2) === 1 : null),
  },
  even: {
    arity: [1, 1],
    returns: 'boolean',
    run: ([value = null]) => (typeof value === 'number' ? value % 2 === 0 : null),
  },
  number: {
    arity: [1, 3],
    returns: 'number',
    run([text = null, grouping = null, point = null]): Value {
      if (typeof text === 'number') return text;
      if (typeof text !== 'string') return null;
      let plain = text.trim();
      if (typeof grouping === 'string' && grouping) plain = plain.replaceAll(grouping, '');
      if (typeof point === 'string' && point) plain = plain.replace(point, '.');
      return /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? decimal(Number(plain)) : null;
    },
  },
};
