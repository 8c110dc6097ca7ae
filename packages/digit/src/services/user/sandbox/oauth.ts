import { answer, JSON_UTF8_TYPE, SandboxRefusal, type SandboxResponse, textOf } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import { useCode } from '../../otp/codes';
import { findUserNamed, userTypeOf } from '../find-users';
import { hashPassword } from '../hash-password';
import { toDateTime } from '../java';
import type { StoredUser } from '../slice';
import { findRefreshable, REFRESH_LIFE } from '../tokens';
import type { UserEffect } from './effects';
import { issueToken, renewToken, tokenAnswer } from './issue-token';

type Call = SandboxCall<UserEffect>;

const CLIENT = 'egov-user-client';
const SCOPES = ['read', 'write'];
const MINUTE = 60_000;
/** `max.invalid.login.attempts` and their period; `account.unlock.cool.down.period.minutes`. */
const MAX_FAILURES = 5;
const FAILURES_PERIOD = 30 * MINUTE;
const COOL_DOWN = 60 * MINUTE;

/** `oauth/token`, dialect E5: grants by password (a citizen's is the code he was sent) and by refresh token. */
export function grantToken(call: Call): SandboxResponse {
  checkClient(call);
  const parameters = new URLSearchParams(call.request.query);
  if ((call.request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    for (const [name, value] of new URLSearchParams(textOf(call.request.body))) parameters.append(name, value);
  const clientId = parameters.get('client_id');
  if (clientId && clientId !== CLIENT)
    throw refuseOAuth(401, 'invalid_client', 'Given client ID does not match authenticated client');
  const scope = readScope(parameters.get('scope'));
  const grant = parameters.get('grant_type') ?? '';
  switch (grant) {
    case '':
      throw refuseOAuth(400, 'invalid_request', 'Missing grant type');
    case 'implicit':
      throw refuseOAuth(400, 'invalid_grant', 'Implicit grant type not supported from token endpoint');
    case 'password':
      return grantByPassword(call, parameters, scope);
    case 'refresh_token':
      return grantByRefresh(call, parameters.get('refresh_token'));
    case 'authorization_code':
      throw refuseOAuth(400, 'invalid_request', 'An authorization code must be supplied.');
    case 'client_credentials':
      throw refuseOAuth(401, 'invalid_client', `Unauthorized grant type: ${grant}`);
    default:
      throw refuseOAuth(400, 'unsupported_grant_type', `Unsupported grant type: ${grant}`);
  }
}

/** The address answers to nothing but POST. */
export function refuseTokenMethod(method: string): SandboxResponse {
  return refuseOAuth(405, 'method_not_allowed', `Request method '${method}' not supported`).response;
}

function grantByPassword(call: Call, parameters: URLSearchParams, scope: string): SandboxResponse {
  const password = parameters.get('password');
  if (password === null) throw serverError();
  const tenantId = parameters.get('tenantId');
  if (!tenantId) throw refuseOAuth(400, 'invalid_request', 'TenantId is mandatory');
  const type = userTypeOf(parameters.get('userType'));
  if (!type) throw refuseOAuth(400, 'invalid_request', 'User Type is mandatory and has to be a valid type');
  const userName = (parameters.get('username') ?? '').trim();
  const user = userName === '' ? undefined : findUserNamed(call.state.user, { userName, tenantId, type });
  if (!user) throw wrongCredentials();
  if (!user.active) throw refuseOAuth(400, 'invalid_request', 'Please activate your account');
  checkLock(call, user);
  const isInternal = parameters.get('isInternal') === 'true';
  if (!isInternal && !isPassword(call, user, password)) {
    countFailure(call, user);
    throw wrongCredentials();
  }
  if (call.state.user.failures.has(user.uuid)) call.store({ kind: 'failures-reset', userUuid: user.uuid });
  return granted(call, issueToken(call, user, { client: CLIENT, scope, tenantId }));
}

function grantByRefresh(call: Call, refreshToken: string | null): SandboxResponse {
  const token = refreshToken === null ? undefined : findRefreshable(call.state.user, refreshToken);
  if (!token) throw refuseOAuth(400, 'invalid_grant', `Invalid refresh token: ${refreshToken}`);
  if (token.refreshIssuedAt + REFRESH_LIFE < call.now)
    throw refuseOAuth(401, 'invalid_token', `Invalid refresh token (expired): ${refreshToken}`);
  const user = call.state.user.users.get(token.userUuid);
  if (!user) throw wrongCredentials();
  if (user.accountLocked) throw refuseOAuth(400, 'invalid_request', 'Account locked');
  return granted(call, renewToken(call, token, user));
}

function granted(call: Call, token: Parameters<typeof tokenAnswer>[0]): SandboxResponse {
  const response = answer(200, tokenAnswer(token, call.now), JSON_UTF8_TYPE);
  return { ...response, headers: { ...response.headers, 'cache-control': 'no-store', pragma: 'no-cache' } };
}

function isPassword(call: Call, user: StoredUser, password: string): boolean {
  if (user.type !== 'CITIZEN') return user.passwordHash === hashPassword(call, user.uuid, password);
  const { fixedCode } = call.settings;
  if (fixedCode && fixedCode === password) return true;
  return useCode(call, { identity: user.mobileNumber, tenantId: user.tenantId, otp: password }) !== undefined;
}

/**
 * A locked account is meant to open by itself after an hour, and the fifth wrong password in half an hour to lock it. Both
 * steps break in DIGIT before they change anything (they want the id of a caller who is not there): 500, and all stays
 * as it was. Only an update by an administrator locks and unlocks.
 */
function checkLock(call: Call, user: StoredUser): void {
  if (!user.accountLocked) return;
  if (call.now - (user.accountLockedDate ?? 0) > COOL_DOWN) throw serverError();
  throw refuseOAuth(400, 'invalid_request', 'Account locked');
}

function countFailure(call: Call, user: StoredUser): void {
  const failures = call.state.user.failures.get(user.uuid) ?? [];
  const recent = failures.filter((at) => at >= call.now - FAILURES_PERIOD);
  if (recent.length + 1 >= MAX_FAILURES) throw serverError();
  call.store({ kind: 'failure', userUuid: user.uuid, at: call.now });
}

/** The client every installation ships, with an empty secret. */
function checkClient(call: Call): void {
  const header = call.request.headers.authorization ?? '';
  if (!/^basic /i.test(header)) throw unauthorized(call, 'Full authentication is required to access this resource');
  let credentials: string;
  try {
    credentials = atob(header.slice(6).trim());
  } catch {
    throw unauthorized(call, 'Failed to decode basic authentication token');
  }
  if (!credentials.includes(':')) throw unauthorized(call, 'Invalid basic authentication token');
  if (credentials !== `${CLIENT}:`) throw unauthorized(call, 'Bad credentials');
}

function unauthorized(call: Call, message: string): SandboxRefusal {
  const { path } = call.request;
  const body = { timestamp: toDateTime(call.now), status: 401, error: 'Unauthorized', message, path };
  const response = answer(401, body, JSON_UTF8_TYPE);
  return new SandboxRefusal({
    ...response,
    headers: { ...response.headers, 'www-authenticate': 'Basic realm="oauth2/client"' },
  });
}

function readScope(asked: string | null): string {
  const scopes = (asked ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
  const unknown = scopes.find((scope) => !SCOPES.includes(scope));
  if (unknown !== undefined)
    throw refuseOAuth(400, 'invalid_scope', `Invalid scope: ${unknown}`, { scope: SCOPES.join(' ') });
  return (scopes.length > 0 ? [...new Set(scopes)] : SCOPES).join(' ');
}

function wrongCredentials(): SandboxRefusal {
  return refuseOAuth(400, 'invalid_request', 'Invalid login credentials');
}

function serverError(): SandboxRefusal {
  return refuseOAuth(500, 'server_error', 'Internal Server Error');
}

function refuseOAuth(
  status: number,
  error: string,
  description: string,
  more: Record<string, string> = {},
): SandboxRefusal {
  const response = answer(status, { error, error_description: description, ...more }, JSON_UTF8_TYPE);
  return new SandboxRefusal({
    ...response,
    headers: { ...response.headers, 'cache-control': 'no-store', pragma: 'no-cache' },
  });
}
