import type { Instant } from '@nirmaan/lexicon';
import { answer, answerEmpty, JSON_TYPE, type SandboxRequest, type SandboxResponse } from './exchange';
import { unhandled } from './refusals';

/** What comes before a handler in a service. A response instead of undefined ends the call. */
export type ServiceHttp = {
  /** The path is known, the method is not; `allowed` are those that are. */
  wrongMethod(request: SandboxRequest, allowed: string[], now: Instant): SandboxResponse;
  before(request: SandboxRequest, now: Instant): SandboxResponse | undefined;
};

/** Spring Boot 3 below tracer 2.9: content types, methods, `Accept`. */
export const tracerHttp: ServiceHttp = {
  wrongMethod(request, allowed) {
    if (request.method === 'OPTIONS')
      return { status: 200, headers: { allow: [...allowed, 'OPTIONS'].join(',') }, body: undefined };
    return unhandled('HttpRequestMethodNotSupportedException', `Request method '${request.method}' is not supported`)
      .response;
  },
  before({ method, headers, body }) {
    if (method === 'GET') return undefined;
    const type = headers['content-type'];
    if (body.length > 0 && !type?.startsWith(JSON_TYPE)) return unsupported(type ?? null);
    const accepted = headers.accept;
    return accepted === undefined || /\*\/\*|application\/(\*|json)/.test(accepted) ? undefined : answerEmpty(406);
  },
};

function unsupported(type: string | null): SandboxResponse {
  const code = `An unsupported media Type was used - ${type}`;
  const error = { id: 'UnsupportedMediaType', parentId: null, code, message: null, description: null, params: null };
  return answer(400, { ResponseInfo: null, Errors: [error] });
}

/** A path below the service's context that no route knows. */
export function noResource(request: SandboxRequest): SandboxResponse {
  const path = request.path.replace(/^\/[^/]+\//, '').replace(/\/$/, '');
  return unhandled('NoResourceFoundException', `No static resource ${path}.`).response;
}

/** Spring's health page. */
export function health(): SandboxResponse {
  return answer(200, { status: 'UP' }, 'application/vnd.spring-boot.actuator.v3+json');
}
