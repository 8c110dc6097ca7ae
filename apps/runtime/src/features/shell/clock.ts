/**
 * The time of the world this page belongs to. In a trial it can be ahead of the device's; by how much comes with every
 * answer, so that what is shown and the time it is judged by belong together.
 */
export type Clock = {
  now(): number;
  /** Milliseconds ahead of the device's clock. */
  setAhead(ahead: number): void;
  /** Calls `run` when the clock was moved. */
  onMoved(run: () => void): () => void;
};

export function createClock(real: () => number): Clock {
  let ahead = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => real() + ahead,
    setAhead(next) {
      if (next === ahead || !Number.isSafeInteger(next)) return;
      ahead = next;
      for (const run of listeners) run();
    },
    onMoved(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
  };
}

/** Of this page. On the server it is never moved: nothing with a time is made there. */
export const clock = createClock(Date.now);
