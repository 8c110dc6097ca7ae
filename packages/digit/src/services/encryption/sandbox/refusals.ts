import type { Instant } from '@nirmaan/lexicon';
import {
  answer,
  answerEmpty,
  SandboxRefusal,
  type SandboxRequest,
  type SandboxResponse,
} from '../../../sandbox/exchange';
import type { ServiceHttp } from '../../../sandbox/tracer-http';

type At = { request: SandboxRequest; now: Instant };

const ERRORS = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
};

/** Spring's own page of an error: tracer is on the class path of this service, and not switched on. */
function errorPage(status: keyof typeof ERRORS, { request, now }: At): SandboxResponse {
  const timestamp = new Date(now).toISOString().replace('Z', '+00:00');
  return answer(status, { timestamp, status, error: ERRORS[status], path: request.path });
}

/** Whatever an exception says stays inside. */
export function broken(at: At): SandboxRefusal {
  return new SandboxRefusal(errorPage(500, at));
}

/** A body that cannot be read, or lacks what must be there. */
export function badRequest(at: At): SandboxRefusal {
  return new SandboxRefusal(errorPage(400, at));
}

export function unknownPath(request: SandboxRequest, now: Instant): SandboxResponse {
  return errorPage(404, { request, now });
}

export const bareSpringHttp: ServiceHttp = {
  wrongMethod(request, allowed, now) {
    const allow = { allow: [...allowed, ...(request.method === 'OPTIONS' ? ['OPTIONS'] : [])].join(',') };
    if (request.method === 'OPTIONS') return { status: 200, headers: allow, body: undefined };
    const page = errorPage(405, { request, now });
    return { ...page, headers: { ...page.headers, ...allow } };
  },
  before(request, now) {
    const { method, headers, body } = request;
    if (method === 'GET') return undefined;
    const type = headers['content-type'];
    if (type === undefined ? body.length > 0 : !/^application\/([\w.-]+\+)?json\b/i.test(type))
      return errorPage(415, { request, now });
    const accepted = headers.accept;
    return accepted === undefined || /\*\/\*|application\/(\*|json)/.test(accepted) ? undefined : answerEmpty(406);
  },
};
