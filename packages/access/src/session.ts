import type { Actor, DigitUser, SignedIn } from '@nirmaan/digit';
import type { Instant } from '@nirmaan/lexicon';
import { realmOf } from '@nirmaan/lexicon';

/** Which application a session belongs to; a session of one kind opens nothing of another. */
export type SessionKind = 'builder' | 'work' | 'citizen';

/** Somebody signed in. The token of DIGIT stays here, on the server. */
export type Session = {
  id: string;
  kind: SessionKind;
  realm: string;
  /** The user's own tenant. */
  tenant: string;
  actor: Actor;
  createdAt: Instant;
  expiresAt: Instant;
};

/** As stored: found by the hash of the cookie's value, the actor encrypted. */
export type StoredSession = {
  idHash: string;
  kind: SessionKind;
  realm: string;
  sealedActor: string;
  createdAt: Instant;
  expiresAt: Instant;
};

export interface SessionStore {
  insert(session: StoredSession): Promise<void>;
  find(realm: string, idHash: string): Promise<StoredSession | undefined>;
  remove(realm: string, idHash: string): Promise<void>;
  removeExpired(realm: string, now: Instant): Promise<number>;
}

export type SessionPorts = {
  store: SessionStore;
  now(): Instant;
  /** 256 random bits as text; what the cookie carries. */
  newSecret(): string;
  hash(secret: string): string;
  /** Encrypts with the installation's key; `unseal` throws on anything it did not seal. */
  seal(text: string): string;
  unseal(sealed: string): string;
};

const HOUR = 60 * 60 * 1000;
/** Never longer than DIGIT's own token; a citizen's device may be shared. */
const LONGEST: Record<SessionKind, number> = { builder: 12 * HOUR, work: 12 * HOUR, citizen: HOUR };

export type Sessions = {
  open(kind: SessionKind, signedIn: SignedIn): Promise<{ secret: string; session: Session }>;
  /** The session of a cookie's value; undefined when unknown, of another kind, over, or sealed with another key. */
  find(kind: SessionKind, secret: string | undefined): Promise<Session | undefined>;
  /** Ours only: DIGIT gives one shared token per user, and other sessions may use it. */
  close(secret: string): Promise<void>;
};

export function createSessions(ports: SessionPorts): Sessions {
  const { store, now, hash } = ports;
  /** Undefined where the installation's key is another than then: people sign in again. */
  const openActor = (sealed: string) => {
    try {
      return parseActor(ports.unseal(sealed));
    } catch {
      return undefined;
    }
  };
  return {
    async open(kind, signedIn) {
      const realm = realmOf(signedIn.actor.user.tenantId);
      // The realm leads the cookie's value: it is the first part of the key under which the session is found.
      const secret = `${realm}.${ports.newSecret()}`;
      const createdAt = now();
      const session: Session = {
        id: hash(secret),
        kind,
        realm,
        tenant: signedIn.actor.user.tenantId,
        actor: signedIn.actor,
        createdAt,
        expiresAt: createdAt + Math.min(LONGEST[kind], signedIn.expiresInSeconds * 1000),
      };
      // Whoever signs in clears away what is over; nobody else has to think of it.
      await store.removeExpired(realm, createdAt);
      await store.insert({
        idHash: session.id,
        kind,
        realm,
        sealedActor: ports.seal(JSON.stringify(session.actor)),
        createdAt,
        expiresAt: session.expiresAt,
      });
      return { secret, session };
    },
    async find(kind, secret) {
      const realm = secret && secret.length <= 200 ? findRealm(secret) : undefined;
      if (!secret || !realm) return undefined;
      const stored = await store.find(realm, hash(secret));
      if (!stored || stored.kind !== kind || stored.expiresAt <= now()) return undefined;
      const actor = openActor(stored.sealedActor);
      return actor && { ...stored, id: stored.idHash, tenant: actor.user.tenantId, actor };
    },
    async close(secret) {
      const realm = findRealm(secret);
      if (realm) await store.remove(realm, hash(secret));
    },
  };
}

/** A cookie holds whatever a browser sends: what leads it need not be a realm. */
function findRealm(secret: string): string | undefined {
  return /^([a-z]{1,64})\./.exec(secret)?.[1];
}

function parseActor(text: string): Actor {
  const actor: { user?: DigitUser; token?: string } = JSON.parse(text);
  if (!actor.user) throw new Error('a sealed session holds no user');
  return { user: actor.user, ...(actor.token !== undefined && { token: actor.token }) };
}
