import type { Policy, Refusal, Session } from '@nirmaan/access';
import type { Actor } from '@nirmaan/digit';
import { DigitError } from '@nirmaan/digit';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { Runtime } from '../composition';

export type Context = {
  runtime: Runtime;
  session: Session | undefined;
  /** Gives the browser a session cookie, or takes it away. */
  setSession(secret: string | undefined): void;
};

/** A policy said no; the reason travels to the page in words. */
class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    // Nothing of what went wrong inside leaves the server but a code.
    message: shape.data.code,
    data: {
      code: shape.data.code,
      refusal: error.cause instanceof RefusedError ? error.cause.refusal : undefined,
      digit: error.cause instanceof DigitError ? { service: error.cause.service, code: error.cause.code } : undefined,
    },
  }),
});

export const router = t.router;

/** The only way to make a procedure: with the policy that says who may call it. */
export const procedure = {
  policy: (policy: Policy) =>
    t.procedure.use(async ({ ctx, next }) => {
      const refusal = policy(ctx.session);
      if (refusal)
        throw new TRPCError({
          code: refusal.code === 'access.signed-out' ? 'UNAUTHORIZED' : 'FORBIDDEN',
          cause: new RefusedError(refusal),
        });
      const result = await next({ ctx: { ...ctx, actor: () => actorOf(ctx.session) } });
      if (!result.ok && result.error.cause instanceof DigitError)
        throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: result.error.cause });
      return result;
    }),
};

function actorOf(session: Session | undefined): Actor {
  if (!session) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return session.actor;
}
