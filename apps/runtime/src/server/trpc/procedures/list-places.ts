import { officer } from '@nirmaan/access';
import { Language } from '@nirmaan/lexicon';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedure } from '../base';

/** The places right below one, of a hierarchy of this realm: what a form offers to anybody who fills it. */
export const listPlaces = procedure
  .policy(officer)
  .input(
    z.object({
      tenant: z.string().max(100),
      language: Language,
      hierarchy: z.string().min(1).max(64),
      below: z.string().max(64),
    }),
  )
  .query(async ({ ctx, input: { hierarchy, below, ...of } }) => {
    const { realm, catalogue } = ctx.runtime;
    if (of.tenant !== realm && !of.tenant.startsWith(`${realm}.`)) throw new TRPCError({ code: 'NOT_FOUND' });
    const [levels, places] = await Promise.all([
      catalogue.places.levels({ realm, ...of }, hierarchy),
      catalogue.places.below({ realm, ...of }, hierarchy, below),
    ]);
    return { levels, places };
  });
