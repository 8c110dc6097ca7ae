import { z } from 'zod';
import { authors } from '../../policies';
import { procedure } from '../procedure';

/** Takes a draft off the list; what is published stays published. `restoreService` brings it back. */
export const removeService = procedure
  .policy(authors)
  .input(z.object({ code: z.string() }))
  .mutation(({ ctx: { builder, session }, input }) => builder.drafts.remove(session.realm, input.code, builder.now()));

export const restoreService = procedure
  .policy(authors)
  .input(z.object({ code: z.string() }))
  .mutation(({ ctx: { builder, session }, input }) => builder.drafts.restore(session.realm, input.code));
