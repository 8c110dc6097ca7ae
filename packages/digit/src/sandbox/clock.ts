import type { Instant } from '@nirmaan/lexicon';

/** Ten years: farther than any test looks, and short of where dates end. */
export const FARTHEST_ADVANCE = 10 * 366 * 86_400_000;

/**
 * The sandbox's time: that of `real`, moved forward. Never back: rows, tokens and waiting writes are stamped and ordered
 * by it, as a real DIGIT's are, and would lie in the future. Beginning anew (reset, import) is the way back.
 */
export function createClock(real: () => Instant) {
  let advanced = 0;
  return {
    now: (): Instant => real() + advanced,
    /** Milliseconds it is ahead. */
    get ahead(): number {
      return advanced;
    },
    /** Puts it ahead of real time by exactly this. */
    load(ahead: number): void {
      advanced = ahead;
    },
    advance(milliseconds: number): void {
      advanced += milliseconds;
    },
    /** How far it is to `instant`; throws where that has passed. */
    distanceTo(instant: Instant): number {
      const distance = instant - (real() + advanced);
      if (distance >= 0) return distance;
      const [wanted, now] = [instant, real() + advanced].map((each) => new Date(each).toISOString());
      throw new ClockError(
        `the clock says ${now} and goes forward only, for what is stored has its times; ${wanted} has passed (a reset begins anew)`,
      );
    },
  };
}
export type Clock = ReturnType<typeof createClock>;

export class ClockError extends Error {
  override readonly name = 'ClockError';
}
