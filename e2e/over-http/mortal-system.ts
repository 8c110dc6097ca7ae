/** Everything a case passes through, as real processes that may be killed at any moment and come back on the same ports. */
import fs from 'node:fs';
import path from 'node:path';
import { start } from '../../bench/measuring/processes.mjs';
import { openDatabase } from '../../tools/database.mjs';
import { freePorts } from '../../tools/free-ports.mjs';
import { root } from '../../tools/workspace.mjs';

const PASSWORD = 'Nirmaan@123';
const SERVICE = path.join(root, 'packages/examples/trade-licence/service.json');
export type Name = 'sandbox' | 'worker' | 'runtime';
type Running = ReturnType<typeof start>;

export async function startMortalSystem(folder: string) {
  const [databasePort, sandboxPort, dhis2Port, runtimePort] = await freePorts(4);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    fs.mkdirSync(folder, { recursive: true });
    const database = await openDatabase({
      dir: folder,
      port: databasePort,
      databaseUrl: undefined,
      appUrl: undefined,
      workerUrl: undefined,
    });
    stops.push(async () => database.stop());
    const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
    const dhis2Url = `http://127.0.0.1:${dhis2Port}`;
    const origin = `http://127.0.0.1:${runtimePort}`;
    const { NODE_ENV: _, ...outside } = process.env;
    const env = {
      ...outside,
      DIGIT_URL: sandboxUrl,
      DIGIT_TENANT: 'pg',
      APP_DATABASE_URL: database.appUrl,
      WORKER_DATABASE_URL: database.workerUrl,
      NIRMAAN_KEY_FILE: path.join(folder, 'key'),
      CITIZEN_ASSETS: path.join(root, 'dist/citizen'),
      NIRMAAN_DEMO: '1',
      DIGIT_SYSTEM_PASSWORD: PASSWORD,
      NIRMAAN_DEMO_DHIS2_URL: dhis2Url,
      NEXT_TELEMETRY_DISABLED: '1',
    };
    const verb = (...args: string[]) => start(process.execPath, ['dist/cli.mjs', ...args], { cwd: root, env });
    const begin: Record<Name, () => Running> = {
      sandbox: () => verb('sandbox', '--port', String(sandboxPort), '--direct', '--journal', 'postgres'),
      worker: () => start(process.execPath, ['dist/worker.mjs'], { cwd: root, env }),
      runtime: () =>
        start(process.execPath, ['server.js'], {
          cwd: path.join(root, 'apps/runtime/.next/standalone/apps/runtime'),
          env: { ...env, NODE_ENV: 'production', PORT: String(runtimePort), HOSTNAME: '0.0.0.0' },
        }),
    };
    const READY: Record<Name, string> = { sandbox: 'answers at', worker: 'ready', runtime: 'Ready' };
    const running = new Map<Name, Running>();

    const raise = async (name: Name) => {
      const child = begin[name]();
      running.set(name, child);
      await child.says(READY[name], 60);
    };

    const dhis2 = verb('dhis2-fake', '--port', String(dhis2Port));
    stops.push(() => dhis2.stop());
    stops.push(() => Promise.all([...running.values()].map((child) => child.stop())));
    await raise('sandbox');
    await verb('publish', SERVICE, '--city', 'pg.citya', '--yes').says('is live', 60);
    await raise('worker');
    await raise('runtime');

    return {
      origin,
      sandboxUrl,
      dhis2Url,
      databaseUrl: database.ownerUrl,
      raise,
      /** Nothing is written down, nobody is told. */
      async kill(name: Name) {
        const child = running.get(name);
        if (!child?.pid) throw new Error(`${name} does not run`);
        process.kill(child.pid, 'SIGKILL');
        await child.ended;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
