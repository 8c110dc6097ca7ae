import type { Instant } from '@nirmaan/lexicon';

/** Counts what was asked about one subject in a window of time; in the memory of this process, so a limit per server. */
export type RateLimit = { allows(kind: string, subject: string, limit: number): boolean };

const WINDOW = 10 * 60_000;
/** Beyond this many subjects the oldest are forgotten: memory must not be the victim. */
const MOST_SUBJECTS = 50_000;

export function createRateLimit(now: () => Instant): RateLimit {
  const counts = new Map<string, { since: Instant; count: number }>();
  return {
    allows(kind, subject, limit) {
      const key = `${kind}\0${subject}`;
      const held = counts.get(key);
      const current = held && held.since + WINDOW > now() ? held : { since: now(), count: 0 };
      current.count++;
      counts.delete(key);
      counts.set(key, current);
      if (counts.size > MOST_SUBJECTS) {
        const [oldest] = counts.keys();
        if (oldest !== undefined) counts.delete(oldest);
      }
      return current.count <= limit;
    },
  };
}
