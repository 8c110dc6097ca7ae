import type { Instant, JsonObject, JsonValue } from '@nirmaan/lexicon';
import { userInfoOf } from '../services/user/answers';
import { findToken } from '../services/user/tokens';
import { answer, isObject, SandboxRefusal, type SandboxRequest, textOf } from './exchange';
import { parseJson } from './read-body';
import type { SandboxState } from './state';

/** Passed without a token: the shipped open list. */
const OPEN = new Set([
  '/user/oauth/token',
  '/user-otp/v1/_send',
  '/otp/v1/_validate',
  '/user/citizen/_create',
  '/user/password/nologin/_update',
  '/localization/messages',
  '/localization/messages/v1/_search',
  '/egov-mdms-service/v1/_search',
]);

/** Passed without a token as well, anonymously: mixed mode as it is meant, and as deployments' Kong does it. */
const MIXED = new Set([
  '/filestore/v1/files',
  '/filestore/v1/files/id',
  '/filestore/v1/files/tag',
  '/filestore/v1/files/url',
]);

const NOT_AUTHORIZED = 'You are not authorized to access this resource';

function gatewayRefusal(message: string): SandboxRefusal {
  return new SandboxRefusal({
    ...answer(401, {
      ResponseInfo: null,
      Errors: [{ code: 'CustomException', message, description: message, params: null }],
    }),
    headers: {},
  });
}

/**
 * What the gateway does before a service sees a call. With a token its user replaces `userInfo`; without one only open
 * and mixed paths pass. `direct`: callers are trusted, as inside the cluster; a token counts only where no userInfo is.
 * Access control (role to address) is not looked at.
 */
export function passGateway(
  request: SandboxRequest,
  options: { state: SandboxState; direct: boolean; now: Instant },
): SandboxRequest {
  const contentType = request.headers['content-type'] ?? '';
  const isJson = !contentType.startsWith('multipart/') && !contentType.startsWith('application/x-www-form-urlencoded');
  const body = isJson && request.body.length > 0 ? parseJson(textOf(request.body)) : undefined;
  const requestInfo = isObject(body) && isObject(body.RequestInfo) ? body.RequestInfo : undefined;
  const token = typeof requestInfo?.authToken === 'string' ? requestInfo.authToken : '';
  const user = token ? findToken(options.state.user, token, options.now) : undefined;

  if (options.direct) {
    if (!isObject(body) || !requestInfo || isObject(requestInfo.userInfo) || !user) return request;
    return withUserInfo(request, body, requestInfo, userInfoOf(user));
  }
  const isOpen = OPEN.has(request.path);
  if (isOpen) return fromOutside(request);
  const isMixed = MIXED.has(request.path);
  if (!token) {
    if (isMixed) return fromOutside(request);
    throw gatewayRefusal(NOT_AUTHORIZED);
  }
  if (!user)
    throw gatewayRefusal(
      '400  on POST request for "http://egov-user/user/_details": "{"ResponseInfo":null,"Errors":[{"code":"InvalidAccessTokenException","message":"An unhandled exception occurred on the server","description":"Invalid Access Token Exception","params":null}]}"',
    );
  if (!isMixed && !namesTenant(body) && !request.query.get('tenantId'))
    throw gatewayRefusal('Failed to parse request at API gateway');
  if (!isObject(body) || !requestInfo) return fromOutside(request);
  return fromOutside(withUserInfo(request, body, requestInfo, userInfoOf(user)));
}

function fromOutside(request: SandboxRequest): SandboxRequest {
  return { ...request, headers: { ...request.headers, 'x-pass-through-gateway': 'true' } };
}

function withUserInfo(
  request: SandboxRequest,
  body: JsonObject,
  requestInfo: JsonObject,
  userInfo: JsonObject,
): SandboxRequest {
  const text = JSON.stringify({ ...body, RequestInfo: { ...requestInfo, userInfo } });
  return { ...request, body: new TextEncoder().encode(text) };
}

function namesTenant(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.some(namesTenant);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([name, member]) => name !== 'RequestInfo' && ((name === 'tenantId' && member !== null) || namesTenant(member)),
  );
}
