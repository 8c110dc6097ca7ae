import type { JsonObject } from '@nirmaan/lexicon';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import type { UserPort } from './port';
import { readUsers } from './read-users';
import { createSessionsClient } from './sessions-2.9';
import { Token, toPersonName, toSignedIn, toUser, Users } from './users-2.9';

/** Refusals of new users, in our words. The first two are egov-otp's, handed on. */
const OURS: Record<string, string> = {
  'OTP.VALIDATION_UNSUCCESSFUL': 'invalid-credentials',
  'OTP.OTP_MANDATORY': 'invalid-credentials',
  DuplicateUserNameException: 'known-user',
  INVALID_MOBILE_NUMBER: 'invalid-mobile-number',
  UserNameNotValidException: 'invalid-mobile-number',
  INVALID_PWD_LENGTH: 'weak-password',
  INVALID_PWD_PATTERN: 'weak-password',
  INVALID_ROLE: 'unknown-role',
};

export function createUserClient(caller: Caller): UserPort {
  return {
    ...createSessionsClient(caller),
    search({ tenant, uuids, userName, mobileNumber, type, roleCodes, limit }, context) {
      const criteria: JsonObject = {
        tenantId: tenant,
        ...(uuids && { uuid: uuids }),
        ...(userName && { userName }),
        ...(mobileNumber && { mobileNumber }),
        ...(type && { userType: type }),
        ...(roleCodes && { roleCodes }),
      };
      return readUsers(limit ?? Number.POSITIVE_INFINITY, async (page) => {
        const { user } = await caller.post({
          service: 'user',
          path: '/user/_search',
          // DIGIT's `pageNumber` counts users, not pages.
          body: { ...criteria, pageSize: page.limit, pageNumber: page.offset },
          answer: Users,
          context,
          isRead: true,
        });
        return user.map(toUser);
      });
    },
    async registerCitizen({ tenant, name, mobileNumber, otp }, context) {
      const user = {
        userName: mobileNumber,
        name: toPersonName(name),
        mobileNumber,
        tenantId: tenant,
        type: 'CITIZEN',
        active: true,
        otpReference: otp,
        roles: [{ code: 'CITIZEN', name: 'Citizen', tenantId: tenant }],
      };
      const call = { service: 'user', path: '/user/citizen/_create', body: { user }, answer: Token, context };
      return toSignedIn(await caller.post(call).catch(throwOurs));
    },
    async create({ password, ...user }, context) {
      const body = {
        user: {
          ...user,
          name: toPersonName(user.name),
          active: true,
          roles: user.roles.map((role) => ({ ...role })),
          ...(password && { password }),
        },
      };
      const call = { service: 'user', path: '/user/users/_createnovalidate', body, answer: Users, context };
      const [first] = (await caller.post(call).catch(throwOurs)).user;
      if (!first) throw new DigitError('user', 'unexpected-answer', false, 'no user in the answer', false);
      return toUser(first);
    },
  };
}

function throwOurs(error: unknown): never {
  const ours = error instanceof DigitError ? OURS[error.code] : undefined;
  if (ours && error instanceof DigitError) throw new DigitError('user', ours, false, error.explanation, true);
  throw error;
}
