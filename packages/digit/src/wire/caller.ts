import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { z } from 'zod';
import type { CallContext } from '../actor';
import { DigitError } from '../error';
import { toDigitError } from './errors';

export type CallerOptions = {
  /** `direct`: inside the cluster, the user is told; `gateway`: from outside, the token is sent. */
  mode: 'direct' | 'gateway';
  /** Base address of a service by our name of it. */
  urlOf(service: string): string;
  fetch: typeof fetch;
  now(): Instant;
  timeoutMs: number;
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
  /** May be sent again where nothing answered: reads. */
  isRead?: boolean;
};

export type Caller = {
  post<Answer>(call: Call<Answer>): Promise<Answer>;
  /** For bodies of their own kind (OAuth forms, files): same time-outs and errors, nothing added. */
  send(service: string, path: string, init: RequestInit): Promise<Response>;
  requestInfo(context?: CallContext): JsonObject;
};

const READ_ATTEMPTS = 3;

/** The one place where DIGIT is called: RequestInfo, time-outs, repeats of what is safe to repeat, typed errors. */
export function createCaller(options: CallerOptions): Caller {
  const requestInfo = (context: CallContext = {}): JsonObject => {
    const { actor, language = 'en' } = context;
    const ts = options.now();
    return {
      apiId: 'Nirmaan',
      ver: '1.0',
      ts,
      msgId: `${ts}|${language}_IN`,
      authToken: options.mode === 'gateway' ? (actor?.token ?? null) : null,
      ...(options.mode === 'direct' && actor && { userInfo: toUserInfo(actor.user) }),
    };
  };

  const send = async (service: string, path: string, init: RequestInit): Promise<Response> => {
    const signals = [AbortSignal.timeout(options.timeoutMs), ...(init.signal ? [init.signal] : [])];
    try {
      return await options.fetch(new URL(path, options.urlOf(service)), { ...init, signal: AbortSignal.any(signals) });
    } catch (error) {
      const isTimeout = error instanceof Error && error.name === 'TimeoutError';
      if (init.signal?.aborted) throw error;
      throw new DigitError(
        service,
        isTimeout ? 'timeout' : 'unreachable',
        true,
        `${service} gave no answer`,
        !isTimeout && isRefused(error),
      );
    }
  };

  return {
    requestInfo,
    send,
    async post(call) {
      const { service, query = {}, body = {}, context, answer } = call;
      const search = new URLSearchParams(
        Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
      );
      const path = search.size > 0 ? `${call.path}?${search}` : call.path;
      const init: RequestInit = {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ [call.requestInfo ?? 'RequestInfo']: requestInfo(context), ...body }),
        ...(context?.signal && { signal: context.signal }),
      };
      for (let attempt = 1; ; attempt++) {
        try {
          const response = await send(service, path, init);
          const received: unknown = await response.json().catch(() => undefined);
          if (!response.ok) throw toDigitError(service, response.status, received);
          const parsed = answer.safeParse(received);
          if (!parsed.success)
            throw new DigitError(
              service,
              'unexpected-answer',
              false,
              `${call.path}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
              true,
            );
          return parsed.data;
        } catch (error) {
          if (
            !(
              call.isRead &&
              attempt < READ_ATTEMPTS &&
              error instanceof DigitError &&
              error.retryable &&
              error.code !== 'rate-limited'
            )
          )
            throw error;
        }
      }
    },
  };
}

/** Nobody listened: the call cannot have had an effect. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && (cause.code === 'ECONNREFUSED' || cause.code === 'ENOTFOUND');
}

function toUserInfo(user: NonNullable<CallContext['actor']>['user']): JsonObject {
  return {
    id: user.id,
    uuid: user.uuid,
    userName: user.userName,
    name: user.name,
    type: user.type,
    mobileNumber: user.mobileNumber ?? null,
    // workflow-v2 refuses to create a business service for a user without one.
    emailId: user.emailId ?? `${user.userName}@example.org`,
    tenantId: user.tenantId,
    roles: user.roles.map((role) => ({ code: role.code, name: role.name ?? role.code, tenantId: role.tenantId })),
  };
}
