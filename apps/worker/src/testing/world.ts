import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createFingerprint, createSeal } from '@nirmaan/access/server';
import {
  type ApplicationPorts,
  type Catalogue,
  createApplications,
  createApplicationWork,
  type OutboxRow,
  type PublishedVersion,
} from '@nirmaan/applications';
import { type Dhis2Fake, startDhis2Fake } from '@nirmaan/connectors/dhis2-fake';
import type { Actor, DigitUser } from '@nirmaan/digit';
import { createDatabase, withRealm } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { createDeliveryStore } from '@nirmaan/prisma/stores/deliveries';
import { createIdentityVault } from '@nirmaan/prisma/stores/identities';
import { createOutboxQueue } from '@nirmaan/prisma/stores/outbox';
import type { ServiceDefinition } from '@nirmaan/service';
import { createTestDatabase } from '../../../../tools/test-database';
import { runDelivery } from '../deliver-work';
import { createMemoryDigit } from './memory-digit';
import { tradeLicence } from './trade-licence';

export const KEY = new Uint8Array(32).fill(1);

/** Thrown in place of everything a killed process would have done next. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Counts calls that have an effect; the process dies right after the one numbered `at`, with its effect done. */
export type Fuse = { at: number; count: number; trace: string[] };

const READS = /^(find|list|search|latest|history|download)/;

