import { anyone, builderRoles, rolesIn } from '@nirmaan/access';
import { DigitError } from '@nirmaan/digit';
import { z } from 'zod';
import { Failure, procedure } from '../procedure';

/** Signs in with the password DIGIT knows; only people with a role of the builder get in. */
export const signIn = procedure
  .open(anyone)
  .input(z.object({ userName: z.string().trim().min(1).max(64), password: z.string().min(1).max(128) }))
  .mutation(async ({ ctx: { builder, setCookie }, input }) => {
    const signedIn = await builder.digit.user
      .signIn({ tenant: builder.realm, userName: input.userName, password: input.password, type: 'EMPLOYEE' })
      .catch((error: unknown) => {
        if (error instanceof DigitError && error.answered && !error.retryable)
          throw new Failure({ code: 'invalid-credentials', params: {} }, 'UNAUTHORIZED');
        throw error;
      });
    const held = rolesIn(signedIn.actor, builder.realm);
    const known: string[] = Object.values(builderRoles);
    if (!held.some((role) => known.includes(role)))
      throw new Failure({ code: 'no-builder-role', params: {} }, 'FORBIDDEN');
    const { secret, session } = await builder.sessions.open('builder', signedIn);
    setCookie(secret, (session.expiresAt - session.createdAt) / 1000);
    return { name: session.actor.user.name };
  });
