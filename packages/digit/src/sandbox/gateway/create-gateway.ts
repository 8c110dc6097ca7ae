import type { Instant, JsonObject } from '@nirmaan/lexicon';
import { isAuthorized } from '../../services/access-control/sandbox/authorize';
import { BUCKET } from '../../services/filestore/sandbox/object-store';
import { userInfoOf } from '../../services/user/answers';
import type { StoredToken } from '../../services/user/slice';
import { findToken } from '../../services/user/tokens';
import { answerEmpty, isObject, objectOr, SandboxRefusal, type SandboxRequest, stringOr, textOf } from '../exchange';
import { parseJson } from '../read-body';
import type { SandboxSettings } from '../service';
import type { SandboxState } from '../state';
import { FILES, SHIPPED_MIXED, SHIPPED_OPEN } from './paths';
import { createRateLimiter } from './rate-limit';
import { isForm, readJson, requestInfoOf, tenantsOf, tokenOf } from './read-call';
import { noRoute, unauthorized, unreachable } from './refusals';

/** The object store is beside the gateway, not behind it: its addresses are signed. */
const OBJECT_STORE = `/${BUCKET}/`;

const NO_TOKEN_HOLDER =
  'Cannot invoke "org.egov.common.contract.request.RequestInfo.getAuthToken()" because "requestInfo" is null';
const BAD_TOKEN =
  '400  on POST request for "http://egov-user/user/_details": "{"ResponseInfo":null,"Errors":[{"code":"InvalidAccessTokenException","message":"An unhandled exception occurred on the server","description":"Invalid Access Token Exception","params":null}]}"';

export type GatewayCall = {
  state: Pick<SandboxState, 'user' | 'mdms'>;
  /** Callers are trusted, as inside the cluster. */
  direct: boolean;
  now: Instant;
  /** A service answers below this path. */
  isRouted: boolean;
};

/** The call as the service gets it, and headers for whatever it answers. */
export type Passed = { request: SandboxRequest; headers: Record<string, string> };

export type GatewaySettings = Pick<
  SandboxSettings,
  'gatewayChecksRoles' | 'gatewayMixedMode' | 'gatewayRateLimits' | 'gatewayDeadPaths'
>;

/** What stands before the services: routes, rates, tokens, roles. It remembers only how much was called. */
export function createGateway(settings: GatewaySettings) {
  const limiter = createRateLimiter(settings.gatewayRateLimits);
  const open = new Set(SHIPPED_OPEN);
  const mixed = new Set([...FILES, ...(settings.gatewayMixedMode ? SHIPPED_MIXED : [])]);
  const isDead = (path: string) => settings.gatewayDeadPaths.some((dead) => path.startsWith(`${dead}/`));

  /** Throws what the gateway answers itself. */
  function pass(request: SandboxRequest, call: GatewayCall): Passed {
    if (call.direct) return { request: passTrusted(request, call), headers: {} };
    if (request.path.startsWith(OBJECT_STORE)) return { request, headers: {} };
    if (request.method === 'OPTIONS') throw new SandboxRefusal(answerEmpty(403));
    if (!call.isRouted && !isDead(request.path)) throw noRoute(request.path, call.now);
    const passed = passFromOutside(request, call);
    if (isDead(request.path)) throw unreachable();
    return passed;
  }

  function passFromOutside(request: SandboxRequest, call: GatewayCall): Passed {
    const { path } = request;
    const isFile = FILES.includes(path) && (isForm(request) || request.method === 'GET');
    const body = isFile || isForm(request) ? undefined : readJson(request);
    const headers = limiter.take(path, call.now);
    const through = { ...request, headers: { ...request.headers, 'x-pass-through-gateway': 'true' } };
    if (isFile || open.has(path)) return { request: through, headers };
    if (!body) throw unauthorized();
    const requestInfo = requestInfoOf(body);
    if (!requestInfo) throw unauthorized(NO_TOKEN_HOLDER);
    const token = tokenOf(requestInfo);
    if (token === '' && mixed.has(path)) return { request: through, headers };
    if (token === '') throw unauthorized();
    const holder = findToken(call.state.user, token, call.now);
    if (!holder) throw unauthorized(BAD_TOKEN);
    if (!mixed.has(path)) checkRoles(request, { body, holder, call });
    return { request: withUserInfo(through, { body, requestInfo, holder }), headers };
  }

  /** A failing access control is a no. */
  function checkRoles(
    request: SandboxRequest,
    { body, holder, call }: { body: JsonObject; holder: StoredToken; call: GatewayCall },
  ): void {
    const tenantIds = tenantsOf(request, body);
    if (!settings.gatewayChecksRoles) return;
    const roles = rolesOf(holder);
    if (roles.length === 0 || tenantIds.length === 0) throw unauthorized();
    try {
      if (isAuthorized(call.state.mdms, { roles, uri: request.path, tenantIds })) return;
    } catch (error) {
      if (!(error instanceof SandboxRefusal)) throw error;
    }
    throw unauthorized();
  }

  return { pass };
}

/** A token counts only where no userInfo is. */
function passTrusted(request: SandboxRequest, { state, now }: GatewayCall): SandboxRequest {
  const body = isForm(request) || request.body.length === 0 ? undefined : parseJson(textOf(request.body));
  const requestInfo = requestInfoOf(body);
  const holder = findToken(state.user, tokenOf(requestInfo), now);
  if (!isObject(body) || !requestInfo || isObject(requestInfo.userInfo) || !holder) return request;
  return withUserInfo(request, { body, requestInfo, holder });
}

function withUserInfo(
  request: SandboxRequest,
  { body, requestInfo, holder }: { body: JsonObject; requestInfo: JsonObject; holder: StoredToken },
): SandboxRequest {
  const text = JSON.stringify({ ...body, RequestInfo: { ...requestInfo, userInfo: userInfoOf(holder) } });
  return { ...request, body: new TextEncoder().encode(text) };
}

/** As of the sign-in, like everything a token stands for. */
function rolesOf({ principal }: StoredToken): { code: string | null; tenantId: string | null }[] {
  const roles = Array.isArray(principal.roles) ? principal.roles : [];
  return roles.map((role) => {
    const { code, tenantId } = objectOr(role);
    return { code: stringOr(code) ?? null, tenantId: stringOr(tenantId) ?? null };
  });
}
