import { answer, JSON_UTF8_TYPE, type SandboxResponse } from '../../../sandbox/exchange';
import { unhandledE2 } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { updatedAnswer, usersAnswer } from '../answers';
import { homeTenant } from '../find-users';
import { hashPassword } from '../hash-password';
import type { StoredUser } from '../slice';
import type { UserEffect } from './effects';
import { noticeEmail } from './email-notice';
import { checkMobileNumbers } from './mobile-number';
import { checkPassword } from './passwords';
import { type CallerInfo, readUserRequest, type SentRole, type SentUser } from './read-user';
import { knownRoles } from './roles';
import { userNotFound } from './search';

type Call = SandboxCall<UserEffect>;

/** What is a table of its own in DIGIT. */
const ADDRESSES = [
  ['permanentAddress', 'permanentCity', 'permanentPinCode'],
  ['correspondenceAddress', 'correspondenceCity', 'correspondencePinCode'],
];

/** `users/_updatenovalidate`: what is not sent is emptied, but for what `replaced` keeps. */
export function updateUser(call: Call): SandboxResponse {
  const { sent, caller } = readUserRequest(call.request);
  const countryCode = checkMobileNumbers(call.state, sent);
  const stored = getUser(call, sent.uuid);
  if (!sent.roles?.length) throw unhandledE2('AtleastOneRoleCodeException');
  if (!sent.tenantId) throw unhandledE2('InvalidUserUpdateException');
  checkPassword(sent.password);
  const by = idOf(caller);
  // Without `active` DIGIT takes it for false.
  const replacement = replaced(call, stored, { ...sent, active: sent.active ?? false }, { by, countryCode });
  const passwordHash = sent.password ? hashPassword(call, stored.uuid, sent.password) : stored.passwordHash;
  const changed = { ...replacement, passwordHash };
  store(call, stored, changed);
  replaceRoles(call, stored, sent);
  replaceAddresses(call, stored, sent);
  if (stored.accountLocked && sent.accountLocked === false)
    call.store({ kind: 'failures-reset', userUuid: stored.uuid });
  return answer(200, usersAnswer([updatedAnswer(getUser(call, stored.uuid))]), JSON_UTF8_TYPE);
}

/** `profile/_update`: one's own; name, contact and address, nothing that lets in. */
export function updateProfile(call: Call): SandboxResponse {
  const { sent, caller } = readUserRequest(call.request);
  const countryCode = checkMobileNumbers(call.state, sent);
  const stored = getUser(call, sent.uuid);
  if (sent.id === null)
    throw unhandledE2(
      'NullPointerException',
      'Cannot invoke "java.lang.Long.equals(Object)" because "this.id" is null',
    );
  if (sent.id !== caller?.id || sent.uuid !== caller.uuid) throw unhandledE2('UserProfileUpdateDeniedException');
  const harmless: SentUser = {
    ...sent,
    type: null,
    mobileNumber: null,
    pwdExpiryDate: null,
    accountLocked: null,
    accountLockedDate: null,
    active: null,
  };
  const changed = replaced(call, stored, harmless, { by: caller.id, countryCode });
  store(call, stored, changed);
  replaceAddresses(call, stored, sent);
  const updated = getUser(call, stored.uuid);
  noticeEmail(call, stored, updated);
  return answer(200, usersAnswer([updatedAnswer(updated)]), JSON_UTF8_TYPE);
}

/** Another type may be taken: a name is there once in a tenant and type. */
function store(call: Call, stored: StoredUser, changed: StoredUser): void {
  if (changed.type !== stored.type) {
    const taken = [...call.state.user.users.values()].some(
      ({ userName, tenantId, type }) =>
        userName === stored.userName && tenantId === stored.tenantId && type === changed.type,
    );
    if (taken) throw unhandledE2('DuplicateKeyException');
  }
  call.store({ kind: 'user', user: changed });
}

