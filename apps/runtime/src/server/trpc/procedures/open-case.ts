import { officer } from '@nirmaan/access';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedure } from '../base';

/** One case with what the officer can do; not found also where it is another tenant's. */
export const openCase = procedure
  .policy(officer)
  .input(z.object({ id: z.string().max(100) }))
  .query(async ({ ctx, input }) => {
    const found = await ctx.runtime.applications.openCase({
      realm: ctx.runtime.realm,
      actor: ctx.actor(),
      id: input.id,
    });
    if (!found) throw new TRPCError({ code: 'NOT_FOUND' });
    return found;
  });
