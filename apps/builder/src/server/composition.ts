import { createSessions, type Sessions } from '@nirmaan/access';
import { createSeal, hashSecret, loadInstallationKey, newSecret, trialsKey } from '@nirmaan/access/server';
import type { DeliveryStore } from '@nirmaan/connectors/server';
import { type Actor, DEMO_DIGIT, type Digit, readDigitEnvironment } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import type { Instant } from '@nirmaan/lexicon';
import { createDatabase, type Database } from '@nirmaan/prisma';
import { type ConnectionStore, createDeliveryStore } from '@nirmaan/prisma/stores/deliveries';
import { removeDemoRows } from '@nirmaan/prisma/stores/demo';
import { createDraftStore, type DraftStore } from '@nirmaan/prisma/stores/drafts';
import { createHintStore, type HintStore } from '@nirmaan/prisma/stores/hints';
import { createMasterStore, type MasterStore } from '@nirmaan/prisma/stores/masters';
import {
  createPublicationLeases,
  createPublicationStore,
  type PublicationLeases,
} from '@nirmaan/prisma/stores/publications';
import { createRecordingStore, type RecordingStore } from '@nirmaan/prisma/stores/recordings';
import { createSessionStore } from '@nirmaan/prisma/stores/sessions';
import type { PublicationStore } from '@nirmaan/publisher';
import { z } from 'zod';
import { createHeldRoles } from './held-roles';
import { resetSandbox } from './reset-sandbox';
import { createTrialsHost, type TrialsHost } from './trials-host';
import { Failure } from './trpc/procedure';

/** Everything the builder's server works with; which port got which implementation is decided here and nowhere else. */
export type Builder = {
  realm: string;
  /** Where citizens and officers will find what is published. */
  runtimeUrl: string;
  isDemo: boolean;
  /** Only in a demo: it begins anew, DIGIT included. */
  demo: { reset(realm: string): Promise<void> } | undefined;
  digit: Digit;
  sessions: Sessions;
  drafts: DraftStore;
  masters: MasterStore;
  recordings: RecordingStore;
  /** Hints of the first visit that were put away. */
  hints: HintStore;
  /** Systems of others that are connected. */
  connections: Pick<ConnectionStore, 'listConnections'> & Pick<DeliveryStore, 'findConnection'>;
  publications: PublicationStore;
  /** Where drafts are tried out; absent: nowhere. */
  trials: TrialsHost | undefined;
  /** Which roles are held in the cities that offer a service. */
  heldRoles: ReturnType<typeof createHeldRoles>;
  /** Who may carry a publication out: one process at a time. */
  leases: PublicationLeases;
  now(): Instant;
  newId(): string;
  /** The system user in whose name publications are written. */
  getPublisher(): Promise<Actor>;
  close(): Promise<void>;
};

const Environment = z.object({
  DIGIT_PUBLISHER: z.string().default('nirmaan-publisher'),
  /** Needed from outside of the cluster: a token is asked for. */
  DIGIT_PUBLISHER_PASSWORD: z.string().optional(),
  APP_DATABASE_URL: z.string(),
  RUNTIME_URL: z.url().default('http://localhost:4200'),
  NIRMAAN_KEY: z.string().optional(),
  NIRMAAN_KEY_FILE: z.string().default('.data/key'),
  NIRMAAN_DEMO: z.literal('1').optional(),
  /** The host of trials; absent: drafts cannot be tried out. */
  TRIALS_URL: z.url().optional(),
});

// Next loads pages, API routes and instrumentation as separate bundles: one database pool for all of them. Everything
// else is composed in each, since an error thrown by another bundle's code is no `instanceof` its class here.
const shared = globalThis as { nirmaanDatabase?: Database };
let composed: Promise<Builder> | undefined;

export function getBuilder(): Promise<Builder> {
  composed ??= composeBuilder(process.env, (appUrl) => {
    shared.nirmaanDatabase ??= createDatabase({ appUrl });
    return shared.nirmaanDatabase;
  }).catch((error: unknown) => {
    composed = undefined;
    throw error;
  });
  return composed;
}

export async function composeBuilder(
  source: Record<string, string | undefined>,
  openDatabase: (appUrl: string) => Database = (appUrl) => createDatabase({ appUrl }),
): Promise<Builder> {
  const env = Environment.parse(source);
  const { tenant, connection } = readDigitEnvironment(source, DEMO_DIGIT);
  const now = Date.now;
  const database = openDatabase(env.APP_DATABASE_URL);
  const digit = connectDigit(connection);
  const key = loadInstallationKey({ key: env.NIRMAAN_KEY, file: env.NIRMAAN_KEY_FILE });
  const sessions = createSessions({
    store: createSessionStore(database),
    now,
    newSecret,
    hash: hashSecret,
    ...createSeal(key, 'session'),
  });
  return {
    realm: tenant,
    runtimeUrl: env.RUNTIME_URL.replace(/\/$/, ''),
    isDemo: env.NIRMAAN_DEMO === '1',
    demo:
      env.NIRMAAN_DEMO === '1'
        ? {
            async reset(realm) {
              await resetSandbox(connection.baseUrl);
              await removeDemoRows(database, realm);
            },
          }
        : undefined,
    digit,
    sessions,
    drafts: createDraftStore(database),
    masters: createMasterStore(database),
    recordings: createRecordingStore(database),
    hints: createHintStore(database),
    connections: createDeliveryStore(database, createSeal(key, 'connection')),
    publications: createPublicationStore(database),
    leases: createPublicationLeases(database),
    trials: env.TRIALS_URL ? createTrialsHost({ url: env.TRIALS_URL, key: trialsKey(key) }) : undefined,
    heldRoles: createHeldRoles(digit, now),
    now,
    newId: () => crypto.randomUUID(),
    async getPublisher() {
      const { DIGIT_PUBLISHER: userName, DIGIT_PUBLISHER_PASSWORD: password } = env;
      if (password) return (await digit.user.signIn({ tenant, userName, password, type: 'SYSTEM' })).actor;
      const [user] = await digit.user.search({ tenant, userName, limit: 1 }, {});
      if (!user) throw new Failure({ code: 'no-publisher', params: { user: userName } });
      return { user };
    },
    close: () => database.close(),
  };
}
