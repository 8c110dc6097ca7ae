import {
  answer,
  JSON_TYPE,
  JSON_UTF8_TYPE,
  type SandboxRequest,
  type SandboxResponse,
} from '../../../sandbox/exchange';
import { refuseE2, unhandledE2 } from '../../../sandbox/refusals';
import { defineSandboxService, type SandboxHandler } from '../../../sandbox/service';
import { createUserUnproven, registerCitizen } from './create';
import { applyUser, UserEffect } from './effects';
import { grantToken, refuseGet } from './oauth';
import { changePassword, replacePassword } from './passwords';
import { searchUsers } from './search';
import { showDetails, signOut } from './sessions';
import { updateProfile, updateUser } from './update';

const routes: Record<string, SandboxHandler<UserEffect>> = {
  'POST /user/oauth/token': grantToken,
  'GET /user/oauth/token': refuseGet,
  'POST /user/_details': showDetails,
  'POST /user/_logout': signOut,
  'POST /user/_search': (call) => searchUsers(call, 'v0'),
  'POST /user/v1/_search': (call) => searchUsers(call, 'v1'),
  'POST /user/users/_createnovalidate': createUserUnproven,
  'POST /user/users/_updatenovalidate': updateUser,
  'POST /user/citizen/_create': registerCitizen,
  'POST /user/profile/_update': updateProfile,
  'POST /user/password/_update': changePassword,
  'POST /user/password/nologin/_update': replacePassword,
};

/** egov-user as recorded. Nothing is kept encrypted, so nothing comes back masked. */
export const sandboxUser = defineSandboxService<'user', UserEffect>({
  name: 'user',
  contexts: ['/user'],
  empty: () => ({ users: new Map(), nextId: 1, tokens: new Map(), failures: new Map() }),
  routes,
  effect: UserEffect,
  apply: applyUser,
  unknownPath,
  http: { wrongMethod: unknownPath, before: refuseMediaType },
});

/** Addresses that read JSON take nothing else. */
function refuseMediaType({ path, method, headers, body }: SandboxRequest): SandboxResponse | undefined {
  const readsJson = method === 'POST' && path !== '/user/oauth/token' && path !== '/user/_details';
  const type = headers['content-type'];
  if (!readsJson || body.length === 0 || type?.startsWith(JSON_TYPE)) return undefined;
  return refuseE2({
    code: 'UnsupportedMediaType',
    message: `An unsupported media Type was used - ${type ?? null}`,
  }).response;
}

/** Spring Boot 1.5: a known address asked in another way is refused, an unknown one is not found. */
function unknownPath({ method, path }: SandboxRequest): SandboxResponse {
  if (`POST ${path}` in routes)
    return unhandledE2('HttpRequestMethodNotSupportedException', `Request method '${method}' not supported`).response;
  return answer(404, { status: 404, error: 'Not Found', message: 'No message available', path }, JSON_UTF8_TYPE);
}
