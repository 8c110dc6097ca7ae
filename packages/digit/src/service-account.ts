import type { Instant } from '@nirmaan/lexicon';
import type { Actor } from './actor';
import type { Digit } from './client';

/** Signed in again this long before DIGIT's token ends. */
const AHEAD = 60_000;

/** The realm's own account, signed in once and again when its token ends; callers at the same time share one sign-in. */
export function createServiceAccount(options: {
  digit: Pick<Digit, 'user'>;
  userName: string;
  password: string;
  now(): Instant;
}): (realm: string) => Promise<Actor> {
  const known = new Map<string, { until: Instant; actor: Promise<Actor> }>();
  return (realm) => {
    const held = known.get(realm);
    if (held && held.until > options.now()) return held.actor;
    const entry = { until: options.now() + AHEAD, actor: signIn() };
    known.set(realm, entry);
    return entry.actor;

    async function signIn(): Promise<Actor> {
      try {
        const { userName, password } = options;
        const signedIn = await options.digit.user.signIn({ tenant: realm, userName, password, type: 'SYSTEM' });
        entry.until = options.now() + signedIn.expiresInSeconds * 1000 - AHEAD;
        return signedIn.actor;
      } catch (error) {
        known.delete(realm);
        throw error;
      }
    }
  };
}
