import type { ApplicationStore, Draft } from '@nirmaan/applications';
import type { DigitUser } from '@nirmaan/digit';
import type { JsonObject } from '@nirmaan/lexicon';
import { type Database, withRealm } from '..';
import { toJsonColumn } from './json-column';

type CitizenDraftStore = Pick<
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
>;

type Row = {
  realm: string;
  id: string;
  tenant: string;
  service: string;
  version: number;
  language: string;
  revision: number;
  data: JsonObject;
  page: string | null;
  created_at: number;
  updated_at: number;
  expires_at: number;
  submitted: string | null;
};

const COLUMNS =
  'realm, id, tenant, service, version, language, revision, data, page, created_at, updated_at, expires_at, submitted';

function toDraft(row: Row): Draft {
  return {
    id: row.id,
    realm: row.realm,
    tenant: row.tenant,
    service: row.service,
    version: row.version,
    language: row.language,
    revision: row.revision,
    data: row.data,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    ...(row.page !== null && { page: row.page }),
    ...(row.submitted !== null && { submitted: row.submitted }),
  };
}

/** What citizens are filling. */
export function createCitizenDraftStore(database: Pick<Database, 'app'>): CitizenDraftStore {
  const findBy = (realm: string, column: 'secret_hash' | 'resume_hash', value: string) =>
    withRealm(database, realm, async (tx) => {
      const { rows } = await tx.query<Row>(`SELECT ${COLUMNS} FROM draft WHERE realm = $1 AND ${column} = $2`, [
        realm,
        value,
      ]);
      return rows[0] && toDraft(rows[0]);
    });
  const set = (realm: string, id: string, column: 'secret_hash' | 'resume_hash' | 'proof', value: string) =>
    withRealm(database, realm, async (tx) => {
      await tx.query(`UPDATE draft SET ${column} = $3 WHERE realm = $1 AND id = $2`, [realm, id, value]);
    });

  return {
    insertDraft: (draft, secretHash) =>
      withRealm(database, draft.realm, async (tx) => {
        await tx.query(
          `INSERT INTO draft (realm, id, secret_hash, tenant, service, version, language, revision, data, page, created_at, updated_at, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          [
            draft.realm,
            draft.id,
            secretHash,
            draft.tenant,
            draft.service,
            draft.version,
            draft.language,
            draft.revision,
            toJsonColumn(draft.data),
            draft.page ?? null,
            draft.createdAt,
            draft.updatedAt,
            draft.expiresAt,
          ],
        );
      }),
    findDraft: (realm, secretHash) => findBy(realm, 'secret_hash', secretHash),
    saveDraft: (draft, previousRevision) =>
      withRealm(database, draft.realm, async (tx) => {
        const { rowCount } = await tx.query(
          `UPDATE draft SET data = $4, page = $5, revision = $6, updated_at = $7, expires_at = $8, language = $9
           WHERE realm = $1 AND id = $2 AND revision = $3 AND submitted IS NULL`,
          [
            draft.realm,
            draft.id,
            previousRevision,
            toJsonColumn(draft.data),
            draft.page ?? null,
            draft.revision,
            draft.updatedAt,
            draft.expiresAt,
            draft.language,
          ],
        );
        return rowCount === 1;
      }),
    setResumeCode: (realm, id, codeHash) => set(realm, id, 'resume_hash', codeHash),
    findDraftByResumeCode: (realm, codeHash) => findBy(realm, 'resume_hash', codeHash),
    setResumeLink: (realm, id, { hash, mobileNumber }) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('UPDATE draft SET link_hash = $3, link_mobile = $4 WHERE realm = $1 AND id = $2', [
          realm,
          id,
          hash,
          mobileNumber,
        ]);
      }),
    findDraftByResumeLink: (realm, hash) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Row & { link_mobile: string }>(
          `SELECT ${COLUMNS}, link_mobile FROM draft WHERE realm = $1 AND link_hash = $2`,
          [realm, hash],
        );
        return rows[0] && { draft: toDraft(rows[0]), mobileNumber: rows[0].link_mobile };
      }),
    setDraftSecret: (realm, id, secretHash) => set(realm, id, 'secret_hash', secretHash),
    setDraftProof: (realm, id, proof) => set(realm, id, 'proof', toJsonColumn(proof)),
    findDraftProof: (realm, id) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ proof: { mobileNumber: string; user: DigitUser } | null }>(
          'SELECT proof FROM draft WHERE realm = $1 AND id = $2',
          [realm, id],
        );
        return rows[0]?.proof ?? undefined;
      }),
  };
}
