/** The host of trials: throw-away DIGITs with drafts in them. Which port gets which implementation, and the only reading of the environment. */
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { loadInstallationKey, trialsKey } from '@nirmaan/access/server';
import { createDatabase } from '@nirmaan/prisma';
import { OUTBOX_CHANNEL } from '@nirmaan/prisma/stores/outbox';
import { createTrialStore } from '@nirmaan/prisma/stores/trials';
import { listen } from '../wake';
import { readEnvironment } from './environment';
import { serveTrials } from './serve-trials';
import { createTrials } from './trials';

/** All trials of a process share one pool. */
const MOST_CONNECTIONS = 20;

export async function startHost(
  source: Record<string, string | undefined>,
): Promise<{ url: string; key: string; stop(): Promise<void> }> {
  const environment = readEnvironment(source);
  const log = (line: string) => console.log(`trials: ${line}`);
  const database = createDatabase({
    appUrl: environment.APP_DATABASE_URL,
    workerUrl: environment.WORKER_DATABASE_URL,
    max: MOST_CONNECTIONS,
  });
  const { worker } = database;
  if (!worker) throw new Error('WORKER_DATABASE_URL is not set.');
  const key = loadInstallationKey({ key: environment.NIRMAAN_KEY, file: environment.NIRMAAN_KEY_FILE });
  const trials = await createTrials({
    database: { ...database, worker },
    store: createTrialStore(database),
    key,
    now: Date.now,
    newId: randomUUID,
    // What goes wrong with the work of a trial is seen in the trial.
    log: () => {},
  });
  const news = listen({ url: environment.WORKER_DATABASE_URL, channel: OUTBOX_CHANNEL, onNews: trials.wake });
  const bearer = trialsKey(key);
  const server = await serveTrials(trials, {
    host: environment.TRIALS_HOST,
    port: environment.TRIALS_PORT,
    key: bearer,
    log,
  });
  log(`ready; ${trials.list().length} open`);
  return {
    url: server.url,
    key: bearer,
    async stop() {
      await server.close();
      await news.stop();
      await trials.stop();
      await database.close();
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = startHost(process.env);
  for (const name of ['SIGTERM', 'SIGINT'] as const)
    process.once(name, () => void started.then((host) => host.stop()).then(() => process.exit(0)));
  started.catch((error: Error) => {
    console.error(`trials: ${error.message}`);
    process.exitCode = 1;
  });
}
