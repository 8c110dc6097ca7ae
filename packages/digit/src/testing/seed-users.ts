import { z } from 'zod';
import type { StoredUser } from '../services/user/slice';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** Users as elements of a `user/_search` answer; nobody can sign in as one of them, for passwords are not answered. */
export const UserAnswers = z.object({
  users: z.array(
    z
      .object({
        id: z.number(),
        uuid: z.string(),
        userName: z.string(),
        name: z.string(),
        mobileNumber: text,
        emailId: text,
        type: z.string(),
        tenantId: z.string(),
        active: z.boolean(),
        dob: text,
        roles: z.array(z.object({ code: z.string(), name: z.string(), tenantId: z.string() })),
        createdBy: z.number().nullish(),
        lastModifiedBy: z.number().nullish(),
      })
      .transform(
        (user): StoredUser => ({
          ...user,
          createdBy: user.createdBy ?? null,
          lastModifiedBy: user.lastModifiedBy ?? null,
          profile: {},
          passwordHash: '',
          createdTime: 0,
          lastModifiedTime: 0,
        }),
      ),
  ),
});
