import type { SignedIn } from '@nirmaan/digit';
import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './origin';
import { anyone, builderWith, hasRole, officer, rolesIn } from './policy';
import { createFingerprint, createSeal, hashSecret, newSecret } from './server';
import { createSessions, type SessionStore, type StoredSession } from './session';

function memoryStore(): SessionStore & { rows: Map<string, StoredSession> } {
  const rows = new Map<string, StoredSession>();
  return {
    rows,
    insert: async (session) => void rows.set(session.idHash, session),
    find: async (_realm, idHash) => rows.get(idHash),
    remove: async (_realm, idHash) => void rows.delete(idHash),
    removeExpired: async (_realm, now) =>
      [...rows].filter(([key, row]) => row.expiresAt <= now && rows.delete(key)).length,
  };
}

const verifier: SignedIn = {
  expiresInSeconds: 600,
  actor: {
    token: 'digit-token',
    user: {
      id: 1,
      uuid: 'u-1',
      userName: 'verifier',
      name: 'V',
      type: 'EMPLOYEE',
      tenantId: 'pg.citya',
      roles: [{ code: 'TL_DOC_VERIFIER', tenantId: 'pg.citya' }],
    },
  },
};

function sessionsAt(clock: { now: number }, store = memoryStore(), key = new Uint8Array(32)) {
  const sessions = createSessions({
    store,
    now: () => clock.now,
    newSecret,
    hash: hashSecret,
    ...createSeal(key, 'session'),
  });
  return { store, sessions };
}

describe('sessions', () => {
  it('are found by the cookie they gave out, and only as their own kind', async () => {
    const { sessions } = sessionsAt({ now: 0 });
    const { secret } = await sessions.open('work', verifier);
    expect((await sessions.find('work', secret))?.actor.user.userName).toBe('verifier');
    expect(await sessions.find('builder', secret)).toBeUndefined();
    expect(await sessions.find('work', `${secret}x`)).toBeUndefined();
    expect(await sessions.find('work', undefined)).toBeUndefined();
  });

  it('end with the token of DIGIT, and when signed out', async () => {
    const clock = { now: 0 };
    const { sessions } = sessionsAt(clock);
    const { secret } = await sessions.open('work', verifier);
    clock.now = 600_000;
    expect(await sessions.find('work', secret)).toBeUndefined();
    clock.now = 0;
    await sessions.close(secret);
    expect(await sessions.find('work', secret)).toBeUndefined();
  });

  it('that are over are cleared away when somebody signs in', async () => {
    const clock = { now: 0 };
    const { sessions, store } = sessionsAt(clock);
    await sessions.open('work', verifier);
    clock.now = 300_000;
    await sessions.open('work', verifier);
    clock.now = 600_000;
    await sessions.open('work', verifier);
    expect(store.rows.size).toBe(2);
  });

  it.each(['', '.', 'x', '.x', 'PG.x', 'pg2.x', '-', "pg'; --.x", `${'a'.repeat(65)}.x`, 'x'.repeat(1000)])(
    'of the cookie %j are looked for nowhere',
    async (cookie) => {
      const asked: string[] = [];
      const { sessions } = sessionsAt(
        { now: 0 },
        Object.assign(memoryStore(), {
          find: async (realm: string) => void asked.push(realm),
          remove: async (realm: string) => void asked.push(realm),
        }),
      );
      expect(await sessions.find('work', cookie)).toBeUndefined();
      await sessions.close(cookie);
      expect(asked).toEqual([]);
    },
  );

  it('sealed with another key of the installation are over', async () => {
    const { sessions, store } = sessionsAt({ now: 0 });
    const { secret } = await sessions.open('work', verifier);
    expect(await sessionsAt({ now: 0 }, store).sessions.find('work', secret)).toBeDefined();
    const other = sessionsAt({ now: 0 }, store, new Uint8Array(32).fill(1));
    expect(await other.sessions.find('work', secret)).toBeUndefined();
  });

  it('keep neither the cookie nor the token readable at rest', async () => {
    const { sessions, store } = sessionsAt({ now: 0 });
    const { secret } = await sessions.open('work', verifier);
    const stored = JSON.stringify([...store.rows.values()]);
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain('digit-token');
  });
});

describe('seal', () => {
  it('tells the same text again, and nobody else can: not with another key, not for another purpose', () => {
    const key = new Uint8Array(32).fill(7);
    const fingerprint = createFingerprint(key, 'identity');
    expect(fingerprint('234567890124')).toBe(createFingerprint(key, 'identity')('234567890124'));
    const others = [
      fingerprint('234567890125'),
      createFingerprint(key, 'session')('234567890124'),
      createFingerprint(new Uint8Array(32).fill(9), 'identity')('234567890124'),
    ];
    for (const other of others) expect(other).not.toBe(fingerprint('234567890124'));
  });

  it('refuses what was sealed for another purpose or changed', () => {
    const key = new Uint8Array(32).fill(7);
    const sealed = createSeal(key, 'session').seal('text');
    expect(createSeal(key, 'session').unseal(sealed)).toBe('text');
    expect(() => createSeal(key, 'connection').unseal(sealed)).toThrow();
    expect(() => createSeal(key, 'session').unseal(`${sealed.slice(0, -2)}AA`)).toThrow();
    const cutShort = Buffer.from(sealed, 'base64url').subarray(0, 16).toString('base64url');
    expect(() => createSeal(key, 'session').unseal(cutShort)).toThrow();
  });
});

describe('policies', () => {
  const session = {
    id: 's',
    kind: 'work' as const,
    realm: 'pg',
    tenant: 'pg.citya',
    actor: verifier.actor,
    createdAt: 0,
    expiresAt: 1,
  };
  it('look at the tenant of a role', () => {
    expect(hasRole(verifier.actor, 'TL_DOC_VERIFIER', 'pg.citya')).toBe(true);
    expect(hasRole(verifier.actor, 'TL_DOC_VERIFIER', 'pg.cityb')).toBe(false);
    expect(rolesIn(verifier.actor, 'pg')).toEqual([]);
  });
  it('refuse without a session, with one of another kind, and without the role', () => {
    expect(anyone(undefined)).toBeUndefined();
    expect(officer(undefined)?.code).toBe('access.signed-out');
    expect(officer(session)).toBeUndefined();
    expect(builderWith('author')(session)?.code).toBe('access.signed-out');
    expect(builderWith('author')({ ...session, kind: 'builder' })?.code).toBe('access.role');
  });
});

describe('isSameOrigin', () => {
  it.each<[string | undefined, string, boolean, string]>([
    ['http://127.0.0.1:4200', '127.0.0.1:4200', true, 'our own page'],
    ['http://evil.example', '127.0.0.1:4200', false, 'another site'],
    ['null', '127.0.0.1:4200', false, 'a sandboxed frame'],
    [undefined, '127.0.0.1:4200', false, 'no browser'],
  ])('%s to %s is %s: %s', (origin, host, same) => expect(isSameOrigin(origin, host)).toBe(same));
});