/** Rows of roles and addresses belong to an id and a tenant, and DIGIT takes both from the request. */
function findOwner(call: Call, id: number | null, tenantId: string): StoredUser | undefined {
  return [...call.state.user.users.values()].find((user) => user.id === id && user.tenantId === tenantId);
}

/** The rest is stored by now, whatever is wrong with the roles. */
function replaceRoles(call: Call, stored: StoredUser, sent: SentUser): void {
  if (!sent.roles || !sent.tenantId || sameRoles(stored, sent.roles)) return;
  const tenantId = homeTenant(sent.tenantId, sent.type);
  const roles = knownRoles(call.state, sent.roles, tenantId);
  const owner = findOwner(call, sent.id, tenantId);
  if (!owner) throw unhandledE2('DataIntegrityViolationException');
  call.store({ kind: 'user', user: { ...owner, roles } });
}

/** Addresses that are not sent are removed. */
function replaceAddresses(call: Call, stored: StoredUser, { id, profile }: SentUser): void {
  const sent = Object.fromEntries(
    ADDRESSES.flatMap((members) => {
      const isEmpty = members.every((member) => !profile[member]);
      return members.map((member) => [member, isEmpty ? null : (profile[member] ?? null)]);
    }),
  );
  const owner = findOwner(call, id, stored.tenantId);
  if (owner) call.store({ kind: 'user', user: { ...owner, profile: { ...owner.profile, ...sent } } });
  else if (Object.values(sent).some((value) => value !== null)) throw unhandledE2('DataIntegrityViolationException');
}

function getUser(call: Call, uuid: string | null): StoredUser {
  const stored = uuid ? call.state.user.users.get(uuid) : undefined;
  if (!stored) throw userNotFound(uuid ? { uuid: [uuid], offset: 0 } : { uuid: uuid === null ? ['null'] : [''] });
  return stored;
}

function idOf(caller: CallerInfo): number {
  if (!caller)
    throw unhandledE2(
      'NullPointerException',
      'Cannot invoke "org.egov.common.contract.request.User.getId()" because the return value is null',
    );
  if (caller.id === null)
    throw unhandledE2(
      'NullPointerException',
      'Cannot invoke "java.lang.Long.longValue()" because the return value is null',
    );
  return caller.id;
}

/** userName and tenant never change; what is listed with `??` is kept where nothing is sent. */
function replaced(
  call: Call,
  stored: StoredUser,
  sent: SentUser,
  { by, countryCode }: { by: number; countryCode: string | null },
): StoredUser {
  const photo = sent.profile.photo ?? null;
  return {
    ...stored,
    name: sent.name,
    mobileNumber: sent.mobileNumber ?? stored.mobileNumber,
    emailId: sent.emailId,
    type: sent.type ?? stored.type,
    active: sent.active ?? stored.active,
    dob: sent.dob ?? stored.dob,
    profile: {
      ...sent.profile,
      ...Object.fromEntries(ADDRESSES.flat().map((member) => [member, stored.profile[member] ?? null])),
      countryCode: countryCode ?? stored.profile.countryCode ?? null,
      bloodGroup: sent.profile.bloodGroup ?? stored.profile.bloodGroup ?? null,
      // An address is what a search made of the file's id.
      photo: photo?.includes('http') ? (stored.profile.photo ?? null) : photo,
    },
    accountLocked: sent.accountLocked ?? stored.accountLocked,
    accountLockedDate: sent.accountLockedDate ?? stored.accountLockedDate,
    pwdExpiryDate: sent.pwdExpiryDate ?? stored.pwdExpiryDate,
    lastModifiedBy: by,
    lastModifiedTime: call.now,
  };
}

function sameRoles(stored: StoredUser, sent: SentRole[]): boolean {
  return (
    stored.roles.length === sent.length &&
    sent.every(({ code, tenantId }) => stored.roles.some((role) => role.code === code && role.tenantId === tenantId))
  );
}
