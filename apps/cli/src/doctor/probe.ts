import { setTimeout as sleep } from 'node:timers/promises';
import type { Issue } from '@nirmaan/lexicon';
import { issue } from '@nirmaan/lexicon';

/** A finding about one place: green (`info`), amber (`warning`), red (`error`); its text says what to do. */
export function finding(level: 'green' | 'amber' | 'red', code: string, params: Issue['params'] = {}): Issue {
  return issue(`cli.doctor-${code}`, '', params, LEVELS[level]);
}

const LEVELS = { green: 'info', amber: 'warning', red: 'error' } as const;

export type Answer = {
  status: number;
  headers: Headers;
  body: unknown;
  /** From asking to the answer, ms. */
  took: number;
  /** Our time in the middle of the call, ms. */
  at: number;
};

export type Probe = (url: string, body?: object) => Promise<Answer | undefined>;

/** One call that must not change anything; undefined where nobody answered in time. */
export function createProbe({ fetch, now, timeoutMs = 10_000 }: ProbeOptions): Probe {
  return async (url, body) => {
    const began = now();
    try {
      const response = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'manual',
        ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const took = now() - began;
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: parsed(text), took, at: began + took / 2 };
    } catch {
      return undefined;
    }
  };
}

export type ProbeOptions = { fetch: typeof fetch; now(): number; timeoutMs?: number };
export const pause = (milliseconds: number) => sleep(milliseconds);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
