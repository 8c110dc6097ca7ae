import type { ApplicationHead, ApplicationStore, NewEvent } from '@nirmaan/applications';
import type pg from 'pg';
import { type Database, withRealm } from '..';
import { APPLICATION_COLUMNS, type ApplicationRow, HEAD_COLUMNS, toApplication, toHead } from './case-rows';
import { appendEvent, toEvent } from './events';
import { createIntentStore } from './intents';
import { toJsonColumn } from './json-column';
import { addOutbox } from './outbox';

const UNIQUE_VIOLATION = '23505';
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}

type CaseStore = Omit<
  ApplicationStore,
  | 'insertDraft'
  | 'findDraft'
  | 'saveDraft'
  | 'setResumeCode'
  | 'findDraftByResumeCode'
  | 'setResumeLink'
  | 'findDraftByResumeLink'
  | 'setDraftSecret'
  | 'setDraftProof'
  | 'findDraftProof'
  | 'insertUpload'
  | 'findUpload'
  | 'markMoved'
  | 'openUpload'
  | 'findOpenUpload'
  | 'listOpenUploads'
  | 'addPiece'
  | 'readPieces'
  | 'closeOpenUpload'
  | 'dropOpenUploads'
  | 'countCode'
  | 'setCodePurpose'
  | 'findCodePurpose'
  | 'countAttempt'
  | 'searchInbox'
>;

