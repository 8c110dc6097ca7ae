import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, JSON_TYPE, JSON_UTF8_TYPE, SandboxRefusal, stringOr } from './exchange';

/** The sentence DIGIT's tracer puts beside a Java exception nobody caught. */
export const UNHANDLED = 'An unhandled exception occurred on the server';

export type Problem = { code: string; message: string | null; params?: JsonValue; description?: string | null };

/** Dialect E1: tracer 2.9 (workflow, mdms-v2, filestore). */
export function refuse(problems: Problem | Problem[], contentType = JSON_TYPE): SandboxRefusal {
  const list = Array.isArray(problems) ? problems : [problems];
  return new SandboxRefusal(
    answer(
      400,
      {
        ResponseInfo: null,
        Errors: list.map(({ code, message, params, description }) => ({
          id: null,
          parentId: null,
          code,
          message,
          description: description ?? null,
          params: params ?? null,
        })),
      },
      contentType,
    ),
  );
}

/** Dialect E1 for an exception of Java: its class is the `id`, and the sentence the code. */
export function unhandled(exception: string, message: string | null, contentType = JSON_TYPE): SandboxRefusal {
  return new SandboxRefusal(
    answer(
      400,
      {
        ResponseInfo: null,
        Errors: [{ id: exception, parentId: null, code: UNHANDLED, message, description: null, params: null }],
      },
      contentType,
    ),
  );
}

export function nullPointer(what: string): SandboxRefusal {
  return unhandled('NullPointerException', `Cannot invoke ${what}`);
}

/** Dialect E2: the older tracer of egov-user, without `id` and `parentId`. */
export function refuseE2(problems: Problem | Problem[]): SandboxRefusal {
  const list = Array.isArray(problems) ? problems : [problems];
  return new SandboxRefusal(
    answer(
      400,
      {
        ResponseInfo: null,
        Errors: list.map(({ code, message, description, params }) => ({
          code,
          message,
          description: description ?? null,
          params: params ?? null,
        })),
      },
      JSON_UTF8_TYPE,
    ),
  );
}

/** Dialect E2 for an exception of Java: its class is the code. */
export function unhandledE2(exception: string, description: string | null = null): SandboxRefusal {
  return refuseE2({ code: exception, message: UNHANDLED, description });
}

/** Dialect E3: field errors of user-otp and egov-otp. */
export function refuseFields(
  message: string,
  fields: { code: string; message: string; field: string }[],
  contentType = JSON_TYPE,
): SandboxRefusal {
  return new SandboxRefusal(
    answer(400, { responseInfo: null, error: { code: 400, message, description: null, fields } }, contentType),
  );
}

/** `ResponseInfo` of services-common: an echo of the request. Without RequestInfo the texts are empty. */
export function responseInfoOf(requestInfo: JsonObject | undefined, status = 'successful'): JsonObject {
  const echo = (name: string) => (requestInfo ? (stringOr(requestInfo[name]) ?? null) : '');
  const ts = requestInfo?.ts;
  return {
    apiId: echo('apiId'),
    ver: echo('ver'),
    ts: typeof ts === 'string' ? Number(ts) : (ts ?? null),
    resMsgId: 'uief87324',
    msgId: echo('msgId'),
    status,
  };
}
