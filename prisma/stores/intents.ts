import type { ApplicationStore, Intent } from '@nirmaan/applications';
import type pg from 'pg';
import { type Database, withRealm } from '..';
import { type IntentRow, toIntent } from './case-rows';
import { appendEvent } from './events';
import { toJsonColumn } from './json-column';
import { addOutbox } from './outbox';

type IntentStore = Pick<
  ApplicationStore,
  | 'findOpenIntent'
  | 'findIntent'
  | 'findIntentByKey'
  | 'openIntent'
  | 'updateIntent'
  | 'refuseIntent'
  | 'completeIntent'
>;

const IS_OPEN = "status IN ('open', 'processing', 'lost')";

/** Intents: T1 takes the lock, T2 stores what follows. No lock of the database is held in between. */
export function createIntentStore(database: Pick<Database, 'app'>): IntentStore {
  const findOne = (realm: string, where: string, values: unknown[]) =>
    withRealm(database, realm, async (tx) => {
      const { rows } = await tx.query<IntentRow>(`SELECT * FROM intent WHERE realm = $1 AND ${where}`, [
        realm,
        ...values,
      ]);
      return rows[0] && toIntent(rows[0]);
    });

  return {
    findOpenIntent: (realm, applicationId) => findOne(realm, `application_id = $2 AND ${IS_OPEN}`, [applicationId]),
    findIntent: (realm, id) => findOne(realm, 'id = $2', [id]),
    findIntentByKey: (realm, applicationId, key) =>
      findOne(realm, 'application_id = $2 AND key = $3', [applicationId, key]),
    openIntent: (intent, outbox) =>
      withRealm(database, intent.realm, async (tx) => {
        const { rows } = await tx.query<{ revision: number; quarantined: boolean }>(
          'SELECT revision, quarantined FROM application WHERE realm = $1 AND id = $2 FOR UPDATE',
          [intent.realm, intent.applicationId],
        );
        // Looked at under the row's lock: a second one of the same click finds the first, whatever became of it.
        const same = await tx.query<IntentRow>(
          `SELECT * FROM intent WHERE realm = $1 AND application_id = $2 AND (key = $3 OR ${IS_OPEN}) ORDER BY (key = $3) DESC LIMIT 1`,
          [intent.realm, intent.applicationId, intent.key],
        );
        if (same.rows[0]) return { locked: toIntent(same.rows[0]) };
        if (!rows[0] || rows[0].revision !== intent.revision || rows[0].quarantined) return { changed: true as const };
        await insertIntent(tx, intent);
        await addOutbox(tx, intent.realm, outbox, intent.createdAt);
        return { opened: true as const };
      }),
    updateIntent: (realm, id, { status, attempts, sentAt, answeredRow }, event) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ application_id: string }>(
          `UPDATE intent SET status = coalesce($3, status), attempts = coalesce($4, attempts), sent_at = coalesce($5, sent_at), answered_row = coalesce($6, answered_row)
           WHERE realm = $1 AND id = $2 AND ${IS_OPEN} RETURNING application_id`,
          [realm, id, status ?? null, attempts ?? null, sentAt ?? null, answeredRow ?? null],
        );
        if (event && rows[0]) await appendEvent(tx, realm, rows[0].application_id, event);
      }),
    refuseIntent: (realm, id, reason, event) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ application_id: string }>(
          `UPDATE intent SET status = 'refused', reason = $3 WHERE realm = $1 AND id = $2 AND ${IS_OPEN} RETURNING application_id`,
          [realm, id, toJsonColumn(reason)],
        );
        await tx.query(
          "DELETE FROM outbox WHERE realm = $1 AND kind = 'confirm-intent' AND key = $2 AND locked_by IS NULL",
          [realm, id],
        );
        if (event && rows[0]) await appendEvent(tx, realm, rows[0].application_id, event);
      }),
    completeIntent: (intent, effect) =>
      withRealm(database, intent.realm, async (tx) => {
        const { realm, applicationId } = intent;
        const { event } = effect;
        const { rows } = await tx.query<{ tenant: string; service: string; decided_at: number | null }>(
          'SELECT tenant, service, decided_at FROM application WHERE realm = $1 AND id = $2 FOR UPDATE',
          [realm, applicationId],
        );
        const application = rows[0];
        const closed = await tx.query(
          `UPDATE intent SET status = 'done', answered_row = $3, closed_at = $4 WHERE realm = $1 AND id = $2 AND ${IS_OPEN}`,
          [realm, intent.id, effect.row, event.at],
        );
        if (!application || closed.rowCount !== 1) return false;
        await tx.query(
          `UPDATE application SET state = $3, revision = $4, state_since = $5, due = $6, decided_at = coalesce(decided_at, $7), base_row = $8, filed = $9,
             filing_done = $10, answers = coalesce($11::jsonb, answers),
             title = coalesce($12, title) WHERE realm = $1 AND id = $2`,
          [
            realm,
            applicationId,
            effect.state,
            effect.revision,
            effect.stateSince,
            effect.due ?? null,
            effect.decidedAt ?? null,
            effect.row,
            effect.filed,
            effect.filingDone,
            effect.answers ? toJsonColumn(effect.answers) : null,
            effect.title ?? null,
          ],
        );
        if (effect.tasks) {
          await tx.query('DELETE FROM task WHERE realm = $1 AND application_id = $2', [realm, applicationId]);
          for (const task of effect.tasks) {
            await tx.query(
              'INSERT INTO task (realm, tenant, role, application_id, service, state, since, due, assignee) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
              [
                realm,
                application.tenant,
                task.role,
                applicationId,
                application.service,
                effect.state,
                effect.stateSince,
                effect.due ?? null,
                task.assignee ?? null,
              ],
            );
          }
        }
        await appendEvent(tx, realm, applicationId, event);
        await addOutbox(tx, realm, effect.outbox, event.at);
        await tx.query(
          "DELETE FROM outbox WHERE realm = $1 AND kind = 'confirm-intent' AND key = $2 AND locked_by IS NULL",
          [realm, intent.id],
        );
        return true;
      }),
  };
}

async function insertIntent(tx: pg.PoolClient, intent: Intent): Promise<void> {
  await tx.query(
    `INSERT INTO intent (realm, id, application_id, kind, step, action, from_state, to_state, actor, sender, role, base_row, revision, request, key, status, attempts, sent_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      intent.realm,
      intent.id,
      intent.applicationId,
      intent.kind,
      intent.step ?? null,
      intent.action,
      intent.from,
      intent.to,
      toJsonColumn(intent.actor),
      toJsonColumn(intent.sender),
      intent.role ?? null,
      intent.baseRow ?? null,
      intent.revision,
      toJsonColumn(intent.request),
      intent.key,
      intent.status,
      intent.attempts,
      intent.sentAt,
      intent.createdAt,
    ],
  );
}
