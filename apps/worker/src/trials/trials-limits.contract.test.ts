import { randomUUID } from 'node:crypto';
import { createDatabase, type Database, withRealm } from '@nirmaan/prisma';
import { createTrialStore, listTrials } from '@nirmaan/prisma/stores/trials';
import { realmOfTrial } from '@nirmaan/trials';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tools/test-database';
import { openingOf } from './testing/sample-trial';
import { createTrials, TooManyTrials, type Trials } from './trials';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let test: TestDatabase;
let database: Database & Required<Pick<Database, 'worker'>>;
let now = Date.now();
let trials: Trials | undefined;
beforeAll(async () => {
  test = await createTestDatabase('limits_of_trials');
  const { worker, ...rest } = createDatabase({ appUrl: test.appUrl, workerUrl: test.workerUrl, max: 4 });
  if (!worker) throw new Error('no pool of the worker');
  database = { ...rest, worker };
});
afterEach(() => trials?.stop());
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

/** A host whose real time is `now`. */
async function hostOf(most: number, said: string[] = []): Promise<Trials> {
  const key = new Uint8Array(32).fill(7);
  const ports = { database, store: createTrialStore(database), key, now: () => now, newId: () => randomUUID() };
  trials = await createTrials({ ...ports, log: (line) => said.push(line) }, { most });
  return trials;
}

async function openIn(host: Trials, kind: 'own' | 'shared' = 'own') {
  const opened = await host.open(openingOf('trade-licence', { kind }));
  if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
  return opened.running;
}
const stored = async () => (await listTrials(database)).map(({ id }) => id);
const run = (id: string, sql: string) =>
  withRealm(database, realmOfTrial(id), async (tx) => (await tx.query(sql, [realmOfTrial(id)])).rowCount);

describe('trials of one host', () => {
  it('end two minutes after nobody looked at them, shared ones after a day; their rows go with them', async () => {
    const host = await hostOf(9);
    const [own, seen, shared] = [await openIn(host), await openIn(host), await openIn(host, 'shared')];
    const ids = [own, seen, shared].map(({ trial }) => trial.id);
    now += 1.5 * MINUTE;
    await host.attend(seen);
    now += MINUTE;
    expect(ids.map((id) => host.find(id) !== undefined)).toEqual([false, true, true]);
    await host.sweep();
    expect(await stored()).toEqual(ids.slice(1).sort());
    await expect(fetch(own.trial.digitUrl)).rejects.toThrow();
    now += 24 * HOUR;
    await host.sweep();
    expect(await stored()).toEqual([]);
  });

  it('are so many and no more, also when all are opened at once; one nobody looks at makes room', async () => {
    const host = await hostOf(2);
    const outcomes = await Promise.allSettled([openIn(host), openIn(host), openIn(host)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(TooManyTrials);
    const [first, second] = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    if (!first || !second) throw new Error('not opened');
    now += 1.5 * MINUTE;
    await host.attend(second);
    const third = await openIn(host);
    expect(host.list().map(({ id }) => id)).toEqual([second.trial.id, third.trial.id]);
    await expect(openIn(host)).rejects.toBeInstanceOf(TooManyTrials);
    expect((await stored()).includes(first.trial.id)).toBe(false);
    for (const { id } of host.list()) await host.close(id);
  });

  it('leave nothing behind, although a page that was asked for before wrote after they were removed', async () => {
    const host = await hostOf(2);
    const { id } = (await openIn(host)).trial;
    await host.close(id);
    await run(id, `INSERT INTO trial_journal (realm, entry) VALUES ($1, '{}')`);
    await host.sweep();
    expect(await run(id, 'SELECT FROM trial_journal WHERE realm = $1')).toBe(0);
  });

  it('that cannot be opened again are removed, and the host starts nevertheless', async () => {
    const host = await hostOf(9);
    const [good, older, foreign] = [
      await openIn(host, 'shared'),
      await openIn(host, 'shared'),
      await openIn(host, 'shared'),
    ].map(({ trial }) => trial.id);
    if (!good || !older || !foreign) throw new Error('not opened');
    await host.stop();
    await run(older, `UPDATE trial SET body = '{"of": "another release"}' WHERE realm = $1`);
    await run(foreign, `UPDATE trial_journal SET entry = '{"is": "no entry"}' WHERE realm = $1`);
    const said: string[] = [];
    const again = await hostOf(9, said);
    expect(again.list().map(({ id }) => id)).toEqual([good]);
    expect(await stored()).toEqual([good]);
    expect(said).toHaveLength(1);
    await again.close(good);
  });
});
