/** First pause before a repeat; doubled each time, ±50 %, so that clients do not come back together. */
const FIRST = 100;
/** Longer is not waited inside a call; whoever called learns how long DIGIT asked for. */
const LONGEST = 2_000;

/** How long to wait before repeat number `attempt` (from 1), in milliseconds; undefined = not within this call. */
export function pauseBefore(attempt: number, asked: number | undefined, random: () => number): number | undefined {
  if (asked !== undefined && asked > LONGEST) return undefined;
  const ours = Math.min(LONGEST, FIRST * 2 ** (attempt - 1)) * (0.5 + random());
  return Math.round(Math.max(ours, asked ?? 0));
}

/**
 * What an answer asks for: `Retry-After` in seconds or as a date, else the time in which Spring's gateway gives back one
 * call (`x-ratelimit-replenish-rate`, calls per second) when none is left.
 */
export function askedPause(headers: Headers, now: number): number | undefined {
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== null) {
    if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
    const date = Date.parse(retryAfter);
    if (Number.isFinite(date)) return Math.max(0, date - now);
  }
  const rate = Number(headers.get('x-ratelimit-replenish-rate'));
  if (headers.get('x-ratelimit-remaining') === '0' && rate > 0) return Math.ceil(1000 / rate);
  return undefined;
}
