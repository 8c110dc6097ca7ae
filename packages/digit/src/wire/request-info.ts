import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { CallContext } from '../actor';
import { toDigitLocale } from '../services/localization/names';

/**
 * The header every DIGIT call carries in its body. `ver` must stay of version 1 without a third part: egov-persister
 * stores nothing of a call that names another (and the call is answered as if it had).
 */
export function toRequestInfo({ actor, language = 'en' }: CallContext, mode: 'direct' | 'gateway', ts: Instant) {
  return {
    apiId: 'Nirmaan',
    ver: '1.0',
    ts,
    msgId: `${ts}|${toDigitLocale(language)}`,
    authToken: mode === 'gateway' ? (actor?.token ?? null) : null,
    ...(mode === 'direct' && actor && { userInfo: toUserInfo(actor.user) }),
  };
}

function toUserInfo(user: NonNullable<CallContext['actor']>['user']): JsonObject {
  return {
    id: user.id,
    uuid: user.uuid,
    userName: user.userName,
    name: user.name,
    type: user.type,
    mobileNumber: user.mobileNumber ?? null,
    // workflow-v2 refuses to create a business service for a user without one.
    emailId: user.emailId ?? `${user.userName}@example.org`,
    tenantId: user.tenantId,
    roles: user.roles.map((role) => ({ code: role.code, name: role.name ?? role.code, tenantId: role.tenantId })),
  };
}
