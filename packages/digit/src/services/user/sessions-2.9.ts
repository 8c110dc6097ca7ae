import { z } from 'zod';
import type { CallContext } from '../../actor';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { toDigitError } from '../../wire/errors';
import type { SignedIn, UserPort } from './port';
import { Token, toSignedIn } from './users-2.9';

/** What egov-user says of people and their tokens; wrong tenants, types and scopes are ours, and stay as they came. */
const OF_PEOPLE = /Invalid login credentials|Account locked|activate your account|Invalid refresh token/;

const BAD_TOKEN = /InvalidAccessTokenException/;

/** Sign-in, refresh and sign-out: OAuth forms, answered in a dialect of their own. */
export function createSessionsClient(caller: Caller): Pick<UserPort, 'signIn' | 'refresh' | 'signOut'> {
  return {
    signIn({ tenant, userName, password, type }, context) {
      const form = { username: userName, password, grant_type: 'password', tenantId: tenant, userType: type };
      return askToken(caller, { ...form, scope: 'read' }, context);
    },
    refresh(refreshToken, context) {
      return askToken(caller, { grant_type: 'refresh_token', refresh_token: refreshToken }, context);
    },
    async signOut(actor, context) {
      try {
        await caller.post({
          service: 'user',
          path: '/user/_logout',
          // The gateway asks in which tenant, and egov-user does not mind.
          query: { tenantId: actor.user.tenantId },
          body: { access_token: actor.token },
          answer: z.object({ status: z.string() }),
          context: { ...context, actor },
        });
      } catch (error) {
        if (!isOver(error)) throw error;
      }
    },
  };
}

async function askToken(
  caller: Caller,
  form: Record<string, string>,
  context: CallContext | undefined,
): Promise<SignedIn> {
  const response = await caller.send('user', '/user/oauth/token', {
    method: 'POST',
    headers: { authorization: caller.clientAuthorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    ...(context?.signal && { signal: context.signal }),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const error = toDigitError('user', response.status, body);
    // Spoken in our words: DIGIT's quote the refresh token.
    throw OF_PEOPLE.test(error.explanation)
      ? new DigitError('user', 'invalid-credentials', false, 'the credentials are not accepted', true)
      : error;
  }
  const token = Token.safeParse(body);
  if (!token.success) throw new DigitError('user', 'unexpected-answer', false, 'no token in the answer', false);
  return toSignedIn(token.data);
}

/** The token was no good any more: the gateway says so, and egov-user does not find it, which it tells without a code. */
function isOver(error: unknown): boolean {
  if (!(error instanceof DigitError) || !error.answered) return false;
  return error.code === 'unknown' || error.details.some(({ code, text }) => BAD_TOKEN.test(`${code} ${text}`));
}
