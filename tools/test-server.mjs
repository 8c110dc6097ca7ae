/** The embedded PostgreSQL of the tests: a server of its own, beside the one of `npm start`. */
import path from 'node:path';
import { portOfRunning, startEmbeddedPostgres } from './embedded-postgres.mjs';
import { freePorts } from './free-ports.mjs';
import { root } from './workspace.mjs';

const dir = path.join(root, '.data/pg-test');

/** Found running, it is used again: test files come one after the other. */
export async function startTestServer() {
  const named = process.env.TEST_DB_PORT;
  // Two working copies test side by side: each has a server of its own on a port that was free.
  const port = named ? Number(named) : (portOfRunning(dir) ?? (await freePorts(1))[0]);
  return startEmbeddedPostgres({ dir, port });
}

export async function stopTestDatabase() {
  if (portOfRunning(dir) === undefined) return;
  const server = await startTestServer();
  await server.stop();
}
