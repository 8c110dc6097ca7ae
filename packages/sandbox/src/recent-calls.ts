import type { Instant } from '@nirmaan/lexicon';

/** A call as the page shows it: never what was in it. */
export type RecentCall = {
  at: Instant;
  method: string;
  path: string;
  service: string | null;
  /** null: the connection was broken without an answer. */
  status: number | null;
  milliseconds: number;
};

/** The last calls, newest first. */
export function createRecentCalls(size = 200) {
  let calls: RecentCall[] = [];
  return {
    add(call: RecentCall): void {
      calls.push(call);
      // Cut now and then, not at every call.
      if (calls.length >= 2 * size) calls = calls.slice(-size);
    },
    list: (): RecentCall[] => calls.slice(-size).reverse(),
    clear(): void {
      calls = [];
    },
  };
}
export type RecentCalls = ReturnType<typeof createRecentCalls>;
