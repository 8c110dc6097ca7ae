import { isSameOrigin, type Policy, type Refusal, type Session } from '@nirmaan/access';
import { DigitError } from '@nirmaan/digit';
import { initTRPC, TRPCError } from '@trpc/server';
import superjson from 'superjson';
import type { Builder } from '../composition';

/** What every procedure knows of its request. */
export type RequestContext = {
  builder: Builder;
  session: Session | undefined;
  /** The cookie's value, for signing out. */
  secret: string | undefined;
  origin: string | undefined;
  host: string | undefined;
  setCookie(value: string, maxAgeSeconds: number): void;
};

/** Why a call failed, for a message in the reader's language: `builder.failure.<code>`. */
export type FailureReason = { code: string; params: Record<string, string> };

/** A failure the reader is told in words. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly reason: FailureReason,
    readonly status: 'CONFLICT' | 'NOT_FOUND' | 'BAD_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' = 'BAD_REQUEST',
  ) {
    super(reason.code);
  }
}

const t = initTRPC.context<RequestContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    message: shape.message,
    code: shape.code,
    data: { code: shape.data.code, path: shape.data.path, reason: reasonOf(error.cause) },
  }),
});

function reasonOf(cause: unknown): FailureReason | undefined {
  if (cause instanceof Failure) return cause.reason;
  if (cause instanceof DigitError)
    return {
      code: cause.answered ? 'digit-refused' : 'digit-down',
      params: { service: cause.service, code: cause.code },
    };
  return undefined;
}

/** What changes something must come from our own pages; failures of ours become tRPC's here, in one place. */
const base = t.procedure.use(async ({ ctx, type, next }) => {
  if (type === 'mutation' && !isSameOrigin(ctx.origin, ctx.host))
    throw new TRPCError({ code: 'FORBIDDEN', message: 'other origin' });
  const result = await next();
  if (!result.ok && result.error.cause instanceof Failure)
    throw new TRPCError({ code: result.error.cause.status, cause: result.error.cause });
  return result;
});

function refuse({ code, params }: Refusal): never {
  throw new TRPCError({
    code: code === 'access.signed-out' ? 'UNAUTHORIZED' : 'FORBIDDEN',
    cause: new Failure(
      { code: code === 'access.signed-out' ? 'signed-out' : 'role', params: { roles: params.roles.join(', ') } },
      code === 'access.signed-out' ? 'UNAUTHORIZED' : 'FORBIDDEN',
    ),
  });
}

/**
 * The only way to a procedure. `policy` is for people who are signed in; `open` says in words that everybody may.
 * The bare procedure is not exported, so one without a policy does not compile.
 */
export const procedure = {
  policy: (policy: Policy) =>
    base.use(({ ctx, next }) => {
      const refusal = policy(ctx.session);
      if (refusal) refuse(refusal);
      if (!ctx.session) refuse({ code: 'access.signed-out', params: { roles: [] } });
      return next({ ctx: { ...ctx, session: ctx.session } });
    }),
  open: (policy: Policy) =>
    base.use(({ ctx, next }) => {
      const refusal = policy(ctx.session);
      if (refusal) refuse(refusal);
      return next();
    }),
};

export const router = t.router;
