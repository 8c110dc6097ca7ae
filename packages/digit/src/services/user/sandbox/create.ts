import { answer, JSON_UTF8_TYPE, type SandboxResponse } from '../../../sandbox/exchange';
import { refuseE2, unhandledE2 } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { proveCode } from '../../otp/codes';
import { createdAnswer, usersAnswer } from '../answers';
import { findUserNamed, homeTenant } from '../find-users';
import { hashPassword } from '../hash-password';
import type { StoredUser } from '../slice';
import type { UserEffect } from './effects';
import { issueToken, tokenAnswer } from './issue-token';
import { checkMobileNumbers } from './mobile-number';
import { checkPassword } from './passwords';
import { type CallerInfo, readUserRequest, type SentUser } from './read-user';
import { knownRoles } from './roles';

type Call = SandboxCall<UserEffect>;

/** `default.password.expiry.in.days` */
const PASSWORD_LIFE = 90 * 86_400_000;

/** `users/_createnovalidate`: nobody proves the number. */
export function createUserUnproven(call: Call): SandboxResponse {
  const { sent, caller } = readUserRequest(call.request);
  const user = createUser(call, sent, { caller, needsCode: false });
  return answer(
    200,
    usersAnswer([createdAnswer({ ...user, accountLockedDate: sent.accountLockedDate })]),
    JSON_UTF8_TYPE,
  );
}

/** `citizen/_create`: with the code that was sent to the number; the answer signs in. */
export function registerCitizen(call: Call): SandboxResponse {
  const { sent, caller } = readUserRequest(call.request);
  const { userName } = sent;
  if (userName === null || !/^\p{Nd}+$/u.test(userName)) throw unhandledE2('UserNameNotValidException');
  const citizen: SentUser = {
    ...sent,
    mobileNumber: userName,
    type: 'CITIZEN',
    roles: [{ code: 'CITIZEN', name: null, tenantId: null }],
    tenantId: sent.tenantId === null ? null : homeTenant(sent.tenantId, 'CITIZEN'),
    active: true,
  };
  const user = createUser(call, citizen, { caller, needsCode: call.settings.registrationNeedsCode });
  // It signs in over HTTP, without a word of its own about what comes back.
  if (user.accountLocked)
    throw refuseE2({
      code: 'LOGIN_ERROR',
      message: 'Error occurred while logging in via register flow: 400 null',
    });
  const token = issueToken(call, user, { client: 'egov-user-client', scope: 'read', tenantId: user.tenantId });
  return answer(200, tokenAnswer(token, call.now), JSON_UTF8_TYPE);
}

function createUser(call: Call, sent: SentUser, how: { caller: CallerInfo; needsCode: boolean }): StoredUser {
  const countryCode = checkMobileNumbers(call.state, sent);
  const { userName, mobileNumber, type, roles, tenantId, otpReference } = sent;
  if (
    !userName ||
    !sent.name ||
    !mobileNumber ||
    !type ||
    !roles?.length ||
    roles.some((role) => !role.code) ||
    (how.needsCode && !otpReference) ||
    !tenantId
  )
    throw unhandledE2('InvalidUserCreateException');
  if (how.needsCode) proveCode(call, { identity: mobileNumber, tenantId, otp: otpReference ?? '' }, JSON_UTF8_TYPE);
  if (findUserNamed(call.state.user, { userName, tenantId, type })) throw unhandledE2('DuplicateUserNameException');
  checkPassword(sent.password);
  const uuid = call.newId();
  const by = how.caller?.id ?? null;
  const user: StoredUser = {
    id: call.state.user.nextId,
    uuid,
    userName,
    name: sent.name,
    mobileNumber,
    emailId: sent.emailId,
    type,
    tenantId: homeTenant(tenantId, type),
    active: sent.active ?? false,
    roles: knownRoles(call.state, roles, tenantId),
    dob: sent.dob,
    profile: { ...sent.profile, countryCode },
    accountLocked: sent.accountLocked ?? false,
    // Answered as sent, and not among the columns that are written.
    accountLockedDate: null,
    pwdExpiryDate: sent.pwdExpiryDate ?? call.now + PASSWORD_LIFE,
    passwordHash: hashPassword(call, uuid, sent.password || call.newId()),
    createdBy: by,
    lastModifiedBy: by,
    createdTime: call.now,
    lastModifiedTime: call.now,
  };
  call.store({ kind: 'user', user });
  return user;
}
