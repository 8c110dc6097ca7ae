import { type Publication, PublicationBusy } from '@nirmaan/publisher';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tools/test-database';
import { createDatabase, type Database } from '..';
import { createPublicationLeases, createPublicationStore } from './publications';

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase('publications_store');
  database = createDatabase({ appUrl: test.appUrl, max: 8 });
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});

const publication = (id: string, service: string): Publication => ({
  id,
  realm: 'pg',
  service,
  version: 1,
  state: 'running',
  startedBy: 'designer',
  startedAt: 1,
  steps: [],
});

describe('publications', () => {
  it('run one at a time for a service, and beside those of others', async () => {
    const store = createPublicationStore(database);
    const begun = await Promise.all(['a', 'b', 'c'].map((id) => store.begin(publication(id, 'dog'))));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await store.begin(publication('d', 'cat'))).toBe(true);
    const [running] = (await store.listRunning('pg')).filter((each) => each.service === 'dog');
    if (!running) throw new Error('none is running');
    await store.save({ ...running, state: 'failed', endedAt: 2 });
    expect(await store.begin(publication('e', 'dog'))).toBe(true);
    await expect(store.save({ ...running, state: 'running' })).rejects.toThrow(PublicationBusy);
  });

  it('are asked to stop only while they run, and are not stopped again when they go on', async () => {
    const store = createPublicationStore(database);
    const stopped = publication('stop', 'fish');
    await store.begin(stopped);
    await store.requestStop('pg', 'stop');
    expect(await store.isStopRequested('pg', 'stop')).toBe(true);
    await store.save({ ...stopped, state: 'stopped', endedAt: 2 });
    await store.requestStop('pg', 'stop');
    await store.save(stopped);
    expect(await store.isStopRequested('pg', 'stop')).toBe(false);
  });
});

describe('the right to carry a publication out', () => {
  it('is one process’s at a time', async () => {
    const [one, other] = [createPublicationLeases(database), createPublicationLeases(database)];
    const lease = await one.hold('pg', 'a');
    expect(lease?.isHeld()).toBe(true);
    expect(await other.hold('pg', 'a')).toBeUndefined();
    const another = await other.hold('pg', 'b');
    expect(another).toBeDefined();
    await lease?.release();
    const next = await other.hold('pg', 'a');
    expect(next).toBeDefined();
    await Promise.all([next?.release(), another?.release()]);
  });

  it('takes no more connections than it may', async () => {
    const leases = createPublicationLeases(database, 2);
    const held = [await leases.hold('pg', 'a'), await leases.hold('pg', 'b')];
    expect(await leases.hold('pg', 'c')).toBeUndefined();
    await held[0]?.release();
    const third = await leases.hold('pg', 'c');
    expect(third).toBeDefined();
    await Promise.all([held[1]?.release(), third?.release()]);
  });

  it('is lost with its connection, and free for others', async () => {
    const leases = createPublicationLeases(database);
    const lease = await leases.hold('pg', 'a');
    const owner = new pg.Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await owner.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
    await owner.end();
    await expect.poll(() => lease?.isHeld()).toBe(false);
    const next = await leases.hold('pg', 'a');
    expect(next?.isHeld()).toBe(true);
    await Promise.all([lease?.release(), next?.release()]);
  });
});
