import { DigitError } from '../error';
import { readErrorShapes } from './error-shapes';

/** Of an answer: what failures are told from. `body` is undefined where it was none, no JSON, or broke off. */
export type FailedAnswer = { text?: string; retryAfterMs?: number | undefined };

/**
 * Proxies that say they never asked a service: nginx' ingress and HAProxy without a live server, Envoy without a healthy
 * one, DIGIT's Kong without its sign-in service. Any other 503 may have come after the effect (Envoy's "reset before
 * headers" does).
 */
const NEVER_ASKED =
  /503 Service Temporarily Unavailable|No server is available to handle this request|no healthy upstream|AuthServiceUnavailable/i;

/** A token that ended comes as 401 from the gateway, and inside other failures from services that asked for it themselves. */
const BAD_TOKEN = /InvalidAccessTokenException/;

/** The typed error of an answer, from all of DIGIT's shapes (`error-shapes.ts`) and from proxies' pages. */
export function toDigitError(
  service: string,
  status: number,
  body: unknown,
  { text = '', retryAfterMs }: FailedAnswer = {},
): DigitError {
  const told = readErrorShapes(body);
  const details = told.map((each) => ({ code: toSafeCode(each.code), text: each.text }));
  const [first = { code: `http-${status}`, text: `HTTP ${status}` }] = details;
  const of = (code: string, retryable: boolean, answered: boolean) =>
    new DigitError(service, code, retryable, first.text, answered, {
      ...(details.length > 0 && { details }),
      retryAfterMs: retryable ? retryAfterMs : undefined,
    });
  if (status === 401 || told.some((each) => BAD_TOKEN.test(each.code) || BAD_TOKEN.test(each.text)))
    return of('unauthorized', false, true);
  if (status === 429) return of('rate-limited', true, true);
  // mdms-v2 has endpoints that were never written: they will not come by waiting.
  if (status === 501) return of('http-501', false, true);
  if (status === 503) return of('unavailable', true, NEVER_ASKED.test(text || first.text || '') || isKong(told));
  if (status >= 500 || status === 408) return of('unavailable', true, false);
  return of(first.code, false, true);
}

function isKong(told: { code: string }[]): boolean {
  return told.some(({ code }) => NEVER_ASKED.test(code));
}

/**
 * Codes are words of DIGIT's programmers: `INVALID ROLE`, `NotNull.request.states[0].name`, `400 BAD_REQUEST`. What is
 * longer, reads like a name or a sentence, or holds a number or id as people have them, may have come from a request.
 */
function toSafeCode(code: string): string {
  const isWord = /^[A-Za-z0-9_.,:()[\]/-]{1,150}$/.test(code);
  const isCapitals = /^[A-Z0-9_ -]{1,80}$/.test(code);
  return (isWord || isCapitals) && !/\d{6}|[0-9a-f]{8}-/i.test(code) ? code : 'unknown';
}
