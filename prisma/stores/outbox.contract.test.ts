import type { OutboxWrite } from '@nirmaan/applications';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tools/test-database';
import { createDatabase, type Database, withRealm } from '..';
import { addOutbox, createOutboxQueue, type OutboxQueue } from './outbox';

let test: TestDatabase;
let database: Database;
let queue: OutboxQueue;
beforeAll(async () => {
  test = await createTestDatabase('outbox');
  database = createDatabase({ appUrl: test.appUrl, workerUrl: test.workerUrl, max: 4 });
  const { worker } = database;
  if (!worker) throw new Error('no pool of the worker');
  queue = createOutboxQueue({ worker });
});
afterAll(async () => {
  await database?.close();
  await test?.drop();
});
beforeEach(() => withRealm(database, 'pg', (tx) => tx.query('DELETE FROM outbox')));

const delivery = (subject: string, use: string, revision: number, dueAt = 0): OutboxWrite => ({
  kind: 'deliver',
  subject,
  key: `${subject}/${use}/${revision}`,
  payload: {},
  dueAt,
});
const add = (...rows: OutboxWrite[]) => withRealm(database, 'pg', (tx) => addOutbox(tx, 'pg', rows, 0));
const claim = (worker: string, now = 10, limit = 10) => queue.claim({ worker, now, lockedUntil: now + 100, limit });
const keysOf = (rows: { key: string }[]) => rows.map((row) => row.key).sort();

describe('the outbox', () => {
  it('gives a row to one worker, and to the next when the lease of a dead one is over', async () => {
    await add(delivery('a', 'hmis', 1));
    const [first, second] = await Promise.all([claim('w1'), claim('w2')]);
    expect(first.length + second.length).toBe(1);
    expect(await claim('w3', 110 - 1)).toEqual([]);
    expect(keysOf(await claim('w3', 110))).toEqual(['a/hmis/1']);
  });

  it('takes nothing from a worker that lost its row', async () => {
    await add(delivery('a', 'hmis', 1));
    const [row] = await claim('slow');
    if (!row) throw new Error('nothing claimed');
    await claim('next', 200);
    await queue.extend({ worker: 'slow', ids: [row], lockedUntil: 10_000 });
    await queue.fail(row, 'slow', { error: 'late', dueAt: 0, dead: true });
    await queue.finish(row, 'slow');
    expect(await queue.counts()).toEqual({ waiting: 1, dead: 0 });
    await queue.finish(row, 'next');
    expect(await queue.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it('adds work of one kind and key once, also after it is done', async () => {
    await add(delivery('a', 'hmis', 1), delivery('a', 'hmis', 1));
    const [row] = await claim('w');
    if (row) await queue.finish(row, 'w');
    await add(delivery('a', 'hmis', 1));
    expect(await claim('w', 500)).toEqual([]);
  });

  it('keeps the order of deliveries of one record for one use, and holds up no others', async () => {
    await add(delivery('a', 'hmis', 2), delivery('a', 'hmis', 5), delivery('a', 'gis', 5), delivery('b', 'hmis', 5));
    const claimed = await claim('w1');
    expect(keysOf(claimed)).toEqual(['a/gis/5', 'a/hmis/2', 'b/hmis/5']);
    const older = claimed.find((row) => row.key === 'a/hmis/2');
    if (!older) throw new Error('not claimed');
    for (const row of claimed) if (row !== older) await queue.finish(row, 'w1');
    expect(await claim('w2', 20)).toEqual([]);

    // Repeated much later: the newer one waits, and nobody is woken for it.
    await queue.fail(older, 'w1', { error: 'http-503', dueAt: 5_000, dead: false });
    expect(await claim('w2', 200)).toEqual([]);
    expect(await queue.nextDue()).toBe(5_000);
    expect(keysOf(await claim('w2', 5_000))).toEqual(['a/hmis/2']);
    await queue.fail(older, 'w2', { error: 'connectors.refused', dueAt: 0, dead: true });
    expect(keysOf(await claim('w2', 5_001))).toEqual(['a/hmis/5']);
  });
});
