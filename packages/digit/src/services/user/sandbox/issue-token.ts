import type { Instant, JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { SandboxCall } from '../../../sandbox/service';
import { userRequestOf } from '../answers';
import type { StoredToken, StoredUser } from '../slice';
import { ACCESS_LIFE, findTokenOfKey } from '../tokens';
import type { UserEffect } from './effects';

type Call = SandboxCall<UserEffect>;

/** userName, client, scope, tenant */
const Key = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/**
 * The token of a sign-in. Who signs in again with the same name, client, scope and tenant gets the one he has, with the
 * user as he was when it was made; what the token stands for is renewed all the same.
 */
export function issueToken(
  call: Call,
  user: StoredUser,
  by: { client: string; scope: string; tenantId: string },
): StoredToken {
  const key = JSON.stringify([user.userName, by.client, by.scope, by.tenantId]);
  const known = findTokenOfKey(call.state.user, key, call.now);
  const principal = userRequestOf(user);
  const token: StoredToken = known
    ? { ...known, userUuid: user.uuid, principal }
    : {
        token: call.newId(),
        refreshToken: call.newId(),
        userUuid: user.uuid,
        key,
        scope: by.scope,
        issuedAt: call.now,
        refreshIssuedAt: call.now,
        revoked: false,
        userRequest: principal,
        principal,
      };
  call.store({ kind: 'token', token });
  return token;
}

/**
 * A new token in place of one that may have run out, for the same scope or less. The old one is no good any more; the
 * refresh token stays.
 */
export function renewToken(call: Call, old: StoredToken, user: StoredUser, scope: string): StoredToken {
  const principal = userRequestOf(user);
  const [userName, client, , tenantId] = Key.parse(JSON.parse(old.key));
  const token = {
    ...old,
    token: call.newId(),
    key: JSON.stringify([userName, client, scope, tenantId]),
    scope,
    issuedAt: call.now,
    revoked: false,
    userRequest: principal,
    principal,
  };
  call.store({ kind: 'token', token: { ...old, revoked: true } });
  call.store({ kind: 'token', token });
  return token;
}

export function tokenAnswer(token: StoredToken, now: Instant): JsonObject {
  return {
    access_token: token.token,
    token_type: 'bearer',
    refresh_token: token.refreshToken,
    // Counted a moment after it was made, so a fresh one is a second short.
    expires_in: Math.floor((token.issuedAt + ACCESS_LIFE - now - 1) / 1000),
    scope: token.scope,
    ResponseInfo: {
      api_id: '',
      ver: '',
      ts: '',
      res_msg_id: '',
      msg_id: '',
      status: 'Access Token generated successfully',
    },
    UserRequest: token.userRequest,
  };
}
