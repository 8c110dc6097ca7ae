import type { Instant } from '@nirmaan/lexicon';
import { SandboxRefusal } from '../exchange';

/** `redis-rate-limiter.replenishRate` and `.burstCapacity` of a route. */
export type RateLimit = { perSecond: number; burst: number };

type Bucket = { tokens: number; second: number };

/**
 * Spring's token bucket, which counts in whole seconds. DIGIT has one bucket per route and caller's address; whoever
 * calls the sandbox comes from one.
 */
export function createRateLimiter(limits: Record<string, RateLimit>) {
  const buckets = new Map<string, Bucket>();
  return {
    /** Headers for the answer, none where the route is not limited; refuses with 429 what is too much. */
    take(route: string, now: Instant): Record<string, string> {
      const limit = Object.hasOwn(limits, route) ? limits[route] : undefined;
      if (!limit) return {};
      const second = Math.floor(now / 1_000);
      const bucket = buckets.get(route) ?? { tokens: limit.burst, second };
      const passed = Math.max(0, second - bucket.second);
      const filled = Math.min(limit.burst, bucket.tokens + passed * limit.perSecond);
      const isAllowed = filled >= 1;
      const tokens = isAllowed ? filled - 1 : filled;
      buckets.set(route, { tokens, second });
      const headers = {
        'x-ratelimit-remaining': String(tokens),
        'x-ratelimit-replenish-rate': String(limit.perSecond),
        'x-ratelimit-burst-capacity': String(limit.burst),
      };
      if (!isAllowed) throw new SandboxRefusal({ status: 429, headers, body: undefined });
      return headers;
    },
  };
}
