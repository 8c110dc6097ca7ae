import { RoleCode } from '@nirmaan/lexicon';
import { z } from 'zod';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** For each city that offers the service now, those of the roles that an active person holds there. */
export const heldRoles = procedure
  .policy(members)
  .input(z.object({ code: z.string(), roles: z.array(RoleCode).max(100) }))
  .query(({ ctx: { builder, session }, input }) =>
    builder.heldRoles({ realm: session.realm, service: input.code, roles: input.roles }, { actor: session.actor }),
  );
