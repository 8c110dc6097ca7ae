import { randomUUID } from 'node:crypto';
import { realmOfTrial, type Trial } from '@nirmaan/trials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tools/test-database';
import { createDatabase, type Database, withRealm } from '..';
import { addOutbox, createOutboxQueue } from './outbox';
import { createTrialJournal, createTrialStore, listTrials, type TrialStore } from './trials';

let test: TestDatabase;
let database: Database;
let worker: NonNullable<Database['worker']>;
let store: TrialStore;
beforeAll(async () => {
  test = await createTestDatabase('trials');
  database = createDatabase({ appUrl: test.appUrl, workerUrl: test.workerUrl, max: 4 });
  if (!database.worker) throw new Error('no pool of the worker');
  worker = database.worker;
  store = createTrialStore(database);
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

const trial = (id: string, more: Partial<Trial> = {}): Trial => ({
  id,
  kind: 'own',
  service: 'trade-licence',
  name: { en: 'Trade licence' },
  city: `${realmOfTrial(id)}.sundarpur`,
  people: [],
  owner: { realm: 'pg', user: 'u1' },
  digitUrl: 'http://127.0.0.1:1',
  ahead: 0,
  createdAt: 1,
  expiresAt: 100,
  ...more,
});
const one = 'a'.repeat(20);
const other = 'b'.repeat(20);

/** Rows of a realm in every table that has realms, by name; empty tables are left out. */
async function rowsOf(realm: string): Promise<string[]> {
  return withRealm(database, realm, async (tx) => {
    const { rows } = await tx.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'realm'",
    );
    const full: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await tx.query(`SELECT 1 FROM "${name}" WHERE realm = $1`, [realm]);
      if (rowCount) full.push(name);
    }
    return full.sort();
  });
}

describe('trials', () => {
  it('are found by their id as they were put, with what has changed since', async () => {
    await store.insert(trial(one));
    await store.setAhead(one, 5000);
    await store.setAhead(one, 4000);
    await store.setExpiry(one, 200);
    await store.setDigitUrl(one, 'http://127.0.0.1:2');
    expect(await store.find(one)).toEqual(trial(one, { ahead: 5000, expiresAt: 200, digitUrl: 'http://127.0.0.1:2' }));
    expect(await store.find(other)).toBeUndefined();
    expect((await listTrials({ worker })).map(({ id, trial: { ahead } = {} }) => [id, ahead])).toEqual([[one, 5000]]);
  });

  it('keep what they were opened with word for word, and a journal of their own', async () => {
    const content = '{"b":1,"a":[2]}';
    await store.putContent(one, content);
    expect(await store.findContent(one)).toBe(content);
    const journal = createTrialJournal(database, one);
    await journal.append({ a: 1 });
    await journal.append({ a: 2 });
    expect(await journal.readAll()).toEqual([{ a: 1 }, { a: 2 }]);
    await journal.replace([{ a: 3 }]);
    expect(await journal.readAll()).toEqual([{ a: 3 }]);
    expect(await createTrialJournal(database, other).readAll()).toEqual([]);
  });

  it('have work that only their own worker takes', async () => {
    const row = () => ({ kind: 'deliver' as const, subject: randomUUID(), key: randomUUID(), payload: {}, dueAt: 0 });
    for (const realm of ['pg', realmOfTrial(one), realmOfTrial(other)])
      await withRealm(database, realm, (tx) => addOutbox(tx, realm, [row()], 0));
    const claimed = async (options?: { trial: string }) =>
      (await createOutboxQueue({ worker }, options).claim({ worker: 'w', now: 1, lockedUntil: 2, limit: 9 })).map(
        ({ realm }) => realm,
      );
    expect(await claimed()).toEqual(['pg']);
    expect(await claimed({ trial: realmOfTrial(other) })).toEqual([realmOfTrial(other)]);
    expect(await createOutboxQueue({ worker }, { trial: realmOfTrial(one) }).counts()).toEqual({ waiting: 1, dead: 0 });
    expect(() => createOutboxQueue({ worker }, { trial: "pg' OR true --" })).toThrow('no realm of a trial');
  });

  it('leave nothing behind, and take nothing of others with them', async () => {
    await store.insert(trial(other));
    const before = await rowsOf(realmOfTrial(other));
    expect(await rowsOf(realmOfTrial(one))).toEqual(['outbox', 'trial', 'trial_content', 'trial_journal']);
    await store.remove(one);
    expect(await rowsOf(realmOfTrial(one))).toEqual([]);
    expect(await rowsOf(realmOfTrial(other))).toEqual(before);
    expect(await rowsOf('pg')).toEqual(['outbox']);
  });
});
