import type { OutboxRow, WorkResult } from '@nirmaan/applications';
import { DigitError } from '@nirmaan/digit';
import type { OutboxQueue } from '@nirmaan/prisma/stores/outbox';
import type { Wake } from './wake';

export type WorkerPorts = {
  queue: OutboxQueue;
  run(row: OutboxRow): Promise<WorkResult | { kind: 'failed'; code: string; dead: boolean }>;
  /** Names this process among all workers. */
  id: string;
  now(): number;
  random(): number;
  wake: Wake;
  /** One line; names of kinds and codes only, nothing of a person. */
  log(line: string): void;
  concurrency?: number;
};

/** A claimed row is free again this long after its worker died. */
const LEASE = 15_000;
const HEARTBEAT = 5_000;
/** The longest sleep without news: a missed notification costs no more. */
const LONGEST_IDLE = 5_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60 * 60 * 1000;
/** DIGIT being away is nobody's fault and ends: asked again every minute, never given up. */
const LONGEST_WAIT_FOR_DIGIT = 60_000;
/** About a day. */
const MOST_ATTEMPTS = 34;

/** Takes work from the outbox until `signal`; what runs then is finished. Any number of these run side by side. */
export async function runWorker(ports: WorkerPorts, signal: AbortSignal): Promise<void> {
  const { queue, id, now, wake } = ports;
  const slots = ports.concurrency ?? 4;
  const running = new Map<string, { row: OutboxRow; work: Promise<void> }>();
  const heartbeat = setInterval(() => {
    const ids = [...running.values()].map(({ row }) => ({ realm: row.realm, id: row.id }));
    if (ids.length > 0)
      queue
        .extend({ worker: id, ids, lockedUntil: now() + LEASE })
        .catch((error: Error) => ports.log(`heartbeat failed: ${error.name}`));
  }, HEARTBEAT);

  try {
    while (!signal.aborted) {
      try {
        const free = slots - running.size;
        const claimed =
          free > 0 ? await queue.claim({ worker: id, now: now(), lockedUntil: now() + LEASE, limit: free }) : [];
        // A lease ends where a heartbeat was late, or where somebody moved the clock: what runs here runs on, once.
        const rows = claimed.filter((row) => !running.has(keyOf(row)));
        for (const row of rows) {
          const key = keyOf(row);
          const work = handle(row).finally(() => {
            running.delete(key);
            wake.up();
          });
          running.set(key, { row, work });
        }
        if (rows.length > 0 && running.size < slots) continue;
        await wake.wait(running.size >= slots ? LONGEST_IDLE : await idleFor(), signal);
      } catch (error) {
        // The database is away or being restarted.
        ports.log(`outbox cannot be read: ${nameOf(error)}`);
        await wake.wait(LONGEST_IDLE, signal);
      }
    }
    await Promise.allSettled([...running.values()].map(({ work }) => work));
  } finally {
    clearInterval(heartbeat);
  }

  async function idleFor(): Promise<number> {
    const due = await queue.nextDue();
    return due === undefined ? LONGEST_IDLE : Math.max(10, Math.min(LONGEST_IDLE, due - now()));
  }

  async function handle(row: OutboxRow): Promise<void> {
    const started = now();
    try {
      const result = await ports.run(row);
      if (result.kind === 'done') {
        await queue.finish(row, id);
        ports.log(`${row.kind} ${row.id} done in ${now() - started} ms`);
      } else if (result.kind === 'later') await queue.postpone(row, id, result.at);
      else {
        await queue.fail(row, id, {
          error: result.code,
          dueAt: now() + waitAfter(row.attempts, LONGEST_WAIT),
          dead: result.dead || row.attempts + 1 >= MOST_ATTEMPTS,
        });
        ports.log(`${row.kind} ${row.id} failed: ${result.code}`);
      }
    } catch (error) {
      const isDigitAway = error instanceof DigitError && (error.retryable || !error.answered);
      const dueAt = now() + waitAfter(row.attempts, isDigitAway ? LONGEST_WAIT_FOR_DIGIT : LONGEST_WAIT);
      ports.log(`${row.kind} ${row.id} failed: ${nameOf(error)}`);
      await queue
        .fail(row, id, { error: nameOf(error), dueAt, dead: !isDigitAway && row.attempts + 1 >= MOST_ATTEMPTS })
        .catch((failure: Error) => ports.log(`outbox cannot be written: ${failure.name}`));
    }
  }

  function waitAfter(attempts: number, longest: number): number {
    const wait = Math.min(longest, FIRST_WAIT * 2 ** Math.min(attempts, 20));
    return Math.round(wait * (0.8 + 0.4 * ports.random()));
  }
}

const keyOf = ({ realm, id }: OutboxRow) => `${realm}/${id}`;

/** What went wrong, without what it was about: messages of errors may quote data. */
function nameOf(error: unknown): string {
  if (error instanceof DigitError) return `${error.name} ${error.service} ${error.code}`;
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
