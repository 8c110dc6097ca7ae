import { z } from 'zod';

/** A port to listen on; 0 takes any that is free. */
export const Port = z.coerce.number('a port is expected').int().min(0).max(65_535);

/** Waits for Ctrl-C or SIGTERM, then closes. */
export async function untilStopped(signal: AbortSignal, close: () => Promise<void>): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await close();
}
