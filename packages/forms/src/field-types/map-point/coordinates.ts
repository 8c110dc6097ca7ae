import { toAsciiDigits } from '../reading';

/** Which way a number of degrees counts, and how far it goes. */
export const AXES = {
  latitude: { limit: 90, positive: 'N', negative: 'S' },
  longitude: { limit: 180, positive: 'E', negative: 'W' },
} as const;
export type Axis = keyof typeof AXES;

/** Six decimals are a tenth of a metre. */
const PLACES = 1e6;

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,12})?`;
const DEGREES = new RegExp(
  `^([NSEW])?([+-])?(${NUMBER})(?:°|º|d)?(?:(${NUMBER})(?:′|'|’|m))?(?:(${NUMBER})(?:″|"|”|''|s))?([NSEW])?$`,
  'i',
);

/** Degrees as people write them: `28.6139`, `28,6139`, `28°36′50″N`, `N 28° 36.8'`; undefined where it is none of this axis. */
export function parseDegrees(text: string, axis: Axis): number | undefined {
  const plain = toAsciiDigits(text).replace(/\s/g, '').replace('−', '-').replace('٫', '.');
  const [, before, sign, degrees, minutes, seconds, after] = DEGREES.exec(plain) ?? [];
  if (degrees === undefined || (before && after) || (sign && (before || after))) return undefined;
  const { limit, positive, negative } = AXES[axis];
  const side = (before ?? after)?.toUpperCase();
  if (side !== undefined && side !== positive && side !== negative) return undefined;
  const [d, m, s] = [degrees, minutes ?? '0', seconds ?? '0'].map((part) => Number(part.replace(',', '.')));
  if (d === undefined || m === undefined || s === undefined || m >= 60 || s >= 60) return undefined;
  // What is finer belongs to the last part only.
  if ((minutes && !Number.isInteger(d)) || (seconds && (!Number.isInteger(m) || minutes === undefined)))
    return undefined;
  const size = Math.round((d + m / 60 + s / 3600) * PLACES) / PLACES;
  if (size > limit) return undefined;
  return sign === '-' || side === negative ? -size || 0 : size;
}

/** Both in one, as maps give them: `28.6139, 77.2090`; a comma with no space after it is a decimal one. */
export function splitPair(text: string): [string, string] | undefined {
  const parts = text.trim().split(/\s*[;،]\s*|,\s+/);
  const [first, second] = parts.length === 2 ? parts : text.trim().split(/,(?=-?\d+\.)/);
  return first && second && (parts.length === 2 || text.split(',').length === 2) ? [first, second] : undefined;
}
