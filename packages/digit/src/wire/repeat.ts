import { DigitError } from '../error';
import { pauseBefore } from './pauses';

export type RepeatPorts = {
  /** From 0 to below 1. */
  random(): number;
  sleep(milliseconds: number): Promise<void>;
};

const ATTEMPTS = 3;

/**
 * Tries again what failed for a while only. Reads: whatever may pass. Writes: only where nothing can have happened:
 * nobody listened, the gateway refused for its rate limit, a proxy never asked a service. A write without an answer is
 * never repeated here: who sent it reads back.
 */
export async function repeat<Value>(
  ports: RepeatPorts,
  { isRead, signal }: { isRead: boolean; signal?: AbortSignal | null | undefined },
  once: () => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof DigitError) || !error.retryable || !(isRead || error.answered)) throw error;
      const pause = attempt < ATTEMPTS ? pauseBefore(attempt, error.retryAfterMs, ports.random) : undefined;
      if (pause === undefined) throw error;
      await ports.sleep(pause);
      if (signal?.aborted) throw error;
    }
  }
}
