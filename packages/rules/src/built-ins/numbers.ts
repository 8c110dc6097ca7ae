import { exp, log } from '../evaluate/powers';
import { SpecialValue } from '../evaluate/special-value';
import { compare, decimal } from '../evaluate/values';
import { builtIn } from './arguments';
import type { BuiltIn } from './contract';

/** The scales FEEL knows (those of 34-digit decimals). */
const LEAST_SCALE = -6111;
const GREATEST_SCALE = 6176;

/** Rounds at a number of decimals; `round` gets the value shifted so that its unit is the last decimal kept. */
function rounding(round: (shifted: number) => number, isScaleOptional = false): BuiltIn {
  return builtIn(['number', isScaleOptional ? 'number?' : 'number'], ([value, scale]) => {
    const places = Math.trunc(scale ?? 0);
    if (places < LEAST_SCALE || places > GREATEST_SCALE) return undefined;
    // Beyond fifteen digits there is nothing left to round, or nothing left.
    if (places > 15) return value;
    const factor = Number(`1e${Math.abs(Math.max(-300, places))}`);
    const shifted = decimal(places < 0 ? value / factor : value * factor);
    if (shifted === null || Math.abs(shifted) >= 1e15) return value;
    const rounded = round(shifted);
    return decimal(places < 0 ? rounded * factor : rounded / factor);
  });
}

const halfEven = (value: number) => {
  const low = Math.floor(value);
  const rest = value - low;
  return rest < 0.5 ? low : rest > 0.5 ? low + 1 : low % 2 === 0 ? low : low + 1;
};
const bySize = (round: (size: number) => number) => (value: number) => Math.sign(value) * round(Math.abs(value));

/** A function of one number that may have no value. */
const ofNumber = (calculate: (value: number) => number) =>
  builtIn(['number'], ([value]) => decimal(calculate(value)) ?? undefined);

export const numbers: Record<string, BuiltIn> = {
  floor: rounding(Math.floor, true),
  ceiling: rounding(Math.ceil, true),
  'round up': rounding(bySize(Math.ceil)),
  'round down': rounding(Math.trunc),
  'round half up': rounding(bySize((size) => Math.floor(size + 0.5))),
  'round half down': rounding(bySize((size) => Math.ceil(size - 0.5))),
  decimal: rounding(halfEven),
  abs: builtIn(['any'], ([value]) => {
    if (typeof value === 'number') return Math.abs(value);
    if (!(value instanceof SpecialValue)) return undefined;
    const negated = value.negated();
    if (negated === undefined) return undefined;
    return (compare(value, negated) ?? 0) < 0 ? negated : value;
  }),
  modulo: builtIn(['number', 'number'], ([value, by]) =>
    by === 0 ? undefined : decimal(value - (decimal(by * Math.floor(decimal(value / by) ?? 0)) ?? 0)),
  ),
  sqrt: ofNumber(Math.sqrt),
  exp: ofNumber(exp),
  log: ofNumber(log),
  odd: builtIn(['number'], ([value]) => Math.abs(value % 2) === 1),
  even: builtIn(['number'], ([value]) => value % 2 === 0),
};
