import { z } from 'zod';
import { hashPassword } from '../services/user/hash-password';
import type { StoredUser } from '../services/user/slice';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** A user as an element of a `user/_search` answer. What is not a text of the profile is read; the rest is left out. */
const KnownUser = z.object({
  id: z.number(),
  uuid: z.string(),
  userName: z.string(),
  name: text,
  mobileNumber: text,
  emailId: text,
  type: z.enum(['CITIZEN', 'EMPLOYEE', 'SYSTEM', 'BUSINESS']),
  tenantId: z.string(),
  active: z.boolean().default(true),
  dob: text,
  roles: z.array(z.object({ code: z.string(), name: text, tenantId: z.string() })),
  createdBy: z.number().nullish(),
  lastModifiedBy: z.number().nullish(),
  /** Not in DIGIT's answers; without one nobody can sign in as this user. */
  password: z.string().optional(),
});
export type KnownUser = z.infer<typeof KnownUser>;

/** Users a sandbox can begin with. */
export const KnownUsers = z.object({ users: z.array(KnownUser) });
export type KnownUsers = z.infer<typeof KnownUsers>;

export function toStoredUser({ password, ...user }: KnownUser, hash: (text: string) => string): StoredUser {
  return {
    ...user,
    createdBy: user.createdBy ?? null,
    lastModifiedBy: user.lastModifiedBy ?? null,
    profile: {},
    accountLocked: false,
    accountLockedDate: null,
    pwdExpiryDate: null,
    passwordHash: password === undefined ? '' : hashPassword({ hash }, user.uuid, password),
    createdTime: 0,
    lastModifiedTime: 0,
  };
}
