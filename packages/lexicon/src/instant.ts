import { z } from 'zod';

/** A point in time: milliseconds since 1970 UTC, as DIGIT counts. Time always comes in as an argument, never from a clock inside. */
export const Instant = z.number().int().nonnegative();
export type Instant = number;

export function toIsoInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}
