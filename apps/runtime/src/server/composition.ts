/** Which port gets which implementation; the one place of the runtime that reads the environment. */

import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSessions, type Sessions } from '@nirmaan/access';
import { createFingerprint, createSeal, hashSecret, loadInstallationKey, newSecret } from '@nirmaan/access/server';
import { type Applications, type Catalogue, createApplications, createCatalogue } from '@nirmaan/applications';
import { type CitizenAssets, loadCitizenAssets } from '@nirmaan/citizen/server';
import { decodeRecording, decodeServiceVersion, decodeTable } from '@nirmaan/compiler';
import { createServiceAccount, type Digit } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import type { Instant, TenantId } from '@nirmaan/lexicon';
import { createDatabase, type Database } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { createDefinitionStore } from '@nirmaan/prisma/stores/definitions';
import { createIdentityVault } from '@nirmaan/prisma/stores/identities';
import { createSessionStore } from '@nirmaan/prisma/stores/sessions';
import { createRateLimit, type RateLimit } from './citizen/rate-limit';
import { type Environment, readEnvironment } from './environment';
import { listTenants } from './tenants';

export type Runtime = {
  environment: Environment;
  realm: string;
  database: Database;
  digit: Digit;
  catalogue: Catalogue;
  applications: Applications;
  sessions: Sessions;
  assets: CitizenAssets;
  /** Absent: there are no maps. */
  map: { tiles: string; attribution: string } | undefined;
  rateLimit: RateLimit;
  /** In the environment of the pages: `''` or `/prefix`. */
  prefix: string;
  /** Cities somebody can work or apply in. */
  tenants(): Promise<{ id: TenantId; name: string }[]>;
  now(): Instant;
  newId(): string;
};

async function compose(source: Record<string, string | undefined>): Promise<Runtime> {
  const environment = readEnvironment(source);
  const now = () => Date.now();
  shared.nirmaanDatabase ??= createDatabase({ appUrl: environment.APP_DATABASE_URL });
  const database = shared.nirmaanDatabase;
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
  const key = loadInstallationKey({ key: environment.NIRMAAN_KEY, file: environment.NIRMAAN_KEY_FILE });
  const newId = () => randomUUID();
  const applications = createApplications({
    store: createApplicationStore(database),
    digit,
    catalogue,
    vault: createIdentityVault(database, {
      seal: createSeal(key, 'identity').seal,
      fingerprint: createFingerprint(key, 'identity'),
      newId,
      now,
    }),
    serviceActor,
    now,
    newId,
    random: (bytes) => randomBytes(bytes),
    hash: hashSecret,
    sleep: (milliseconds) => sleep(milliseconds),
  });
  const sessions = createSessions({
    store: createSessionStore(database),
    now,
    newSecret,
    hash: hashSecret,
    ...createSeal(key, 'session'),
  });
  return {
    environment,
    realm: environment.digit.tenant,
    database,
    digit,
    catalogue,
    applications,
    sessions,
    assets: loadCitizenAssets(environment.CITIZEN_ASSETS),
    map: environment.MAP_TILES ? { tiles: environment.MAP_TILES, attribution: environment.MAP_ATTRIBUTION } : undefined,
    rateLimit: createRateLimit(now),
    prefix: environment.PATH_PREFIX,
    tenants: () => listTenants(catalogue, environment.digit.tenant),
    now,
    newId,
  };
}

// Next loads pages and API routes as separate bundles: one database pool for all of them. Everything else is composed in
// each, since an error thrown by another bundle's code is no `instanceof` its class here.
const shared = globalThis as { nirmaanDatabase?: Database };
let composed: Promise<Runtime> | undefined;

export function getRuntime(): Promise<Runtime> {
  composed ??= compose(process.env).catch((error) => {
    composed = undefined;
    throw error;
  });
  return composed;
}
