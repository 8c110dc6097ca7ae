import {
  answer,
  isObject,
  JSON_UTF8_TYPE,
  memberOf,
  type SandboxResponse,
  stringOr,
  textOf,
} from '../../../sandbox/exchange';
import { firstJsonOf } from '../../../sandbox/json-prefix';
import { parseJson } from '../../../sandbox/read-body';
import { refuseE2, unhandledE2 } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { detailsAnswer } from '../answers';
import type { StoredToken } from '../slice';
import { findToken } from '../tokens';
import type { UserEffect } from './effects';

type Call = SandboxCall<UserEffect>;

/** `_details?access_token=`: whom a token stands for. */
export function showDetails(call: Call): SandboxResponse {
  const token = readTokenParameter(call);
  if (token === null)
    throw refuseE2({
      code: '',
      message: "Required String parameter 'access_token' is not present",
      params: ['access_token'],
    });
  const found = findToken(call.state.user, token, call.now);
  if (!found) throw unhandledE2('InvalidAccessTokenException', 'Invalid Access Token Exception');
  return answer(200, detailsAnswer(found), JSON_UTF8_TYPE);
}

function readTokenParameter({ request }: Call): string | null {
  const inQuery = request.query.get('access_token');
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return inQuery ?? (isForm ? new URLSearchParams(textOf(request.body)).get('access_token') : null);
}

/** `_logout`. The refresh token that came with the token stays good, as in DIGIT. Whatever fails is told in one way. */
export function signOut(call: Call): SandboxResponse {
  const token = readToken(call);
  if (!token) {
    const error = { code: 400, message: null, description: 'Logout failed', fields: null };
    return answer(400, { responseInfo: responseInfo(call, 'Logout failed'), error }, JSON_UTF8_TYPE);
  }
  call.store({ kind: 'token', token: { ...token, revoked: true } });
  return answer(200, responseInfo(call, 'Logout successfully'), JSON_UTF8_TYPE);
}

function readToken(call: Call): StoredToken | undefined {
  const found = firstJsonOf(textOf(call.request.body));
  const body = 'json' in found ? parseJson(found.json) : undefined;
  const token = isObject(body) ? stringOr(memberOf(body, 'access_token')) : undefined;
  return token === undefined ? undefined : findToken(call.state.user, token, call.now);
}

function responseInfo(call: Call, status: string) {
  return { apiId: '', ver: '', ts: call.now, resMsgId: '', msgId: '', status };
}
