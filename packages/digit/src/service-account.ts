import type { Instant } from '@nirmaan/lexicon';
import type { Actor } from './actor';
import type { Digit } from './client';

/** Signed in again this long before DIGIT's token ends. */
const AHEAD = 60_000;
/** A right that is missing is refused as an ended token is: not every refusal is a reason to sign in again. */
const RENEWED_AT_MOST_EVERY = 10_000;

type Held = { since: Instant; until: Instant; actor: Promise<Actor> };

/**
 * The realm's own account, signed in once and again when its token ends, or before its time where DIGIT refuses it
 * (somebody signed the account out, the token store was emptied). Callers at the same time share one sign-in.
 */
export function createServiceAccount(options: {
  digit: Pick<Digit, 'user'>;
  userName: string;
  password: string;
  now(): Instant;
}): (realm: string) => Promise<Actor> {
  const { digit, userName, password, now } = options;
  const known = new Map<string, Held>();

  function signIn(realm: string): Promise<Actor> {
    const held: Held = { since: now(), until: now() + AHEAD, actor: enter() };
    known.set(realm, held);
    return held.actor;

    async function enter(): Promise<Actor> {
      try {
        const signedIn = await digit.user.signIn({ tenant: realm, userName, password, type: 'SYSTEM' });
        held.until = now() + signedIn.expiresInSeconds * 1000 - AHEAD;
        return { ...signedIn.actor, renew: () => renew(realm, signedIn.actor.token) };
      } catch (error) {
        if (known.get(realm) === held) known.delete(realm);
        throw error;
      }
    }
  }

  async function renew(realm: string, refused: string | undefined): Promise<Actor | undefined> {
    const held = known.get(realm);
    if (!held) return signIn(realm);
    const current = await held.actor;
    if (current.token !== refused) return current;
    // Somebody else was refused at the same time and is at it.
    if (known.get(realm) !== held) return renew(realm, refused);
    return now() - held.since < RENEWED_AT_MOST_EVERY ? undefined : signIn(realm);
  }

  return (realm) => {
    const held = known.get(realm);
    return held && held.until > now() ? held.actor : signIn(realm);
  };
}
