import type { JsonObject } from '@nirmaan/lexicon';
import { JSON_TYPE, JSON_UTF8_TYPE, SandboxRefusal, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import type { SandboxHandler } from '../../../sandbox/service';
import { type ServiceHttp, tracerHttp } from '../../../sandbox/tracer-http';
import type { AccessControlEffect } from './effects';

/** Every JSON answer of this service names its encoding; those of the tracer's other services do not. */
export function inUtf8(response: SandboxResponse): SandboxResponse {
  const type = response.headers['content-type'];
  if (!type || (type !== JSON_TYPE && !type.startsWith('application/vnd.'))) return response;
  return { ...response, headers: { ...response.headers, 'content-type': JSON_UTF8_TYPE } };
}

export function answersInUtf8(handler: SandboxHandler<AccessControlEffect>): SandboxHandler<AccessControlEffect> {
  return (call) => {
    try {
      return inUtf8(handler(call));
    } catch (error) {
      if (error instanceof SandboxRefusal) throw new SandboxRefusal(inUtf8(error.response));
      throw error;
    }
  };
}

export const accessHttp: ServiceHttp = {
  wrongMethod: (...call) => inUtf8(tracerHttp.wrongMethod(...call)),
  before(...call) {
    const ended = tracerHttp.before(...call);
    return ended && inUtf8(ended);
  },
};

const OK = '200 OK';

/** ResponseInfo of searches: nothing of the request is in it. */
export const bareInfo = (): JsonObject => ({
  apiId: null,
  ver: null,
  ts: null,
  resMsgId: null,
  msgId: null,
  status: OK,
});

/** ResponseInfo of everything else. */
export function ownInfo(requestInfo: JsonObject | undefined, now: number): JsonObject {
  const echo = (name: string) => (requestInfo ? (stringOr(requestInfo[name]) ?? null) : '');
  const ts = requestInfo ? requestInfo.ts : now;
  return {
    apiId: 'org.egov.accesscontrol',
    ver: echo('ver'),
    ts: typeof ts === 'string' ? Number(ts) : (ts ?? null),
    resMsgId: 'uief87324',
    msgId: echo('msgId'),
    status: OK,
  };
}
