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

  it('holds for every table with a realm', async () => {
    const { rows } = await database.app.query<{ table_name: string; safe: boolean }>(`
      SELECT c.table_name, p.relrowsecurity AND p.relforcerowsecurity
             AND EXISTS (SELECT FROM pg_policies q WHERE q.tablename = c.table_name) AS safe
      FROM information_schema.columns c JOIN pg_class p ON p.oid = c.table_name::regclass
      WHERE c.table_schema = 'public' AND c.column_name = 'realm'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.safe)).toEqual([]);
  });
});
