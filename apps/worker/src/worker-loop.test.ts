import type { OutboxRow } from '@nirmaan/applications';
import { DigitError } from '@nirmaan/digit';
import type { OutboxQueue } from '@nirmaan/prisma/stores/outbox';
import { describe, expect, it } from 'vitest';
import { dayOf } from './deliver-work';
import { createWake } from './wake';
import { runWorker, type WorkerPorts } from './worker-loop';

const row = (id: string, attempts = 0): OutboxRow => ({
  realm: 'pg',
  id,
  kind: 'file-application',
  key: id,
  subject: id,
  payload: {},
  dueAt: 0,
  attempts,
});

/** Runs a worker over `rows` until all are settled; what the queue was told. */
async function settle(rows: OutboxRow[], run: WorkerPorts['run']) {
  const stop = new AbortController();
  const told: [string, string, unknown?][] = [];
  const lines: string[] = [];
  const waiting = [...rows];
  let open = rows.length;
  const settled = (what: string, id: string, detail?: unknown) => {
    told.push(detail === undefined ? [what, id] : [what, id, detail]);
    if (--open === 0) stop.abort();
    return Promise.resolve();
  };
  const queue: OutboxQueue = {
    claim: async ({ limit }) => waiting.splice(0, limit),
    extend: async () => {},
    finish: ({ id }) => settled('finish', id),
    postpone: ({ id }, _worker, dueAt) => settled('postpone', id, dueAt),
    fail: ({ id }, _worker, { error, dueAt, dead }) => settled('fail', id, { error, dueAt, dead }),
    nextDue: async () => undefined,
    counts: async () => ({ waiting: 0, dead: 0 }),
  };
  const log = (line: string) => void lines.push(line);
  await runWorker(
    { queue, run, id: 'w', now: () => 0, random: () => 0.5, wake: createWake(), log, concurrency: 2 },
    stop.signal,
  );
  return { told, lines };
}

describe('runWorker', () => {
  it('finishes, postpones and fails what was run, several at a time', async () => {
    const { told } = await settle([row('1'), row('2'), row('3')], async ({ id }) =>
      id === '1'
        ? { kind: 'done' }
        : id === '2'
          ? { kind: 'later', at: 99 }
          : { kind: 'failed', code: 'no', dead: true },
    );
    expect(told).toContainEqual(['finish', '1']);
    expect(told).toContainEqual(['postpone', '2', 99]);
    expect(told).toContainEqual(['fail', '3', { error: 'no', dueAt: 2000, dead: true }]);
  });

  it.each<[string, Error, number, { dueAt: number; dead: boolean }]>([
    ['backs off', new Error('Asha, 98…10'), 3, { dueAt: 16_000, dead: false }],
    ['gives up after about a day', new Error('Asha, 98…10'), 33, { dueAt: 3_600_000, dead: true }],
    [
      'never gives up while DIGIT is away',
      new DigitError('workflow', 'unreachable', true, 'Asha', false),
      99,
      { dueAt: 60_000, dead: false },
    ],
  ])('%s, and its log quotes no message', async (_title, error, attempts, expected) => {
    const { told, lines } = await settle([row('1', attempts)], () => Promise.reject(error));
    expect(told).toMatchObject([['fail', '1', expected]]);
    expect(JSON.stringify([told, lines])).not.toContain('Asha');
  });
});

describe('a row that is due again while it runs', () => {
  it('is not run beside itself: a clock that goes on by a day outlasts every lease', async () => {
    const stop = new AbortController();
    let claims = 0;
    let runs = 0;
    let side = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const queue: OutboxQueue = {
      // The lease has ended by the clock: the queue gives the same row again.
      claim: async () => (claims++ < 3 ? [row('1')] : []),
      extend: async () => {},
      finish: async () => stop.abort(),
      postpone: async () => {},
      fail: async () => {},
      nextDue: async () => 1,
      counts: async () => ({ waiting: 1, dead: 0 }),
    };
    const running = runWorker(
      {
        ...{ queue, id: 'w', now: () => 0, random: () => 0.5, wake: createWake(), log: () => {}, concurrency: 2 },
        async run() {
          runs++;
          most = Math.max(most, ++side);
          await new Promise<void>((resolve) => ends.push(resolve));
          side--;
          return { kind: 'done' };
        },
      },
      stop.signal,
    );
    while (claims < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const end of ends) end();
    await running;
    expect({ runs, most }).toEqual({ runs: 1, most: 1 });
  });
});

describe('dayOf', () => {
  it('is the day where the service is, not where the server is', () =>
    expect(dayOf(Date.UTC(2026, 10, 24, 20), 'Asia/Kolkata')).toBe('2026-11-25'));
});
