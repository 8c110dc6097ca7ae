import { z } from 'zod';
import { publishers } from '../../policies';
import { stopPublication as stop } from '../../publications';
import { procedure } from '../procedure';

/** Stops the running publication after the step it is at. What is live stays live. */
export const stopPublication = procedure
  .policy(publishers)
  .input(z.object({ code: z.string() }))
  .mutation(({ ctx: { builder, session }, input }) => stop(builder, session.realm, input.code));
