import { z } from 'zod';
import { masterMakers } from '../../policies';
import { procedure } from '../procedure';

export const removeMaster = procedure
  .policy(masterMakers)
  .input(z.object({ code: z.string() }))
  .mutation(({ ctx: { builder, session }, input }) => builder.masters.remove(session.realm, input.code, builder.now()));

export const restoreMaster = procedure
  .policy(masterMakers)
  .input(z.object({ code: z.string() }))
  .mutation(({ ctx: { builder, session }, input }) => builder.masters.restore(session.realm, input.code));
