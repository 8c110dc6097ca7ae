import { z } from 'zod';
import { hintCodes } from '../../../features/first-visit/hint-codes';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** Hints this person has put away. */
export const listDismissedHints = procedure
  .policy(members)
  .query(({ ctx: { builder, session } }) => builder.hints.list(session.realm, session.actor.user.uuid));

/** Puts hints away, for ever. */
export const dismissHints = procedure
  .policy(members)
  .input(z.object({ hints: z.array(z.enum(hintCodes)).min(1).max(hintCodes.length) }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    await builder.hints.dismiss(session.realm, session.actor.user.uuid, input.hints, builder.now());
  });
