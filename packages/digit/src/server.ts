import { setTimeout as sleep } from 'node:timers/promises';
import { createDigit, type Digit } from './client';
import type { DigitEnvironment } from './environment';

/** The client of a process: its own `fetch`, clock, pauses and chance. */
export function connectDigit(connection: DigitEnvironment['connection']): Digit {
  return createDigit({
    ...connection,
    fetch,
    now: Date.now,
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
  });
}
