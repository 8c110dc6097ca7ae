import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFingerprint, createSeal, hashSecret } from '@nirmaan/access/server';
import { createApplicationWork, createCatalogue } from '@nirmaan/applications';
import { decodeRecording, decodeServiceVersion, decodeTable } from '@nirmaan/compiler';
import { createServiceAccount, type Digit } from '@nirmaan/digit';
import type { Database } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { createDefinitionStore } from '@nirmaan/prisma/stores/definitions';
import { createIdentityVault } from '@nirmaan/prisma/stores/identities';
import { createOutboxQueue } from '@nirmaan/prisma/stores/outbox';
import { TRIAL_PASSWORD } from '@nirmaan/trials';
import { createWake } from '../wake';
import { runWorker } from '../worker-loop';

/** Of one trial; a person waits for what it does. */
const CONCURRENCY = 2;

/** Does what the outbox of one trial holds, by its clock, with its DIGIT; nothing is told to other systems. */
export function runTrialWork(options: {
  database: Database & Required<Pick<Database, 'worker'>>;
  digit: Digit;
  realm: string;
  key: Uint8Array;
  now(): number;
  /** A delivery that would have gone to another system. */
  onDelivery(use: string, application: string): void;
  log(line: string): void;
}): { wake(): void; stop(): Promise<void> } {
  const { database, digit, realm, key, now, log } = options;
  const store = createApplicationStore(database);
  const serviceActor = createServiceAccount({ digit, userName: 'nirmaan-system', password: TRIAL_PASSWORD, now });
  const catalogue = createCatalogue({
    digit,
    context: async (of) => ({ actor: await serviceActor(of) }),
    store: createDefinitionStore(database),
    decode: decodeServiceVersion,
    readTable: decodeTable,
    readRecording: decodeRecording,
    now,
  });
  const applicationWork = createApplicationWork({
    ...{ store, digit, catalogue, serviceActor, now },
    vault: createIdentityVault(database, {
      seal: createSeal(key, 'identity').seal,
      fingerprint: createFingerprint(key, 'identity'),
      newId: () => randomUUID(),
      now,
    }),
    newId: () => randomUUID(),
    random: (bytes) => randomBytes(bytes),
    hash: hashSecret,
    sleep: (milliseconds) => sleep(milliseconds),
  });
  const stop = new AbortController();
  const wake = createWake();
  const working = runWorker(
    {
      queue: createOutboxQueue(database, { trial: realm }),
      id: randomUUID(),
      ...{ now, wake, log, random: Math.random, concurrency: CONCURRENCY },
      async run(row) {
        if (row.kind !== 'deliver') return applicationWork.run(row);
        options.onDelivery(String(row.payload.use ?? ''), row.subject);
        return { kind: 'done' };
      },
    },
    stop.signal,
  );
  return {
    wake: wake.up,
    async stop() {
      stop.abort();
      await working;
    },
  };
}
