/**
 * A database for one test file: the embedded PostgreSQL of the tests, a copy of a migrated template, dropped at the end.
 */
import crypto from 'node:crypto';
import path from 'node:path';
import { createDatabase, dropDatabase, migrate, openRoles } from './database.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { fingerprint, root } from './workspace.mjs';

export type TestDatabase = { ownerUrl: string; appUrl: string; workerUrl: string; drop(): Promise<void> };

/** Tests run on a server of their own, beside the one of `npm start`. It is left running for the next file; `npm test` stops it. */
const PORT = Number(process.env.TEST_DB_PORT ?? 54330);
/** The server listens on 127.0.0.1 only and holds nothing but test data. */
const PASSWORDS = { nirmaan_app: 'app-in-tests', nirmaan_worker: 'worker-in-tests' };

export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const embedded = await startEmbeddedPostgres({ dir: path.join(root, '.data/pg-test'), port: PORT });
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
