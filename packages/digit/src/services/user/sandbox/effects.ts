import { z } from 'zod';
import type { UserSlice } from '../slice';
import { REFRESH_LIFE } from '../tokens';

const json = z.record(z.string(), z.json());

const user = z.object({
  id: z.number(),
  uuid: z.string(),
  userName: z.string(),
  name: z.string().nullable(),
  mobileNumber: z.string().nullable(),
  emailId: z.string().nullable(),
  type: z.enum(['CITIZEN', 'EMPLOYEE', 'SYSTEM', 'BUSINESS']),
  tenantId: z.string(),
  active: z.boolean(),
  roles: z.array(z.object({ code: z.string(), name: z.string().nullable(), tenantId: z.string() })),
  dob: z.string().nullable(),
  profile: json,
  accountLocked: z.boolean(),
  accountLockedDate: z.number().nullable(),
  pwdExpiryDate: z.number().nullable(),
  passwordHash: z.string(),
  createdBy: z.number().nullable(),
  lastModifiedBy: z.number().nullable(),
  createdTime: z.number(),
  lastModifiedTime: z.number(),
});
const token = z.object({
  token: z.string(),
  refreshToken: z.string(),
  userUuid: z.string(),
  key: z.string(),
  scope: z.string(),
  issuedAt: z.number(),
  refreshIssuedAt: z.number(),
  revoked: z.boolean(),
  userRequest: json,
  principal: json,
});

export const UserEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), user }),
  z.object({ kind: z.literal('token'), token }),
  z.object({ kind: z.literal('failure'), userUuid: z.string(), at: z.number() }),
  z.object({ kind: z.literal('failures-reset'), userUuid: z.string() }),
]);
export type UserEffect = z.infer<typeof UserEffect>;

export function applyUser(slice: UserSlice, effect: UserEffect): boolean {
  switch (effect.kind) {
    case 'user':
      slice.users.set(effect.user.uuid, effect.user);
      slice.nextId = Math.max(slice.nextId, effect.user.id + 1);
      return true;
    case 'token':
      for (const old of slice.tokens.values())
        if (old.refreshIssuedAt + REFRESH_LIFE < effect.token.issuedAt) slice.tokens.delete(old.token);
      slice.tokens.set(effect.token.token, effect.token);
      return true;
    case 'failure':
      slice.failures.set(effect.userUuid, [...(slice.failures.get(effect.userUuid) ?? []), effect.at]);
      return true;
    case 'failures-reset':
      slice.failures.delete(effect.userUuid);
      return true;
  }
}
