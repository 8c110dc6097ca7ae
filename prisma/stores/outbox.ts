import type { OutboxRow, OutboxWrite } from '@nirmaan/applications';
import type { JsonObject } from '@nirmaan/lexicon';
import { isTrialRealm } from '@nirmaan/trials';
import type pg from 'pg';
import type { Database } from '..';
import { toJsonColumn } from './json-column';

/** The channel on which new work is announced; a worker that misses it finds the work by looking. */
export const OUTBOX_CHANNEL = 'nirmaan_outbox';

/** Leaves work for later, in the caller's transaction. Work of a kind and key that exists already is not added. */
export async function addOutbox(tx: pg.PoolClient, realm: string, rows: OutboxWrite[], now: number): Promise<void> {
  for (const row of rows) {
    await tx.query(
      `INSERT INTO outbox (realm, kind, key, subject, payload, due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (realm, kind, key) DO NOTHING`,
      [realm, row.kind, row.key, row.subject, toJsonColumn(row.payload), row.dueAt, now],
    );
  }
  if (rows.some((row) => row.dueAt <= now)) await tx.query("SELECT pg_notify($1, '')", [OUTBOX_CHANNEL]);
}

/**
 * Waiting, and nothing older stands before it. Deliveries of one record for one use (a key is theirs and a revision) update
 * one document of the other system: one that is repeated late must not write over a newer one. What is given up stands
 * before nothing.
 */
const READY = `o.status = 'waiting' AND NOT (o.kind = 'deliver' AND EXISTS (
  SELECT FROM outbox AS older WHERE older.realm = o.realm AND older.subject = o.subject AND older.kind = 'deliver' AND older.status = 'waiting'
    AND older.id < o.id AND regexp_replace(older.key, '/[^/]*$', '') = regexp_replace(o.key, '/[^/]*$', '')))`;

/** What a worker does with the outbox, as the role that sees every realm. */
export type OutboxQueue = {
  /** Takes up to `limit` rows that are due, a delivery only after those before it; they are this worker's until `lockedUntil`. */
  claim(c: { worker: string; now: number; lockedUntil: number; limit: number }): Promise<OutboxRow[]>;
  /** Keeps claimed rows longer. */
  extend(c: { worker: string; ids: { realm: string; id: string }[]; lockedUntil: number }): Promise<void>;
  finish(row: OutboxRow, worker: string): Promise<void>;
  /** Looked at without fault: not an attempt. */
  postpone(row: OutboxRow, worker: string, dueAt: number): Promise<void>;
  fail(row: OutboxRow, worker: string, failure: { error: string; dueAt: number; dead: boolean }): Promise<void>;
  /** When the next row is due; undefined = nothing is waiting. */
  nextDue(): Promise<number | undefined>;
  counts(): Promise<{ waiting: number; dead: number }>;
};

type Row = {
  realm: string;
  id: number;
  kind: OutboxRow['kind'];
  key: string;
  subject: string;
  payload: JsonObject;
  due_at: number;
  attempts: number;
};

/**
 * `worker` is a pool of the role nirmaan_worker. Finished rows stay as `done`: their key keeps the work from being added
 * again. `trial` is the realm of one: a trial's rows are told to another DIGIT by another clock, so nobody else takes them.
 */
export function createOutboxQueue(
  { worker: pool }: Required<Pick<Database, 'worker'>>,
  { trial }: { trial?: string } = {},
): OutboxQueue {
  if (trial !== undefined && !isTrialRealm(trial)) throw new Error(`${trial} is no realm of a trial`);
  const ours = trial === undefined ? "o.realm !~ '^try[a-z]{20}$'" : `o.realm = '${trial}'`;
  const release = (row: OutboxRow, worker: string, set: string, values: unknown[]) =>
    pool
      .query(
        `UPDATE outbox SET locked_until = 0, locked_by = NULL, ${set} WHERE realm = $1 AND id = $2 AND locked_by = $3`,
        [row.realm, row.id, worker, ...values],
      )
      .then(() => undefined);

  return {
    async claim({ worker, now, lockedUntil, limit }) {
      const { rows } = await pool.query<Row>(
        `UPDATE outbox AS o SET locked_until = $3, locked_by = $1
         FROM (SELECT o.realm, o.id FROM outbox AS o WHERE ${ours} AND o.due_at <= $2 AND o.locked_until <= $2 AND ${READY}
               ORDER BY o.due_at LIMIT $4 FOR UPDATE OF o SKIP LOCKED) AS c
         WHERE o.realm = c.realm AND o.id = c.id
         RETURNING o.realm, o.id, o.kind, o.key, o.subject, o.payload, o.due_at, o.attempts`,
        [worker, now, lockedUntil, limit],
      );
      return rows.map((row) => ({
        realm: row.realm,
        id: String(row.id),
        kind: row.kind,
        key: row.key,
        subject: row.subject,
        payload: row.payload,
        dueAt: row.due_at,
        attempts: row.attempts,
      }));
    },
    async extend({ worker, ids, lockedUntil }) {
      await pool.query('UPDATE outbox SET locked_until = $2 WHERE locked_by = $1 AND id = ANY($3::bigint[])', [
        worker,
        lockedUntil,
        ids.map((each) => each.id),
      ]);
    },
    finish: (row, worker) => release(row, worker, "status = 'done', last_error = NULL", []),
    postpone: (row, worker, dueAt) => release(row, worker, 'due_at = $4', [dueAt]),
    fail: (row, worker, { error, dueAt, dead }) =>
      release(row, worker, 'attempts = attempts + 1, last_error = $4, due_at = $5, status = $6', [
        error.slice(0, 500),
        dueAt,
        dead ? 'dead' : 'waiting',
      ]),
    async nextDue() {
      const { rows } = await pool.query<{ due: number | null }>(
        `SELECT min(greatest(o.due_at, o.locked_until)) AS due FROM outbox AS o WHERE ${ours} AND ${READY}`,
      );
      return rows[0]?.due ?? undefined;
    },
    async counts() {
      const { rows } = await pool.query<{ status: string; count: number }>(
        `SELECT status, count(*) FROM outbox AS o WHERE ${ours} AND status IN ('waiting', 'dead') GROUP BY status`,
      );
      const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
      return { waiting: of('waiting'), dead: of('dead') };
    },
  };
}
