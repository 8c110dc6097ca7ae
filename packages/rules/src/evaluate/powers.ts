/**
 * Powers, `exp` and `log` that are the same in every browser and on the server: engines may round `Math.exp`, `Math.log` and
 * `**` as they like (Chromium 156 and Node 20 differ in the last digit of `exp(-10)`), but not sums and products. Calculated
 * with pairs of doubles, some 30 digits (T. J. Dekker, A floating-point technique for extending the available precision,
 * 1971), so that of fifteen digits each is right.
 */

/** The unevaluated sum of two doubles, the second at most half a unit in the last place of the first. */
type Pair = readonly [high: number, low: number];

const SPLITTER = 2 ** 27 + 1;
const ONE: Pair = [1, 0];
const LN_2: Pair = [Math.LN2, 2.3190468138462996e-17];
/** Beyond them nothing is left, or more than a double holds. */
const LEAST_EXPONENT = -746;
const GREATEST_EXPONENT = 710;
const HALVINGS = 9;
const TERMS = 9;

function exactSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

function exactProduct(a: number, b: number): Pair {
  const product = a * b;
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return [product, a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2];
}

function split(a: number): Pair {
  const scaled = SPLITTER * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}

function add([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const [sum, rest] = exactSum(a, b);
  return exactSum(sum, rest + aLow + bLow);
}

function multiply([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const [product, rest] = exactProduct(a, b);
  return exactSum(product, rest + a * bLow + aLow * b);
}

function reciprocal(a: Pair): Pair {
  const first: Pair = [1 / a[0], 0];
  const [error, rest] = multiply(a, first);
  // One step of Newton doubles the digits.
  return multiply(first, add([2, 0], [-error, -rest]));
}

/** e to the power of x, but for a factor of 2 to the power of `exponent`. */
function exponential(x: Pair): { factor: Pair; exponent: number } {
  const exponent = Math.round(x[0] / LN_2[0]);
  const [a, b] = add(x, multiply([-exponent, 0], LN_2));
  const scale = 2 ** -HALVINGS;
  const small: Pair = [a * scale, b * scale];
  let term = ONE;
  let factor = ONE;
  for (let at = 1; at <= TERMS; at++) {
    term = multiply(multiply(term, small), reciprocal([at, 0]));
    factor = add(factor, term);
  }
  for (let at = 0; at < HALVINGS; at++) factor = multiply(factor, factor);
  return { factor, exponent };
}

/** Powers of two are exact; in two steps, since one may be beyond what a double holds and the product not. */
function scaled([high, low]: Pair, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return (high + low) * 2 ** half * 2 ** (exponent - half);
}

/** For what is above 0 and finite. */
function logarithm(x: number): Pair {
  const first = Math.log(x);
  // x = 2^exponent × inner keeps the step away from what a double cannot hold.
  const { factor, exponent } = exponential([-first, 0]);
  const half = Math.trunc(exponent / 2);
  const ratio = multiply([x * 2 ** half, 0], factor);
  const whole: Pair = [ratio[0] * 2 ** (exponent - half), ratio[1] * 2 ** (exponent - half)];
  return add([first, 0], add(whole, [-1, 0]));
}

/** Infinity where it is more than a double holds. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > GREATEST_EXPONENT) return Number.POSITIVE_INFINITY;
  if (x < LEAST_EXPONENT) return 0;
  const { factor, exponent } = exponential([x, 0]);
  return scaled(factor, exponent);
}

/** The natural logarithm; NaN below 0, -Infinity of 0. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  const [high, low] = logarithm(x);
  return high + low;
}

/** `base ** exponent`. */
export function power(base: number, exponent: number): number {
  // Of these every engine says the same.
  if (base === 0 || exponent === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent;
  if (base < 0) {
    if (!Number.isInteger(exponent)) return Number.NaN;
    return exponent % 2 === 0 ? power(-base, exponent) : -power(-base, exponent);
  }
  const whole = wholePower(base, exponent);
  if (whole !== undefined) return whole;
  const asked = multiply(logarithm(base), [exponent, 0]);
  if (asked[0] > GREATEST_EXPONENT) return Number.POSITIVE_INFINITY;
  if (asked[0] < LEAST_EXPONENT) return 0;
  const { factor, exponent: binary } = exponential(asked);
  return scaled(factor, binary);
}

/** Exact where the result is a whole number of fifteen digits; undefined where another way is needed. */
function wholePower(base: number, exponent: number): number | undefined {
  if (!Number.isInteger(exponent) || exponent < 0 || exponent > 64) return undefined;
  let [result, square]: [Pair, Pair] = [ONE, [base, 0]];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  const [high, low] = result;
  // Beyond what can be split it is not a number any more.
  return Number.isFinite(high + low) && high !== 0 ? high + low : undefined;
}
