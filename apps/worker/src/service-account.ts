import type { Actor, Digit } from '@nirmaan/digit';
import type { Instant } from '@nirmaan/lexicon';

/** Signed in again this long before DIGIT's token ends. */
const AHEAD = 60_000;

/** The realm's own account; callers at the same time share one sign-in, and a failed one is not kept. */
export function createServiceAccount(c: {
  digit: Pick<Digit, 'user'>;
  userName: string;
  password: string;
  now(): Instant;
}): (realm: string) => Promise<Actor> {
  const held = new Map<string, { actor: Promise<Actor>; until: Instant }>();
  return (realm) => {
    const known = held.get(realm);
    if (known && known.until > c.now()) return known.actor;
    const entry = { actor: signIn(), until: Number.POSITIVE_INFINITY };
    held.set(realm, entry);
    return entry.actor;

    async function signIn(): Promise<Actor> {
      try {
        const signedIn = await c.digit.user.signIn({
          tenant: realm,
          userName: c.userName,
          password: c.password,
          type: 'SYSTEM',
        });
        entry.until = c.now() + signedIn.expiresInSeconds * 1000 - AHEAD;
        return signedIn.actor;
      } catch (error) {
        held.delete(realm);
        throw error;
      }
    }
  };
}
