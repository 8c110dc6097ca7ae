import { decimal } from '../evaluate/values';
import { isTemporal, type RuleType, type TypeName, typeName } from './types';

export type Arithmetic = '+' | '-' | '*' | '/' | '**';

const DAYS = 'days and time duration';
const MONTHS = 'years and months duration';

/** What comes out, by the kinds of both sides; what is not here is a wrong type. Sides of `+` and `*` may be swapped. */
const RESULTS: Record<Arithmetic, [TypeName, TypeName, TypeName][]> = {
  '+': [
    ['number', 'number', 'number'],
    ['string', 'string', 'string'],
    ...pointsInTime((point): [TypeName, TypeName, TypeName][] => [
      [point, DAYS, point],
      ...(point === 'time' ? [] : [[point, MONTHS, point] satisfies [TypeName, TypeName, TypeName]]),
    ]),
    [DAYS, DAYS, DAYS],
    [MONTHS, MONTHS, MONTHS],
  ],
  '-': [
    ['number', 'number', 'number'],
    ...pointsInTime((point): [TypeName, TypeName, TypeName][] => [
      [point, point, DAYS],
      [point, DAYS, point],
      ...(point === 'time' ? [] : [[point, MONTHS, point] satisfies [TypeName, TypeName, TypeName]]),
    ]),
    ['date', 'date and time', DAYS],
    ['date and time', 'date', DAYS],
    [DAYS, DAYS, DAYS],
    [MONTHS, MONTHS, MONTHS],
  ],
  '*': [
    ['number', 'number', 'number'],
    [DAYS, 'number', DAYS],
    [MONTHS, 'number', MONTHS],
  ],
  '/': [
    ['number', 'number', 'number'],
    [DAYS, 'number', DAYS],
    [MONTHS, 'number', MONTHS],
    [DAYS, DAYS, 'number'],
    [MONTHS, MONTHS, 'number'],
  ],
  '**': [['number', 'number', 'number']],
};

function pointsInTime(rows: (point: TypeName) => [TypeName, TypeName, TypeName][]): [TypeName, TypeName, TypeName][] {
  return (['date', 'time', 'date and time'] as const).flatMap(rows);
}

export function isArithmetic(operator: string): operator is Arithmetic {
  return Object.hasOwn(RESULTS, operator);
}

/** The type of `a operator b`, or which side cannot be and what it had to be. */
export function arithmeticType(
  operator: Arithmetic,
  a: RuleType,
  b: RuleType,
): { type: RuleType } | { wrong: 0 | 1; expected: TypeName } {
  const [left, right] = [typeName(a), typeName(b)];
  const isOpen = (name: TypeName) => name === 'any' || name === 'null';
  const isSwappable = operator === '+' || operator === '*';
  const rows = RESULTS[operator].flatMap(([x, y, z]) =>
    isSwappable && x !== y
      ? [
          [x, y, z],
          [y, x, z],
        ]
      : [[x, y, z]],
  );
  const found = rows.filter(([x, y]) => (isOpen(left) || x === left) && (isOpen(right) || y === right));
  const results = new Set(found.map(([, , result]) => result));
  if (results.size === 0) {
    const after = rows.find(([x]) => x === left);
    return after ? { wrong: 1, expected: named(after[1]) } : { wrong: 0, expected: 'number' };
  }
  const [only] = results;
  if (results.size > 1 || only === undefined) return { type: 'any' };
  return { type: only === 'number' ? boundsOf(operator, a, b) : typeOfName(named(only)) };
}

/** The type of `-a`; undefined where there is none. */
export function negatedType(type: RuleType): RuleType | undefined {
  const name = typeName(type);
  if (name !== 'number')
    return name === 'any' || name === 'null' || name === DAYS || name === MONTHS ? type : undefined;
  return boundsOf('-', { number: { min: 0, max: 0, isInteger: true } }, type);
}

function named(name: TypeName | undefined): TypeName {
  return name ?? 'any';
}

function typeOfName(name: TypeName): RuleType {
  return name === 'string' || isTemporal(name as RuleType) ? (name as RuleType) : 'any';
}

type Bounds = { min?: number; max?: number; isInteger?: boolean };

/** Least and greatest result; rounding to 15 digits keeps the order, so that rounded bounds are bounds. */
function boundsOf(operator: Arithmetic, a: RuleType, b: RuleType): RuleType {
  const [x, y] = [numberBounds(a), numberBounds(b)];
  const sum = (p: number | undefined, q: number | undefined, sign = 1) =>
    p === undefined || q === undefined ? undefined : (decimal(p + sign * q) ?? undefined);
  const isInteger = x.isInteger && y.isInteger;
  if (operator === '+') return numberType(sum(x.min, y.min), sum(x.max, y.max), isInteger);
  if (operator === '-') return numberType(sum(x.min, y.max, -1), sum(x.max, y.min, -1), isInteger);
  if (operator !== '*') return 'number';
  const corners = [x.min, x.max].flatMap((p) =>
    [y.min, y.max].map((q) => (p === undefined || q === undefined ? undefined : decimal(p * q))),
  );
  const known = corners.filter((each) => typeof each === 'number');
  if (known.length === corners.length) return numberType(Math.min(...known), Math.max(...known), isInteger);
  return (x.min ?? -1) >= 0 && (y.min ?? -1) >= 0 ? numberType(0, undefined, isInteger) : 'number';
}

function numberBounds(type: RuleType): Bounds {
  return typeof type === 'object' && 'number' in type ? type.number : {};
}

function numberType(min: number | undefined, max: number | undefined, isInteger: boolean | undefined): RuleType {
  const bounds = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(isInteger && { isInteger }),
  };
  return Object.keys(bounds).length > 0 ? { number: bounds } : 'number';
}
