import type { JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { CallContext, DigitUser } from '../../actor';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { toDigitError } from '../../wire/errors';
import type { SignedIn, UserPort } from './port';

const Role = z.object({ code: z.string(), name: z.string().nullish(), tenantId: z.string().nullish() });
const User = z.object({
  id: z.number(),
  uuid: z.string(),
  userName: z.string(),
  name: z.string().nullish(),
  type: z.string().nullish(),
  mobileNumber: z.string().nullish(),
  emailId: z.string().nullish(),
  tenantId: z.string(),
  roles: z.array(Role).nullish(),
});
const Token = z.object({ access_token: z.string(), expires_in: z.number(), UserRequest: User });
const Users = z.object({ user: z.array(User) });

/** Refusals of a registration, in our words. The first two are egov-otp's, handed on. */
const OF_REGISTRATION: Record<string, string> = {
  'OTP.VALIDATION_UNSUCCESSFUL': 'invalid-credentials',
  'OTP.OTP_MANDATORY': 'invalid-credentials',
  DuplicateUserNameException: 'known-user',
};

function toUser(user: z.infer<typeof User>): DigitUser {
  return {
    id: user.id,
    uuid: user.uuid,
    userName: user.userName,
    name: user.name ?? user.userName,
    type: user.type === 'CITIZEN' || user.type === 'SYSTEM' ? user.type : 'EMPLOYEE',
    tenantId: user.tenantId,
    roles: (user.roles ?? []).map((role) => ({
      code: role.code,
      tenantId: role.tenantId ?? user.tenantId,
      ...(role.name && { name: role.name }),
    })),
    ...(user.mobileNumber && { mobileNumber: user.mobileNumber }),
    ...(user.emailId && { emailId: user.emailId }),
  };
}

function toSignedIn(token: z.infer<typeof Token>): SignedIn {
  return { actor: { user: toUser(token.UserRequest), token: token.access_token }, expiresInSeconds: token.expires_in };
}

export function createUserClient(caller: Caller): UserPort {
  return {
    async signIn({ tenant, userName, password, type }, context) {
      const form = new URLSearchParams({
        username: userName,
        password,
        grant_type: 'password',
        scope: 'read',
        tenantId: tenant,
        userType: type,
      });
      const response = await caller.send('user', '/user/oauth/token', {
        method: 'POST',
        headers: { authorization: caller.clientAuthorization, 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
        ...(context?.signal && { signal: context.signal }),
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) {
        const error = toDigitError('user', response.status, body);
        // The only refusal of a person's own doing; wrong tenants and types are ours.
        throw /Invalid login credentials|Account locked|activate your account/.test(error.explanation)
          ? new DigitError('user', 'invalid-credentials', false, error.explanation, true)
          : error;
      }
      return toSignedIn(parse(Token, body));
    },
    async search(criteria, context) {
      const { tenant, uuids, userName, mobileNumber, type, roleCodes, limit } = criteria;
      const body: JsonObject = {
        tenantId: tenant,
        ...(uuids && { uuid: uuids }),
        ...(userName && { userName }),
        ...(mobileNumber && { mobileNumber }),
        ...(type && { userType: type }),
        ...(roleCodes && { roleCodes }),
        ...(limit && { pageSize: limit }),
      };
      const { user } = await caller.post({
        service: 'user',
        path: '/user/_search',
        body,
        answer: Users,
        context,
        isRead: true,
      });
      return user.map(toUser);
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
      try {
        return toSignedIn(
          await caller.post({ service: 'user', path: '/user/citizen/_create', body: { user }, answer: Token, context }),
        );
      } catch (error) {
        const ours = error instanceof DigitError ? OF_REGISTRATION[error.code] : undefined;
        throw ours && error instanceof DigitError ? new DigitError('user', ours, false, error.explanation, true) : error;
      }
    },
    async create({ password, ...user }, context: CallContext) {
      const body = {
        user: {
          ...user,
          name: toPersonName(user.name),
          active: true,
          roles: user.roles.map((role) => ({ ...role })),
          ...(password && { password }),
        },
      };
      const created = await caller.post({
        service: 'user',
        path: '/user/users/_createnovalidate',
        body,
        answer: Users,
        context,
      });
      const [first] = created.user;
      if (!first) throw new DigitError('user', 'unexpected-answer', false, 'no user in the answer', true);
      return toUser(first);
    },
  };
}

/** egov-user refuses names with these characters, and more than 50 of any. */
function toPersonName(name: string): string {
  return name
    .replace(/[!"#$%()*+,:;<=>?@\\^`{}~“”‘’]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 50);
}

function parse<Value>(schema: z.ZodType<Value>, body: unknown): Value {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new DigitError('user', 'unexpected-answer', false, 'sign-in', true);
  return parsed.data;
}
