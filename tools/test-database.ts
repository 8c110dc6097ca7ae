/**
 * A database for one test file: the embedded PostgreSQL of the tests, a copy of a migrated template, dropped at the end.
 */
import crypto from 'node:crypto';
import { createDatabase, dropDatabase, migrate, openRoles } from './database.mjs';
import { startTestServer } from './test-server.mjs';
import { fingerprint } from './workspace.mjs';

export type TestDatabase = { ownerUrl: string; appUrl: string; workerUrl: string; drop(): Promise<void> };

/** The server listens on 127.0.0.1 only and holds nothing but test data. */
const PASSWORDS = { nirmaan_app: 'app-in-tests', nirmaan_worker: 'worker-in-tests' };

export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const embedded = await startTestServer();
  const template = `template_${fingerprint('prisma/migrations').slice(0, 16)}`;
  await createDatabase(embedded, template);
  await migrate(embedded.urlOf(template));
  await openRoles(embedded.urlOf(template), PASSWORDS);
  const database = `${name.replace(/[^a-z0-9]/gi, '_').toLowerCase()}_${crypto.randomBytes(4).toString('hex')}`;
  await createDatabase(embedded, database, template);
  const ownerUrl = embedded.urlOf(database);
  const urlOf = (role: keyof typeof PASSWORDS) => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = PASSWORDS[role];
    return url.toString();
  };
  return {
    ownerUrl,
    appUrl: urlOf('nirmaan_app'),
    workerUrl: urlOf('nirmaan_worker'),
    drop: () => dropDatabase(embedded, database),
  };
}
