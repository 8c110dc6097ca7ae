/** Which port gets which implementation; the one place of the runtime that reads the environment. */

import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSessions, type Sessions } from '@nirmaan/access';
import { createFingerprint, createSeal, hashSecret, loadInstallationKey, newSecret } from '@nirmaan/access/server';
import {
  type ApplicationStore,
  type Applications,
  type Catalogue,
  createApplications,
  createCatalogue,
} from '@nirmaan/applications';
import { type CitizenAssets, loadCitizenAssets } from '@nirmaan/citizen/server';
import { decodeRecording, decodeServiceVersion, decodeTable } from '@nirmaan/compiler';
import { createServiceAccount, type Digit } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import type { Instant } from '@nirmaan/lexicon';
import { createDatabase, type Database } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { createDefinitionStore } from '@nirmaan/prisma/stores/definitions';
import { createIdentityVault } from '@nirmaan/prisma/stores/identities';
import { createSessionStore } from '@nirmaan/prisma/stores/sessions';
import { createTrialStore } from '@nirmaan/prisma/stores/trials';
import { realmOfTrial, TRIAL_PASSWORD, type Trial, type TrialId } from '@nirmaan/trials';
import { createRateLimit, type RateLimit } from './citizen/rate-limit';
import { type Environment, readEnvironment } from './environment';
import { cookieOfTrial } from './trials/trial-cookies';
import { baseOfTrial, trialIn } from './trials/trial-path';
import type { TrialRuntime } from './trials/trial-runtime';
import { createWorlds } from './trials/worlds';

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
  /** In the environment of the citizen pages: `''` or `/prefix`. */
  prefix: string;
  /** Of the workbench and what it asks for. */
  base: string;
  /** What a cookie of ours is called here. */
  cookieName(name: string): string;
  /** The origin whose pages may show these in a frame. */
  framedBy?: string | undefined;
  trial?: Trial;
  now(): Instant;
  newId(): string;
};

/** What all worlds of this process share. */
type Shared = {
  environment: Environment;
  database: Database;
  key: Uint8Array;
  assets: CitizenAssets;
};

/** What tells the installation from a trial. */
type World = Pick<Runtime, 'realm' | 'digit' | 'prefix' | 'base' | 'cookieName' | 'framedBy' | 'now'> & {
  /** The account in whose name the runtime itself asks DIGIT. */
  account: { userName: string; password: string };
  store: ApplicationStore;
};

function composeWorld({ environment, database, key, assets }: Shared, { account, store, ...world }: World) {
  const { digit, now } = world;
  const serviceActor = createServiceAccount({ digit, ...account, now });
  const catalogue = createCatalogue({
    digit,
    context: async (of) => ({ actor: await serviceActor(of) }),
    store: createDefinitionStore(database),
    decode: decodeServiceVersion,
    readTable: decodeTable,
    readRecording: decodeRecording,
    now,
  });
  const newId = () => randomUUID();
  const applications = createApplications({
    store,
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
  const runtime: Runtime = {
    ...world,
    environment,
    database,
    catalogue,
    applications,
    // Sessions end by real time: a day that is skipped in a trial signs nobody out.
    sessions: createSessions({
      store: createSessionStore(database),
      now: Date.now,
      newSecret,
      hash: hashSecret,
      ...createSeal(key, 'session'),
    }),
    assets,
    map: environment.MAP_TILES ? { tiles: environment.MAP_TILES, attribution: environment.MAP_ATTRIBUTION } : undefined,
    rateLimit: createRateLimit(Date.now),
    newId,
  };
  return { runtime, serviceActor };
}

function composeInstallation(shared: Shared): Runtime {
  const { environment, database } = shared;
  const { DIGIT_SYSTEM_USER: userName, DIGIT_SYSTEM_PASSWORD: password, digit } = environment;
  return composeWorld(shared, {
    realm: digit.tenant,
    digit: connectDigit(digit.connection),
    account: { userName, password },
    store: createApplicationStore(database),
    prefix: environment.PATH_PREFIX,
    base: '',
    cookieName: (name) => name,
    now: Date.now,
  }).runtime;
}

function composeTrial(shared: Shared, trial: Trial, now: () => Instant): Omit<TrialRuntime, 'trial'> {
  const store = createApplicationStore(shared.database);
  const { runtime, serviceActor } = composeWorld(shared, {
    realm: realmOfTrial(trial.id),
    digit: connectDigit({ mode: 'direct', baseUrl: trial.digitUrl, urls: {} }),
    account: { userName: TRIAL_SYSTEM_USER, password: TRIAL_PASSWORD },
    // No phone is called and no number is anybody's: codes and tries are not limited.
    store: { ...store, countCode: (realm, subject, c) => store.countCode(realm, subject, { ...c, limit: UNLIMITED }) },
    prefix: baseOfTrial(trial.id),
    base: baseOfTrial(trial.id),
    cookieName: (name) => cookieOfTrial(trial.id, name),
    framedBy: shared.environment.BUILDER_URL,
    now,
  });
  return { ...runtime, serviceActor, users: new Map() };
}

/** The account of the runtime in the DIGIT of every trial. */
const TRIAL_SYSTEM_USER = 'nirmaan-system';
const UNLIMITED = 1_000_000;

type Worlds = { installation: Runtime; trials: ReturnType<typeof createWorlds<Omit<TrialRuntime, 'trial'>>> };

async function compose(source: Record<string, string | undefined>): Promise<Worlds> {
  const environment = readEnvironment(source);
  shared.nirmaanDatabase ??= createDatabase({ appUrl: environment.APP_DATABASE_URL });
  const database = shared.nirmaanDatabase;
  const common: Shared = {
    environment,
    database,
    key: loadInstallationKey({ key: environment.NIRMAAN_KEY, file: environment.NIRMAAN_KEY_FILE }),
    assets: loadCitizenAssets(environment.CITIZEN_ASSETS),
  };
  const store = createTrialStore(database);
  return {
    installation: composeInstallation(common),
    trials: createWorlds({
      find: async (id) => (environment.NIRMAAN_TRIALS ? store.find(id) : undefined),
      compose: (trial, now) => composeTrial(common, trial, now),
      now: Date.now,
    }),
  };
}

// Next loads pages and API routes as separate bundles: one database pool for all of them. Everything else is composed in
// each, since an error thrown by another bundle's code is no `instanceof` its class here.
const shared = globalThis as { nirmaanDatabase?: Database };
let composed: Promise<Worlds> | undefined;

function getWorlds(): Promise<Worlds> {
  composed ??= compose(process.env).catch((error) => {
    composed = undefined;
    throw error;
  });
  return composed;
}

/** Of the installation itself. */
export async function getRuntime(): Promise<Runtime> {
  return (await getWorlds()).installation;
}

/** Of a trial; undefined: it is over, or there are no trials here. */
export async function getTrialRuntime(id: TrialId): Promise<TrialRuntime | undefined> {
  const found = await (await getWorlds()).trials(id);
  return found && { ...found.world, trial: found.trial };
}

/** Of whatever an address belongs to; undefined: a trial that is over. */
export async function runtimeAt(path: string): Promise<Runtime | undefined> {
  const id = trialIn(path);
  return id === undefined ? getRuntime() : getTrialRuntime(id);
}
