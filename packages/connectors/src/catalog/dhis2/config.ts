import { z } from 'zod';

/** The address alone: a name and a password in it would be stored and shown as no secret, and a query would swallow the path. */
const isBare = (address: string) => {
  const url = new URL(address);
  return !url.username && !url.password && !url.search && !url.hash;
};

/** `baseUrl` goes up to and without `/api`; `token` is a personal access token of a user with just the needed rights. */
export const Dhis2Config = z.object({
  baseUrl: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isBare, { message: 'must be without user, query and fragment' })
    .transform((url) => url.replace(/\/+$/, '')),
  /** As it can stand in a header. */
  token: z.string().regex(/^[!-~]+$/),
});
export type Dhis2Config = z.infer<typeof Dhis2Config>;

export const dhis2Secrets = ['token'] as const satisfies readonly (keyof Dhis2Config)[];
