/** The embedded PostgreSQL of the tests: a server of its own, beside the one of `npm start`. */
import net from 'node:net';
import path from 'node:path';
import { portOfRunning, startEmbeddedPostgres } from './embedded-postgres.mjs';
import { root } from './workspace.mjs';

const dir = path.join(root, '.data/pg-test');

/** Found running, it is used again: test files come one after the other. */
export async function startTestServer() {
  const named = process.env.TEST_DB_PORT;
  // Two working copies test side by side: each has a server of its own on a port that was free.
  const port = named ? Number(named) : (portOfRunning(dir) ?? (await findFreePort()));
  return startEmbeddedPostgres({ dir, port });
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function stopTestDatabase() {
  if (portOfRunning(dir) === undefined) return;
  const server = await startTestServer();
  await server.stop();
}
