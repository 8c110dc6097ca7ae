import { officer } from '@nirmaan/access';
import { ActionCode, Json } from '@nirmaan/lexicon';
import { z } from 'zod';
import { procedure } from '../base';

/** Takes an action on a case. The same `key` has one effect, however often it is sent. */
export const takeAction = procedure
  .policy(officer)
  .input(
    z.object({
      id: z.string().max(100),
      action: ActionCode,
      revision: z.number().int().nonnegative(),
      key: z.uuid(),
      comment: z.string().max(1024).optional(),
      documents: z
        .array(
          z.object({
            ref: z.string().max(100),
            name: z.string().max(200),
            mediaType: z.string().max(100),
            size: z.number().int().nonnegative(),
          }),
        )
        .max(20)
        .optional(),
      form: z.record(z.string(), Json).optional(),
    }),
  )
  .mutation(({ ctx, input }) =>
    ctx.runtime.applications.act({ realm: ctx.runtime.realm, actor: ctx.actor(), ...input }),
  );
