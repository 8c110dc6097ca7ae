import type { Instant, JsonObject, JsonValue } from '@nirmaan/lexicon';
import { BUCKET } from '../services/filestore/sandbox/object-store';
import { userInfoOf } from '../services/user/answers';
import { findToken } from '../services/user/tokens';
import { answer, answerEmpty, isObject, JSON_TYPE, SandboxRefusal, type SandboxRequest, textOf } from './exchange';
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

/** The object store is beside the gateway, not behind it: its addresses are signed. */
const OBJECT_STORE = `/${BUCKET}/`;

const NOT_AUTHORIZED = 'You are not authorized to access this resource';

const NO_TOKEN_HOLDER =
  'Cannot invoke "org.egov.common.contract.request.RequestInfo.getAuthToken()" because "requestInfo" is null';
const BAD_TOKEN =
  '400  on POST request for "http://egov-user/user/_details": "{"ResponseInfo":null,"Errors":[{"code":"InvalidAccessTokenException","message":"An unhandled exception occurred on the server","description":"Invalid Access Token Exception","params":null}]}"';

/** Dialect E4; it names no content type. */
function gatewayRefusal(status: number, code: string, message: string): SandboxRefusal {
  const body = { ResponseInfo: null, Errors: [{ code, message, description: message, params: null }] };
  return new SandboxRefusal({ ...answer(status, body), headers: {} });
}

function unauthorized(message = NOT_AUTHORIZED): SandboxRefusal {
  return gatewayRefusal(401, 'CustomException', message);
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
  const { state, direct, now } = options;
  if (direct) {
    const body = isOther(request) || request.body.length === 0 ? undefined : parseJson(textOf(request.body));
    const requestInfo = requestInfoOf(body);
    const user = findToken(state.user, tokenOf(requestInfo), now);
    if (!isObject(body) || !requestInfo || isObject(requestInfo.userInfo) || !user) return request;
    return withUserInfo(request, body, requestInfo, userInfoOf(user));
  }
  if (request.path.startsWith(OBJECT_STORE)) return request;
  if (request.method === 'OPTIONS') throw new SandboxRefusal(answerEmpty(403));
  const isMixed = MIXED.has(request.path);
  // Files go as forms and queries: nothing is read from them, nothing put into them.
  if (isMixed && (isOther(request) || request.method === 'GET')) return fromOutside(request);
  if (isOther(request)) return passOther(request);
  const body = readJson(request);
  if (OPEN.has(request.path)) return fromOutside(request);
  const requestInfo = requestInfoOf(body);
  if (!requestInfo) throw unauthorized(NO_TOKEN_HOLDER);
  const token = tokenOf(requestInfo);
  if (token === '' && isMixed) return fromOutside(request);
  if (token === '') throw unauthorized();
  const user = findToken(state.user, token, now);
  if (!user) throw unauthorized(BAD_TOKEN);
  if (!isMixed && !namesTenant(body) && !request.query.get('tenantId'))
    throw unauthorized('Failed to parse request at API gateway');
  return fromOutside(withUserInfo(request, body, requestInfo, userInfoOf(user)));
}

/** A form: no JSON is looked for. */
function isOther({ headers }: SandboxRequest): boolean {
  const type = headers['content-type'] ?? '';
  return type.startsWith('multipart/') || type.startsWith('application/x-www-form-urlencoded');
}

function passOther(request: SandboxRequest): SandboxRequest {
  if (OPEN.has(request.path)) return fromOutside(request);
  throw unauthorized();
}

/** Every other call is read as JSON, open or not. */
function readJson(request: SandboxRequest): JsonObject {
  if (request.body.length === 0) throw gatewayRefusal(500, 'NullPointerException', 'value');
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith(JSON_TYPE)) {
    const message = `Content type '${type}' not supported for bodyType=java.util.Map<?, ?>`;
    throw gatewayRefusal(500, 'UnsupportedMediaTypeException', message);
  }
  const body = parseJson(textOf(request.body));
  if (isObject(body)) return body;
  const message = Array.isArray(body)
    ? 'Cannot deserialize value of type `java.util.LinkedHashMap<java.lang.Object,java.lang.Object>` from Array value (token `JsonToken.START_ARRAY`)'
    : 'Unexpected end-of-input within/between Object entries';
  throw gatewayRefusal(500, 'DecodingException', `JSON decoding error: ${message}`);
}

function requestInfoOf(body: JsonValue | undefined): JsonObject | undefined {
  return isObject(body) && isObject(body.RequestInfo) ? body.RequestInfo : undefined;
}

function tokenOf(requestInfo: JsonObject | undefined): string {
  return typeof requestInfo?.authToken === 'string' ? requestInfo.authToken : '';
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
