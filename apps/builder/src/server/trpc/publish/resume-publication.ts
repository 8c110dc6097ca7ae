import { z } from 'zod';
import { publishers } from '../../policies';
import { resumePublication as resume } from '../../publications';
import { procedure } from '../procedure';

/** Goes on with a publication that failed or was stopped, with exactly what it began with. */
export const resumePublication = procedure
  .policy(publishers)
  .input(z.object({ code: z.string() }))
  .mutation(({ ctx: { builder, session }, input }) => resume(builder, session.realm, input.code));
