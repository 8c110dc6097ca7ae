import { builderWith } from '@nirmaan/access';
import { z } from 'zod';
import { Failure, procedure } from '../procedure';

/**
 * The demo as at its first start: its DIGIT first, which may be down, then what was made and filed here. Refused outside of
 * a demo, whoever asks.
 */
export const resetDemo = procedure
  .policy(builderWith('administrator', 'author'))
  .input(z.object({ confirm: z.literal(true) }))
  .mutation(async ({ ctx: { builder, session } }) => {
    if (!builder.demo) throw new Failure({ code: 'no-demo', params: {} }, 'FORBIDDEN');
    await builder.demo.reset(session.realm);
  });
