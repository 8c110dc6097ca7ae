import { z } from 'zod';

/** `baseUrl` goes up to and without `/api`; `token` is a personal access token of a user with just the needed rights. */
export const Dhis2Config = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  token: z.string().min(1),
});
export type Dhis2Config = z.infer<typeof Dhis2Config>;

export const dhis2Secrets = ['token'] as const satisfies readonly (keyof Dhis2Config)[];
