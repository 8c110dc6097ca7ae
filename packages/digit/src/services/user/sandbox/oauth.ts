import { answer, JSON_UTF8_TYPE, type SandboxRefusal, type SandboxResponse } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import { useCode } from '../../otp/codes';
import { findUserNamed, userTypeOf } from '../find-users';
import { hashPassword } from '../hash-password';
import type { StoredUser } from '../slice';
import { findRefreshable, findScopeOfRefresh, REFRESH_LIFE } from '../tokens';
import type { UserEffect } from './effects';
import { issueToken, renewToken, tokenAnswer } from './issue-token';
import { CLIENT, checkClient, NO_STORE, readParameters, readScopes, refuseOAuth, scopeText } from './oauth-request';

type Call = SandboxCall<UserEffect>;

const MINUTE = 60_000;
/** `max.invalid.login.attempts` and their period; `account.unlock.cool.down.period.minutes`. */
const MAX_FAILURES = 5;
const FAILURES_PERIOD = 30 * MINUTE;
const COOL_DOWN = 60 * MINUTE;

/** `oauth/token`, dialect E5: grants by password (a citizen's is the code he was sent) and by refresh token. */
export function grantToken(call: Call): SandboxResponse {
  checkClient(call);
  const parameters = readParameters(call);
  const scopes = readScopes(parameters);
  const grant = parameters.get('grant_type') ?? '';
  if (grant.trim() === '') throw refuseOAuth(400, 'invalid_request', 'Missing grant type');
  switch (grant) {
    case 'implicit':
      throw refuseOAuth(400, 'invalid_grant', 'Implicit grant type not supported from token endpoint');
    case 'password':
      return grantByPassword(call, parameters, scopeText(scopes));
    case 'refresh_token':
      return grantByRefresh(call, parameters.get('refresh_token'), scopes);
    case 'authorization_code':
      throw refuseByCode(parameters.get('code'));
    case 'client_credentials':
      throw refuseOAuth(401, 'invalid_client', `Unauthorized grant type: ${grant}`);
    default:
      throw refuseOAuth(400, 'unsupported_grant_type', `Unsupported grant type: ${grant}`);
  }
}

/** Known to the address, and refused there: after the client has said who it is. */
export function refuseGet(call: Call): SandboxResponse {
  checkClient(call);
  throw refuseOAuth(405, 'method_not_allowed', "Request method 'GET' not supported");
}

/** The client may use this grant, but nothing of DIGIT gives a code for it. */
function refuseByCode(code: string | null): SandboxRefusal {
  return code === null
    ? refuseOAuth(400, 'invalid_request', 'An authorization code must be supplied.')
    : refuseOAuth(400, 'invalid_grant', `Invalid authorization code: ${code}`);
}

function grantByPassword(call: Call, parameters: URLSearchParams, scope: string): SandboxResponse {
  const password = parameters.get('password');
  if (password === null) throw serverError();
  const tenantId = parameters.get('tenantId');
  if (!tenantId) throw refuseOAuth(400, 'invalid_request', 'TenantId is mandatory');
  const type = userTypeOf(parameters.get('userType'));
  if (!type) throw refuseOAuth(400, 'invalid_request', 'User Type is mandatory and has to be a valid type');
  const userName = parameters.get('username') ?? '';
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
  return toGranted(call, issueToken(call, user, { client: CLIENT, scope, tenantId }));
}

/** The user is asked for as he signed in, by name and type; whether he is active is not looked at. */
function grantByRefresh(call: Call, refreshToken: string | null, scopes: string[]): SandboxResponse {
  const token = refreshToken === null ? undefined : findRefreshable(call.state.user, refreshToken);
  // Redis forgets refresh tokens as they run out.
  if (!token || token.refreshIssuedAt + REFRESH_LIFE < call.now)
    throw refuseOAuth(400, 'invalid_grant', `Invalid refresh token: ${refreshToken}`);
  const user = call.state.user.users.get(token.userUuid);
  if (!user || user.type !== token.principal.type) throw wrongCredentials();
  if (user.accountLocked) throw refuseOAuth(400, 'invalid_request', 'Account locked');
  const original = findScopeOfRefresh(call.state.user, token.refreshToken) ?? token.scope;
  if (scopes.some((scope) => !original.split(' ').includes(scope))) {
    call.store({ kind: 'token', token: { ...token, revoked: true } });
    const asked = `[${scopes.join(', ')}]`;
    throw refuseOAuth(400, 'invalid_scope', `Unable to narrow the scope of the client authentication to ${asked}.`, {
      scope: original,
    });
  }
  return toGranted(call, renewToken(call, token, user, scopes.length > 0 ? scopes.join(' ') : original));
}

function toGranted(call: Call, token: Parameters<typeof tokenAnswer>[0]): SandboxResponse {
  const response = answer(200, tokenAnswer(token, call.now), JSON_UTF8_TYPE);
  return { ...response, headers: { ...response.headers, ...NO_STORE } };
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

function wrongCredentials(): SandboxRefusal {
  return refuseOAuth(400, 'invalid_request', 'Invalid login credentials');
}

function serverError(): SandboxRefusal {
  return refuseOAuth(500, 'server_error', 'Internal Server Error');
}
