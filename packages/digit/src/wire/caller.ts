import type { JsonObject } from '@nirmaan/lexicon';
import type { z } from 'zod';
import type { CallContext } from '../actor';
import { DigitError } from '../error';
import { type ExchangeOptions, exchange, failureOf, type Received, readJson, textOf } from './exchange';
import { type RepeatPorts, repeat } from './repeat';
import { toRequestInfo } from './request-info';

export type CallerOptions = ExchangeOptions &
  RepeatPorts & {
    /** `direct`: inside the cluster, the user is told; `gateway`: from outside, the token is sent. */
    mode: 'direct' | 'gateway';
    /** Who we are to egov-user's OAuth. */
    client: { id: string; secret: string };
  };

export type Call<Answer> = {
  service: string;
  path: string;
  query?: Record<string, string | string[]>;
  body?: JsonObject;
  /** Member that carries RequestInfo; user-otp spells it otherwise. */
  requestInfo?: 'RequestInfo' | 'requestInfo';
  answer: z.ZodType<Answer>;
  context?: CallContext | undefined;
  /** Changes nothing: may be sent again where nothing answered. */
  isRead?: boolean;
};

export type Caller = {
  post<Answer>(call: Call<Answer>): Promise<Answer>;
  /**
   * For bodies of their own kind (OAuth forms, files): same time-outs, repeats and errors, nothing added. The answer is
   * here as a whole; what may pass (`unavailable`, `rate-limited`) is thrown, other refusals are the caller's to read.
   */
  send(service: string, path: string, init: RequestInit): Promise<Response>;
  requestInfo(context?: CallContext): JsonObject;
  /** `Authorization` of calls in our own name, not a user's. */
  clientAuthorization: string;
};

/** The one place where DIGIT is called: RequestInfo, time-outs, repeats of what is safe to repeat, typed errors. */
export function createCaller(options: CallerOptions): Caller {
  const requestInfo = (context: CallContext = {}): JsonObject => toRequestInfo(context, options.mode, options.now());

  return {
    requestInfo,
    clientAuthorization: `Basic ${btoa(`${options.client.id}:${options.client.secret}`)}`,
    send: (service, path, init) =>
      repeat(options, { isRead: init.method === 'GET', signal: init.signal }, async () => {
        const received = await exchange(options, service, path, init);
        const failure = received.ok ? undefined : failureOf(service, received, options.now());
        if (failure?.retryable) throw failure;
        return toResponse(received);
      }),
    async post({ service, path, query = {}, body = {}, answer, context, isRead = false, ...call }) {
      const sendAs = (context: CallContext | undefined) => {
        const init: RequestInit = {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ [call.requestInfo ?? 'RequestInfo']: requestInfo(context), ...body }),
          ...(context?.signal && { signal: context.signal }),
        };
        return repeat(options, { isRead, signal: context?.signal }, async () => {
          const received = await exchange(options, service, `${path}${toSearch(query)}`, init);
          if (!received.ok) throw failureOf(service, received, options.now());
          return readAnswer(service, path, received, answer);
        });
      };
      try {
        return await sendAs(context);
      } catch (error) {
        const actor = isSignedOut(error) ? await context?.actor?.renew?.() : undefined;
        if (!actor || actor.token === context?.actor?.token) throw error;
        return sendAs({ ...context, actor });
      }
    },
  };
}

/** The token had ended before its time; the call was turned away at the door. */
function isSignedOut(error: unknown): boolean {
  return error instanceof DigitError && error.code === 'unauthorized';
}

/** With a good status and an answer that cannot be read the effect may well be there: `answered` is false. */
function readAnswer<Answer>(service: string, path: string, received: Received, answer: z.ZodType<Answer>): Answer {
  const text = textOf(received);
  const json = text.trim() === '' ? undefined : readJson(text);
  if (json === undefined && text.trim() !== '')
    throw new DigitError(
      service,
      'unexpected-answer',
      true,
      `${path}: an answer that is no JSON, or not all of it`,
      false,
    );
  const parsed = answer.safeParse(json);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new DigitError(service, 'unexpected-answer', false, `${path}: ${place}`, false);
}

function toSearch(query: Record<string, string | string[]>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  const search = new URLSearchParams(pairs);
  return search.size > 0 ? `?${search}` : '';
}

function toResponse({ status, headers, bytes }: Received): Response {
  const isBare = status === 204 || status === 205 || status === 304;
  return new Response(isBare ? null : bytes, { status, headers });
}
