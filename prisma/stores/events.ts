import { createHash } from 'node:crypto';
import type { ApplicationEvent, NewEvent } from '@nirmaan/applications';
import { canonicalJson, type JsonObject } from '@nirmaan/lexicon';
import type pg from 'pg';
import { toJsonColumn } from './json-column';

/** The hash of an event in its chain; anybody who has the events can compute it again. */
export function hashOfEvent(previousHash: string, seq: number, body: JsonObject): string {
  return createHash('sha256')
    .update(`${previousHash}\n${seq}\n${canonicalJson(body)}`)
    .digest('base64url');
}

/** Adds the next event to the chain. The caller's transaction holds the application's row. */
export async function appendEvent(
  tx: pg.PoolClient,
  realm: string,
  applicationId: string,
  event: NewEvent,
): Promise<void> {
  const { rows } = await tx.query<{ head_seq: number; head_hash: string }>(
    'SELECT head_seq, head_hash FROM application WHERE realm = $1 AND id = $2 FOR UPDATE',
    [realm, applicationId],
  );
  const head = rows[0];
  if (!head) throw new Error(`there is no application ${applicationId}`);
  const stored = toJsonColumn(event);
  const body: JsonObject = JSON.parse(stored);
  const seq = head.head_seq + 1;
  const hash = hashOfEvent(head.head_hash, seq, body);
  await tx.query(
    'INSERT INTO application_event (realm, application_id, seq, at, kind, body, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [realm, applicationId, seq, event.at, event.kind, stored, head.head_hash, hash],
  );
  await tx.query('UPDATE application SET head_seq = $3, head_hash = $4 WHERE realm = $1 AND id = $2', [
    realm,
    applicationId,
    seq,
    hash,
  ]);
}

export function toEvent(row: { seq: number; body: NewEvent }): ApplicationEvent {
  return { ...row.body, seq: row.seq };
}
