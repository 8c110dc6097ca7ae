/** What a trial needs, as real processes: the database, and a host of trials with a runtime, started anew as often as wanted. */
import path from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../tools/database.mjs';
import { freePorts } from '../../tools/free-ports.mjs';
import { root } from '../../tools/workspace.mjs';
import { start } from '../measuring/processes.mjs';

export async function openSystem(folder, { loadInstallationKey, trialsKey }) {
  const [databasePort] = await freePorts(1);
  const database = await openDatabase({ dir: folder, port: databasePort });
  const keyFile = path.join(folder, 'key');
  const key = trialsKey(loadInstallationKey({ key: undefined, file: keyFile }));

  return {
    /** How many rows of trials there are, in whichever table. */
    async countRows() {
      const client = new pg.Client({ connectionString: database.ownerUrl });
      await client.connect();
      try {
        const { rows: tables } = await client.query(
          "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'realm'",
        );
        let count = 0;
        for (const { name } of tables) {
          const { rows } = await client.query(
            `SELECT count(*)::int AS count FROM "${name}" WHERE realm ~ '^try[a-z]{20}$'`,
          );
          count += rows[0].count;
        }
        return count;
      } finally {
        await client.end();
      }
    },

    async startServers() {
      const [hostPort, runtimePort, digitPort] = await freePorts(3);
      const hostUrl = `http://127.0.0.1:${hostPort}`;
      const env = {
        ...process.env,
        // Nobody is there: pages of a trial ask the DIGIT of the trial alone.
        DIGIT_URL: `http://127.0.0.1:${digitPort}`,
        DIGIT_TENANT: 'pg',
        DIGIT_SYSTEM_PASSWORD: 'Nirmaan@123',
        APP_DATABASE_URL: database.appUrl,
        WORKER_DATABASE_URL: database.workerUrl,
        NIRMAAN_KEY_FILE: keyFile,
        NIRMAAN_TRIALS: '1',
        CITIZEN_ASSETS: path.join(root, 'dist/citizen'),
        NEXT_TELEMETRY_DISABLED: '1',
      };
      for (const name of ['NODE_ENV', 'NIRMAAN_KEY', 'BUILDER_URL']) delete env[name];
      const host = start(process.execPath, ['dist/trials.mjs'], {
        cwd: root,
        env: { ...env, TRIALS_PORT: String(hostPort) },
      });
      const runtime = start(process.execPath, ['server.js'], {
        cwd: path.join(root, 'apps/runtime/.next/standalone/apps/runtime'),
        env: { ...env, NODE_ENV: 'production', PORT: String(runtimePort), HOSTNAME: '127.0.0.1' },
      });
      const origin = `http://127.0.0.1:${runtimePort}`;
      const stop = () => Promise.all([host.stop(), runtime.stop()]);
      try {
        await Promise.all([host.says('ready', 60), runtime.says('Ready', 60)]);
      } catch (error) {
        await stop();
        throw error;
      }
      return { hostUrl, key, origin, hostPid: host.pid, runtimePid: runtime.pid, stop };
    },

    stop: () => database.stop(),
  };
}
