import { z } from 'zod';
import type { DigitUser } from '../../actor';
import type { SignedIn } from './port';

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

/** The answer to a sign-in, a refresh and a registration. */
export const Token = z.object({
  access_token: z.string(),
  refresh_token: z.string().nullish(),
  expires_in: z.number(),
  UserRequest: User,
});

/** The answer to searches and creations. */
export const Users = z.object({ user: z.array(User) });

export function toUser(user: z.infer<typeof User>): DigitUser {
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

export function toSignedIn(token: z.infer<typeof Token>): SignedIn {
  return {
    actor: { user: toUser(token.UserRequest), token: token.access_token },
    expiresInSeconds: token.expires_in,
    ...(token.refresh_token && { refreshToken: token.refresh_token }),
  };
}

/** egov-user refuses names with these characters, and more than 50 of any. */
export function toPersonName(name: string): string {
  return name
    .replace(/[!"#$%()*+,:;<=>?@\\^`{}~“”‘’]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 50);
}
