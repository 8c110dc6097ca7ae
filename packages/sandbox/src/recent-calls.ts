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
      calls = [call, ...calls].slice(0, size);
    },
    list: (): RecentCall[] => calls,
  };
}
export type RecentCalls = ReturnType<typeof createRecentCalls>;
