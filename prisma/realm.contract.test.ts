import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../tools/test-database';
import { createDatabase, type Database, withRealm, withRealmPrisma } from '.';
import { createSessionStore } from './stores/sessions';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase('realm');
  database = createDatabase({ appUrl: test.appUrl, workerUrl: test.workerUrl, max: 2 });
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

const session = { idHash: 'h', kind: 'work' as const, sealedActor: 's', createdAt: 1, expiresAt: 2 };

describe('row-level security', () => {
  it('shows nirmaan_app only the rows of the realm of its transaction', async () => {
    const store = createSessionStore(database);
    await store.insert({ ...session, realm: 'pg' });
    expect((await store.find('pg', 'h'))?.createdAt).toBe(1);
    await withRealm(database, 'xx', async (tx) => {
      expect((await tx.query('SELECT * FROM session')).rowCount).toBe(0);
      expect((await tx.query('DELETE FROM session')).rowCount).toBe(0);
    });
    expect(await withRealmPrisma(database, 'pg', (tx) => tx.session.count())).toBe(1);
    expect(await withRealmPrisma(database, 'xx', (tx) => tx.session.count())).toBe(0);
  });

  it('refuses to write a row of another realm', async () => {
    await expect(
      withRealm(database, 'xx', (tx) => tx.query("INSERT INTO session VALUES ('pg', 'h2', 'work', 's', 1, 2)")),
    ).rejects.toThrow(/row-level security/);
  });

  it('raises where the realm was forgotten, also on a connection that had one before', async () => {
    await expect(database.app.query('SELECT * FROM session')).rejects.toThrow(/nirmaan.realm is not set/);
  });

  it('holds for every table, and the realm leads every key; the journal of the sandbox stands for another system', async () => {
    const { rows } = await database.app.query<{ name: string; secured: boolean; policies: string[]; lead: string }>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS secured,
        (SELECT coalesce(array_agg(concat_ws(' ', permissive, cmd, qual, with_check)), '{}') FROM pg_policies WHERE tablename = c.relname) AS policies,
        (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
          WHERE i.indrelid = c.oid AND i.indisprimary) AS lead
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname NOT IN ('_prisma_migrations', 'sandbox_journal')`);
    expect(rows.length).toBeGreaterThan(20);
    const own = '(realm = nirmaan_realm())';
    for (const { name, ...found } of rows)
      expect({ name, ...found }).toEqual({
        name,
        secured: true,
        policies: [`PERMISSIVE ALL ${own} ${own}`],
        lead: 'realm',
      });
  });

  it('is passed by nirmaan_worker in the outbox alone: it may read nothing else, and add nothing', async () => {
    const { worker } = database;
    if (!worker) throw new Error('no pool of the worker');
    expect((await worker.query('SELECT * FROM outbox')).rows).toEqual([]);
    for (const statement of ['SELECT FROM session', 'SELECT FROM application', 'DELETE FROM outbox'])
      await expect(worker.query(statement)).rejects.toThrow(/permission denied/);
  });
});
