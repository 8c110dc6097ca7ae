import { officer } from '@nirmaan/access';
import { ServiceCode, StateCode } from '@nirmaan/lexicon';
import { z } from 'zod';
import { procedure } from '../base';

/** Cases that wait for one of the officer's roles, in the tenants where those are held; most urgent first. */
export const searchInbox = procedure
  .policy(officer)
  .input(
    z.object({
      search: z.string().max(100).optional(),
      service: ServiceCode.optional(),
      state: StateCode.optional(),
      limit: z.number().int().min(1).max(100).default(50),
      cursor: z.string().max(500).optional(),
    }),
  )
  .query(({ ctx, input }) => {
    const actor = ctx.actor();
    return ctx.runtime.applications.inbox({ realm: ctx.runtime.realm, actor, ...input });
  });