/** Filed cases: submission (T1), what the worker learns of them, and their intents. */
export function createCaseStore(database: Pick<Database, 'app'>): CaseStore {
  const findSubmitted = (realm: string, key: string) =>
    withRealm(database, realm, async (tx) => {
      const { rows } = await tx.query<{ reference: string; proven: boolean }>(
        'SELECT a.reference, a.proven FROM submission s JOIN application a ON a.realm = s.realm AND a.id = s.application_id WHERE s.realm = $1 AND s.key = $2',
        [realm, key],
      );
      return rows[0];
    });

  const findOne = (realm: string, where: string, value: string) =>
    withRealm(database, realm, async (tx) => {
      const { rows } = await tx.query<ApplicationRow>(
        `SELECT ${APPLICATION_COLUMNS} FROM application WHERE realm = $1 AND ${where} LIMIT 1`,
        [realm, value],
      );
      return rows[0] && toApplication(rows[0]);
    });

  return {
    ...createIntentStore(database),
    findSubmitted,
    async insertApplication(application, { key, draftId, event, outbox }) {
      const { realm, applicant } = application;
      try {
        return await withRealm(database, realm, async (tx) => {
          const { rowCount } = await tx.query(
            'UPDATE draft SET submitted = $3, proof = NULL WHERE realm = $1 AND id = $2 AND submitted IS NULL',
            [realm, draftId, application.reference],
          );
          if (rowCount !== 1) throw new SubmittedBefore();
          await tx.query(
            `INSERT INTO application (realm, id, reference, tenant, service, version, business_service, state, revision, answers, language, applicant_name,
               applicant_mobile, applicant_uuid, applicant_user, proven, filed_at, state_since, title)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
            [
              realm,
              application.id,
              application.reference,
              application.tenant,
              application.service,
              application.version,
              application.businessService,
              application.state,
              application.revision,
              toJsonColumn(application.answers),
              application.language,
              applicant.name,
              applicant.mobileNumber,
              applicant.user?.uuid ?? null,
              applicant.user ? toJsonColumn(applicant.user) : null,
              application.proven,
              application.filedAt,
              application.stateSince,
              application.title ?? null,
            ],
          );
          await tx.query('INSERT INTO submission (realm, key, application_id, at) VALUES ($1, $2, $3, $4)', [
            realm,
            key,
            application.id,
            application.filedAt,
          ]);
          await tx.query("UPDATE upload SET owner = 'application:' || $3 WHERE realm = $1 AND owner = 'draft:' || $2", [
            realm,
            draftId,
            application.id,
          ]);
          await appendEvent(tx, realm, application.id, event);
          await addOutbox(tx, realm, outbox, application.filedAt);
          return { inserted: true as const };
        });
      } catch (error) {
        if (!(error instanceof SubmittedBefore) && !isUniqueViolation(error)) throw error;
        const same = (await findSubmitted(realm, key)) ?? (await findByDraft(database, realm, draftId));
        if (!same) throw error;
        return same;
      }
    },
    findApplication: (realm, id) => findOne(realm, 'id = $2', id),
    findApplicationNamed: (realm, name) => findOne(realm, '(id = $2 OR reference = $2 OR number = $2)', name),
    listEvents: (realm, applicationId) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ seq: number; body: NewEvent }>(
          'SELECT seq, body FROM application_event WHERE realm = $1 AND application_id = $2 ORDER BY seq',
          [realm, applicationId],
        );
        return rows.map(toEvent);
      }),
    listApplicationsOf: (realm, { uuid, mobileNumber }) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Omit<ApplicationRow, 'answers'> & { processing: boolean }>(
          `SELECT ${HEAD_COLUMNS}, EXISTS (SELECT FROM intent i WHERE i.realm = a.realm AND i.application_id = a.id AND i.status IN ('open', 'processing')) AS processing
           FROM application a WHERE realm = $1 AND (applicant_uuid = $2 OR applicant_mobile = $3) ORDER BY filed_at DESC LIMIT 200`,
          [realm, uuid, mobileNumber ?? ''],
        );
        return rows.map((row): ApplicationHead => ({ ...toHead(row), processing: row.processing }));
      }),
    setApplicantUser: (realm, id, user) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          'UPDATE application SET applicant_uuid = $3, applicant_user = $4 WHERE realm = $1 AND id = $2 AND applicant_uuid IS NULL',
          [realm, id, user.uuid, toJsonColumn(user)],
        );
      }),
    setAnswers: (realm, id, answers) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('UPDATE application SET answers = $3 WHERE realm = $1 AND id = $2', [
          realm,
          id,
          toJsonColumn(answers),
        ]);
      }),
    setNumber: (realm, id, number, event) =>
      withRealm(database, realm, async (tx) => {
        const { rowCount } = await tx.query(
          'UPDATE application SET number = $3 WHERE realm = $1 AND id = $2 AND number IS NULL',
          [realm, id, number],
        );
        if (rowCount === 1) {
          await appendEvent(tx, realm, id, event);
          return number;
        }
        const { rows } = await tx.query<{ number: string | null }>(
          'SELECT number FROM application WHERE realm = $1 AND id = $2',
          [realm, id],
        );
        return rows[0]?.number ?? number;
      }),
    proveApplications: (realm, mobileNumber, user, event) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ id: string }>(
          `UPDATE application SET proven = TRUE, applicant_uuid = coalesce(applicant_uuid, $3), applicant_user = coalesce(applicant_user, $4)
           WHERE realm = $1 AND applicant_mobile = $2 AND NOT proven RETURNING id`,
          [realm, mobileNumber, user.uuid, toJsonColumn(user)],
        );
        for (const { id } of rows) await appendEvent(tx, realm, id, event);
        return rows.length;
      }),
    quarantine: (realm, applicationId, event) =>
      withRealm(database, realm, async (tx) => {
        const { rowCount } = await tx.query(
          'UPDATE application SET quarantined = TRUE WHERE realm = $1 AND id = $2 AND NOT quarantined',
          [realm, applicationId],
        );
        if (rowCount === 1) await appendEvent(tx, realm, applicationId, event);
      }),
    addEvent: (realm, applicationId, event) =>
      withRealm(database, realm, (tx) => appendEvent(tx, realm, applicationId, event)),
    addOutbox: (realm, rows) =>
      withRealm(database, realm, (tx) => addOutbox(tx, realm, rows, Math.min(...rows.map((row) => row.dueAt)))),
  };
}

/** The draft became an application before: by another click, or under another key. */
class SubmittedBefore extends Error {}

function findByDraft(database: Pick<Database, 'app'>, realm: string, draftId: string) {
  return withRealm(database, realm, async (tx: pg.PoolClient) => {
    const { rows } = await tx.query<{ reference: string; proven: boolean }>(
      'SELECT a.reference, a.proven FROM draft d JOIN application a ON a.realm = d.realm AND a.reference = d.submitted WHERE d.realm = $1 AND d.id = $2',
      [realm, draftId],
    );
    return rows[0];
  });
}
