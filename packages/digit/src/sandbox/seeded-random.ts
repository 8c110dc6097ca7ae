/** The state of a seeded generator: a whole number of 32 bits. */
export type RandomState = number;

/**
 * mulberry32: a number from 0 to below 1 and the state that follows. Same seed, same numbers, on every machine; good
 * enough to choose calls by, nothing else.
 */
export function drawNumber(state: RandomState): { number: number; next: RandomState } {
  const next = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(next ^ (next >>> 15), next | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return { number: ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296, next };
}