/** `target` as a process sees it that dies when the fuse is burnt. */
export function killable<T extends object>(target: T, name: string, fuse: Fuse): T {
  return new Proxy(target, {
    get(object, key) {
      const member: unknown = Reflect.get(object, key);
      if (typeof member === 'object' && member !== null) return killable(member, `${name}.${String(key)}`, fuse);
      if (typeof member !== 'function' || typeof key !== 'string') return member;
      return async (...parameters: unknown[]) => {
        if (fuse.count >= fuse.at) throw new Killed();
        const result: unknown = await Reflect.apply(member, object, parameters);
        if (!READS.test(key)) {
          fuse.count++;
          fuse.trace.push(`${name}.${key}`);
          if (fuse.count >= fuse.at) throw new Killed();
        }
        return result;
      };
    },
  });
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** What a world offers instead of the small trade licence without tables. */
export type WorldOptions = { definition?: ServiceDefinition; table?: Catalogue['table'] };

/** A database, a DIGIT and a DHIS2, and processes that may die. One clock, moved by whoever waits. */
export async function createWorld(
  name: string,
  { definition = tradeLicence, table = async () => undefined }: WorldOptions = {},
) {
  const test = await createTestDatabase(name);
  const database = createDatabase({ appUrl: test.appUrl, workerUrl: test.workerUrl, max: 6 });
  const { worker } = database;
  if (!worker) throw new Error('no worker pool');
  const clock = { now: Date.UTC(2026, 10, 24, 6) };
  const now = () => clock.now;
  const memory = createMemoryDigit(definition, now);
  const dhis2: Dhis2Fake = await startDhis2Fake();
  const store = createApplicationStore(database);
  const deliveries = createDeliveryStore(database, createSeal(KEY, 'connection'));
  await deliveries.putConnection(
    {
      realm: 'pg',
      name: 'state-hmis',
      connector: 'dhis2',
      config: { baseUrl: dhis2.url },
      secrets: { token: dhis2.token },
      internal: true,
    },
    now(),
  );
  const queue = createOutboxQueue({ worker });

  const published: PublishedVersion = {
    service: 'trade-licence',
    version: 1,
    businessService: 'trade-licence.v1',
    workflowVersion: 1,
    definition,
  };
  const catalogue: Catalogue = {
    activeServices: async (_realm, tenant) => (tenant === 'pg.citya' ? [published] : []),
    findService: async (_realm, tenant, code) =>
      tenant === 'pg.citya' && code === 'trade-licence' ? published : undefined,
    version: async (_realm, service, version) => (service === 'trade-licence' && version === 1 ? published : undefined),
    masterRows: async () => [],
    cities: async () => [],
    table,
    recording: async () => undefined,
    places: { levels: async () => [], below: async () => [], path: async () => undefined },
  };

  const user = (userName: string, tenant: string, roles: string[], type: DigitUser['type'] = 'EMPLOYEE'): Actor => ({
    user: memory.addUser({
      userName,
      name: userName,
      type,
      tenantId: tenant,
      roles: roles.map((code) => ({ code, tenantId: tenant })),
    }),
  });
  const system = user('nirmaan-system', 'pg', ['SYSTEM'], 'SYSTEM');
  const officers = {
    verifier: user('verifier', 'pg.citya', ['TL_DOC_VERIFIER']),
    inspector: user('inspector', 'pg.citya', ['TL_FIELD_INSPECTOR']),
    cashier: user('cashier', 'pg.citya', ['TL_CEMP']),
    verifierb: user('verifierb', 'pg.cityb', ['TL_DOC_VERIFIER']),
  };

  const portsOf = (fuse?: Fuse): ApplicationPorts => ({
    store: fuse ? killable(store, 'store', fuse) : store,
    digit: fuse ? killable(memory.digit, 'digit', fuse) : memory.digit,
    catalogue,
    vault: createIdentityVault(database, {
      seal: createSeal(KEY, 'identity').seal,
      fingerprint: createFingerprint(KEY, 'identity'),
      newId: () => randomUUID(),
      now,
    }),
    serviceActor: async () => system,
    now,
    newId: () => randomUUID(),
    random: (bytes) => randomBytes(bytes),
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
    sleep: async (milliseconds) => {
      clock.now += milliseconds;
    },
  });

  /** One worker process: takes what is due until nothing is waiting or the process dies. Time passes where it waits. */
  async function work(fuse?: Fuse, until = clock.now + 3 * 60 * 60 * 1000): Promise<'idle' | 'killed'> {
    const id = randomUUID();
    const ports = portsOf(fuse);
    const applicationWork = createApplicationWork(ports);
    const delivering = {
      store: ports.store,
      catalogue,
      deliveries: fuse ? killable(deliveries, 'deliveries', fuse) : deliveries,
      now,
    };
    const ownQueue = fuse ? killable(queue, 'queue', fuse) : queue;
    try {
      for (;;) {
        const rows = await ownQueue.claim({ worker: id, now: now(), lockedUntil: now() + 15_000, limit: 1 });
        const row: OutboxRow | undefined = rows[0];
        if (!row) {
          const due = await queue.nextDue();
          if (due === undefined || due > until) return 'idle';
          clock.now = Math.max(clock.now, due);
          continue;
        }
        try {
          const result = row.kind === 'deliver' ? await runDelivery(delivering, row) : await applicationWork.run(row);
          if (result.kind === 'done') await ownQueue.finish(row, id);
          else if (result.kind === 'later') await ownQueue.postpone(row, id, result.at);
          else await ownQueue.fail(row, id, { error: result.code, dueAt: now() + 2_000, dead: result.dead });
        } catch (error) {
          if (error instanceof Killed) throw error;
          await ownQueue.fail(row, id, { error: String(error), dueAt: now() + 2_000, dead: row.attempts > 20 });
        }
      }
    } catch (error) {
      if (error instanceof Killed) return 'killed';
      throw error;
    }
  }

  const applications = createApplications(portsOf());
  let mobile = 9_000_000_000;

  /** A citizen fills, proves the number and submits. */
  async function submit(
    answers: object = { tradeName: 'Asha Stores' },
    code: 'proven' | 'unproven' = 'proven',
    using = applications,
  ) {
    const mobileNumber = String(mobile++);
    const { secret, draft } = await using.openDraft({
      realm: 'pg',
      tenant: 'pg.citya',
      service: 'trade-licence',
      language: 'en',
    });
    await using.saveAnswers({
      realm: 'pg',
      secret,
      revision: draft.revision,
      data: JSON.parse(JSON.stringify(answers)),
    });
    if (code === 'proven') await using.sendCode({ realm: 'pg', tenant: 'pg.citya', mobileNumber });
    const request = {
      realm: 'pg',
      secret,
      key: randomUUID(),
      mobileNumber,
      name: 'Asha <Devi>',
      language: 'en',
      ...(code === 'proven' && { code: '424242' }),
    };
    return { request, mobileNumber, secret, draft, result: await using.submit(request) };
  }

  async function submitted(answers?: object) {
    const { result, mobileNumber, secret } = await submit(answers);
    if (!('reference' in result)) throw new Error(JSON.stringify(result));
    const application = await store.findApplicationNamed('pg', result.reference);
    if (!application) throw new Error('not stored');
    return { id: application.id, reference: result.reference, mobileNumber, secret };
  }

  async function citizenOf(mobileNumber: string): Promise<Actor> {
    await applications.sendCode({ realm: 'pg', tenant: 'pg.citya', mobileNumber });
    const signedIn = await applications.signInCitizen({
      realm: 'pg',
      tenant: 'pg.citya',
      mobileNumber,
      code: '424242',
    });
    if (!('actor' in signedIn)) throw new Error('wrong code');
    return signedIn.actor;
  }

  async function get(id: string) {
    const application = await store.findApplication('pg', id);
    if (!application) throw new Error(`no application ${id}`);
    return application;
  }

  const act = async (
    id: string,
    actor: Actor,
    action: string,
    more: Partial<Parameters<typeof applications.act>[0]> = {},
    using = applications,
  ) => using.act({ realm: 'pg', actor, id, action, revision: (await get(id)).revision, key: randomUUID(), ...more });

  /** Somebody moves a case in DIGIT, past Nirmaan. */
  async function moveAroundUs(id: string, actor: Actor, action: string): Promise<void> {
    const { number: businessId = '' } = await get(id);
    await memory.digit.workflow.transition(
      { tenant: 'pg.citya', businessService: 'trade-licence.v1', moduleName: 'x', businessId, action },
      { actor },
    );
  }

  return {
    applications,
    store,
    database,
    queue,
    deliveries,
    memory,
    dhis2,
    clock,
    officers,
    system,
    portsOf,
    work,
    submit,
    submitted,
    citizenOf,
    get,
    act,
    moveAroundUs,
    query: <Row extends object>(sql: string, values: unknown[] = []) =>
      withRealm(database, 'pg', async (tx) => (await tx.query<Row>(sql, values)).rows),
    rowsOf: (number: string | undefined) => memory.rows.filter((row) => row.businessId === number),
    async stop() {
      await dhis2.stop();
      await database.close();
      await test.drop();
    },
  };
}
