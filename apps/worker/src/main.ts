/** The worker: does what the outbox holds. Which port gets which implementation, and the only reading of the environment. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createFingerprint, createSeal, hashSecret, loadInstallationKey } from '@nirmaan/access/server';
import { createApplicationWork, createCatalogue } from '@nirmaan/applications';
import { decodeRecording, decodeServiceVersion, decodeTable } from '@nirmaan/compiler';
import { createServiceAccount } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import { createDatabase } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { createDefinitionStore } from '@nirmaan/prisma/stores/definitions';
import { createDeliveryStore } from '@nirmaan/prisma/stores/deliveries';
import { createIdentityVault } from '@nirmaan/prisma/stores/identities';
import { createOutboxQueue, OUTBOX_CHANNEL } from '@nirmaan/prisma/stores/outbox';
import { runDelivery } from './deliver-work';
import { readEnvironment } from './environment';
import { createWake, listen } from './wake';
import { runWorker } from './worker-loop';

const TOKEN_OF_DEMO = 'd2pat_demo';

export async function main(source: Record<string, string | undefined>, signal: AbortSignal): Promise<void> {
  const environment = readEnvironment(source);
  const now = () => Date.now();
  const log = (line: string) => console.log(`worker: ${line}`);
  const database = createDatabase({ appUrl: environment.APP_DATABASE_URL, workerUrl: environment.WORKER_DATABASE_URL });
  const { worker } = database;
  if (!worker) throw new Error('WORKER_DATABASE_URL is not set.');
  const digit = connectDigit(environment.digit.connection);
  const { DIGIT_SYSTEM_USER: userName, DIGIT_SYSTEM_PASSWORD: password } = environment;
  const serviceActor = createServiceAccount({ digit, userName, password, now });
  const catalogue = createCatalogue({
    digit,
    context: async (realm) => ({ actor: await serviceActor(realm) }),
    store: createDefinitionStore(database),
    decode: decodeServiceVersion,
    readTable: decodeTable,
    readRecording: decodeRecording,
    now,
  });
  const store = createApplicationStore(database);
  const key = loadInstallationKey({ key: environment.NIRMAAN_KEY, file: environment.NIRMAAN_KEY_FILE });
  const deliveries = createDeliveryStore(database, createSeal(key, 'connection'));
  if (environment.NIRMAAN_DEMO_DHIS2_URL && source.NODE_ENV !== 'production') {
    await deliveries.putConnection(
      {
        realm: environment.digit.tenant,
        name: 'state-hmis',
        connector: 'dhis2',
        config: { baseUrl: environment.NIRMAAN_DEMO_DHIS2_URL },
        secrets: { token: TOKEN_OF_DEMO },
        internal: true,
      },
      now(),
    );
  }
  const applicationWork = createApplicationWork({
    store,
    digit,
    catalogue,
    vault: createIdentityVault(database, {
      seal: createSeal(key, 'identity').seal,
      fingerprint: createFingerprint(key, 'identity'),
      newId: () => randomUUID(),
      now,
    }),
    serviceActor,
    now,
    newId: () => randomUUID(),
    random: (bytes) => randomBytes(bytes),
    hash: hashSecret,
    sleep: (milliseconds) => sleep(milliseconds),
  });

  const queue = createOutboxQueue({ worker });
  const wake = createWake();
  const listener = listen({ url: environment.WORKER_DATABASE_URL, channel: OUTBOX_CHANNEL, onNews: wake.up });
  const counts = await queue.counts();
  log(`ready; ${counts.waiting} waiting, ${counts.dead} given up`);
  try {
    await runWorker(
      {
        queue,
        id: randomUUID(),
        now,
        random: Math.random,
        wake,
        log,
        run: (row) =>
          row.kind === 'deliver' ? runDelivery({ store, catalogue, deliveries, now }, row) : applicationWork.run(row),
      },
      signal,
    );
  } finally {
    await listener.stop();
    await database.close();
    log('stopped');
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  main(process.env, stop.signal).catch((error: Error) => {
    console.error(`worker: ${error.message}`);
    process.exitCode = 1;
  });
}
