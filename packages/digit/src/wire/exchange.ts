import type { Instant } from '@nirmaan/lexicon';
import { DigitError } from '../error';
import { toDigitError } from './errors';
import { askedPause } from './pauses';

export type ExchangeOptions = {
  urlOf(service: string): string;
  fetch: typeof fetch;
  now(): Instant;
  timeoutMs: number;
};

/** An answer that is here as a whole. */
export type Received = { status: number; ok: boolean; headers: Headers; bytes: Uint8Array<ArrayBuffer> };

/** Nobody listened, or no way led there: the call cannot have had an effect. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * One request and its whole answer, within the time-out: a body that drips or ends midway is no answer. Redirects are not
 * followed, they would carry tokens elsewhere. Aborting by the caller's own signal is his error, unchanged.
 */
export async function exchange(
  options: ExchangeOptions,
  service: string,
  path: string,
  init: RequestInit,
): Promise<Received> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = init.signal ? AbortSignal.any([timeout, init.signal]) : timeout;
  const address = `${options.urlOf(service).replace(/\/+$/, '')}${path}`;
  let response: Response | undefined;
  try {
    response = await options.fetch(new URL(address), { ...init, signal, redirect: 'manual' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, ok, headers } = response;
    return { status, ok, headers, bytes };
  } catch (error) {
    if (init.signal?.aborted) throw error;
    // The status came and refuses; only the words for it are missing.
    if (response && !response.ok)
      throw failureOf(service, { ...pick(response), bytes: new Uint8Array() }, options.now());
    const code = timeout.aborted ? 'timeout' : 'unreachable';
    const neverSent = code === 'unreachable' && !response && NEVER_SENT.has(codeOf(error));
    const why = codeOf(error) && ` (${codeOf(error)})`;
    throw new DigitError(service, code, true, `${service} gave no answer${why}`, neverSent);
  }
}

/** What a refused call failed with. */
export function failureOf(service: string, received: Received, now: Instant): DigitError {
  const text = textOf(received);
  return toDigitError(service, received.status, readJson(text), {
    text,
    retryAfterMs: askedPause(received.headers, now),
  });
}

export function textOf({ bytes }: Received): string {
  return new TextDecoder().decode(bytes);
}

/** Undefined where it is no JSON; DIGIT's content types are not relied on, the gateway leaves them away. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pick({ status, ok, headers }: Response) {
  return { status, ok, headers };
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
