/** The embedded PostgreSQL of the tests: a server of its own, beside the one of `npm start`. */
import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { root } from './workspace.mjs';

const PORT = Number(process.env.TEST_DB_PORT ?? 54330);
const dir = path.join(root, '.data/pg-test');

/** Found running, it is used again: test files come one after the other. */
export function startTestServer() {
  return startEmbeddedPostgres({ dir, port: PORT });
}

export async function stopTestDatabase() {
  const server = await startTestServer();
  await server.stop();
}
