import { answer, JSON_UTF8_TYPE, memberOf, objectOr, type SandboxResponse } from '../../../sandbox/exchange';
import { type Problem, refuseE2, unhandledE2 } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { proveCode } from '../../otp/codes';
import { doneAnswer } from '../answers';
import { findUserNamed, homeTenant, userTypeOf } from '../find-users';
import { hashPassword } from '../hash-password';
import type { StoredUser, UserType } from '../slice';
import { checkConstraints, PASSWORD_CONSTRAINTS } from './constraints';
import type { UserEffect } from './effects';
import { readUserBody, textMember } from './read-user';
import { userNotFound } from './search';

type Call = SandboxCall<UserEffect>;

/** `egov.user.pwd.pattern.*`. An empty password is no password. */
export function checkPassword(password: string | null): void {
  if (!password) return;
  const problems: Problem[] = [];
  if (password.length < 8 || password.length > 15)
    problems.push({
      code: 'INVALID_PWD_LENGTH',
      message: 'Password must be of minimum: 8 and maximum: 15 characters.',
    });
  if (!/(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[@#$%])(?=\S+$).*$/.test(password))
    problems.push({
      code: 'INVALID_PWD_PATTERN',
      message:
        'Password MUST HAVE: Atleast one digit, one upper case, one lower case, one special character (@#$%) and MUST NOT contain any spaces',
    });
  if (problems.length > 0) throw refuseE2(problems);
}

/** `password/_update`: somebody signed in, who knows the old one. Citizens have none: they sign in with codes. */
export function changePassword(call: Call): SandboxResponse {
  const body = readUserBody(call.request);
  const { tenantId, type, newPassword } = readChange(body, 'loggedInUserUpdatePasswordRequest');
  const userName = textMember(objectOr(memberOf(objectOr(memberOf(body, 'RequestInfo')), 'userInfo')), 'userName');
  const existing = textMember(body, 'existingPassword');
  if (!userName || !tenantId || !type || !existing || !newPassword)
    throw unhandledE2('InvalidLoggedInUserUpdatePasswordRequestException');
  const user = getUser(call, { userName, tenantId, type });
  if (user.type === 'CITIZEN') throw unhandledE2('InvalidUpdatePasswordRequestException');
  if (user.passwordHash !== hashPassword(call, user.uuid, existing))
    throw unhandledE2('PasswordMismatchException', 'Invalid username or password');
  return storePassword(call, user, newPassword);
}

/** `password/nologin/_update`: somebody who forgot it and proves the mobile number instead. */
export function replacePassword(call: Call): SandboxResponse {
  const body = readUserBody(call.request);
  const { tenantId, userName, type, newPassword } = readChange(body, 'nonLoggedInUserUpdatePasswordRequest');
  const otp = textMember(body, 'otpReference');
  if (!otp || !userName || !tenantId || !type || !newPassword)
    throw unhandledE2('InvalidNonLoggedInUserUpdatePasswordRequestException');
  const user = getUser(call, { userName, tenantId, type });
  if (user.type === 'CITIZEN') throw unhandledE2('InvalidUpdatePasswordRequestException');
  proveCode(call, { identity: user.mobileNumber, tenantId: user.tenantId, otp }, JSON_UTF8_TYPE);
  return storePassword(call, user, newPassword);
}

function readChange(body: ReturnType<typeof readUserBody>, object: string) {
  const tenantId = textMember(body, 'tenantId');
  // Who is signed in has his name in RequestInfo, and another one in the body is not looked at.
  const userName = object === 'nonLoggedInUserUpdatePasswordRequest' ? textMember(body, 'userName') : null;
  checkConstraints(object, { userName, tenantId }, PASSWORD_CONSTRAINTS);
  return {
    tenantId,
    userName,
    type: userTypeOf(textMember(body, 'type')),
    newPassword: textMember(body, 'newPassword'),
  };
}

function getUser(call: Call, named: { userName: string; tenantId: string; type: UserType }): StoredUser {
  const user = findUserNamed(call.state.user, named);
  if (!user) throw userNotFound({ ...named, tenantId: homeTenant(named.tenantId, named.type), offset: 0 });
  return user;
}

function storePassword(call: Call, user: StoredUser, password: string): SandboxResponse {
  checkPassword(password);
  const passwordHash = hashPassword(call, user.uuid, password);
  call.store({
    kind: 'user',
    user: { ...user, passwordHash, lastModifiedBy: user.id, lastModifiedTime: call.now },
  });
  return answer(200, doneAnswer(), JSON_UTF8_TYPE);
}
