import type { JsonValue } from '@nirmaan/lexicon';
import { type Database, withRealm } from '..';
import { createRevisedDocumentStore, type RevisedDocumentStore } from './revised-documents';

/** A version of a service as it was handed to the publisher. */
export type Release = {
  service: string;
  version: number;
  workflowVersion: number;
  /** The revision of the draft it was made from. */
  draftRevision: number;
  definition: object;
  masters: object;
  cities: string[];
  publicationId: string;
  note: string;
  createdBy: string;
  createdAt: number;
  /** Absent while it runs, and when it was given up. */
  liveSince?: number;
};

export type DraftStore = RevisedDocumentStore & {
  findReport(realm: string, code: string): Promise<JsonValue | undefined>;
  setReport(realm: string, code: string, report: object): Promise<void>;
  /** False when this version exists already. */
  insertRelease(realm: string, release: Omit<Release, 'liveSince'>): Promise<boolean>;
  /** Another attempt at the same version: what was not yet live is replaced. */
  replaceRelease(realm: string, release: Omit<Release, 'liveSince'>): Promise<boolean>;
  markLive(realm: string, service: string, version: number, at: number): Promise<void>;
  /** Newest first. */
  listReleases(realm: string, service?: string): Promise<Release[]>;
};

type ReleaseRow = {
  service: string;
  version: number;
  workflow_version: number;
  draft_revision: number;
  definition: object;
  masters: object;
  cities: string[];
  publication_id: string;
  note: string;
  created_by: string;
  created_at: number;
  live_since: number | null;
};

/** Services while they are drawn, their history, and what was published of them. */
export function createDraftStore(database: Pick<Database, 'app'>): DraftStore {
  return {
    ...createRevisedDocumentStore(database, 'service_draft'),
    findReport: (realm, code) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ report: JsonValue | null }>(
          'SELECT report FROM service_draft WHERE realm = $1 AND code = $2 AND removed_at IS NULL',
          [realm, code],
        );
        return rows[0]?.report ?? undefined;
      }),
    setReport: (realm, code, report) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('UPDATE service_draft SET report = $3 WHERE realm = $1 AND code = $2', [
          realm,
          code,
          JSON.stringify(report),
        ]);
      }),
    insertRelease: (realm, release) =>
      withRealm(database, realm, async (tx) => {
        const { rowCount } = await tx.query(
          `INSERT INTO service_release (realm, service, version, workflow_version, draft_revision, definition, masters,
             cities, publication_id, note, created_by, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
          parametersOf(realm, release),
        );
        return rowCount === 1;
      }),
    replaceRelease: (realm, release) =>
      withRealm(database, realm, async (tx) => {
        const { rowCount } = await tx.query(
          `UPDATE service_release SET workflow_version = $4, draft_revision = $5, definition = $6, masters = $7, cities = $8,
             publication_id = $9, note = $10, created_by = $11, created_at = $12
           WHERE realm = $1 AND service = $2 AND version = $3 AND live_since IS NULL`,
          parametersOf(realm, release),
        );
        return rowCount === 1;
      }),
    markLive: (realm, service, version, at) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          'UPDATE service_release SET live_since = $4 WHERE realm = $1 AND service = $2 AND version = $3',
          [realm, service, version, at],
        );
      }),
    listReleases: (realm, service) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<ReleaseRow>(
          `SELECT * FROM service_release WHERE realm = $1 AND ($2::text IS NULL OR service = $2)
           ORDER BY service, version DESC`,
          [realm, service ?? null],
        );
        return rows.map((row) => ({
          service: row.service,
          version: row.version,
          workflowVersion: row.workflow_version,
          draftRevision: row.draft_revision,
          definition: row.definition,
          masters: row.masters,
          cities: row.cities,
          publicationId: row.publication_id,
          note: row.note,
          createdBy: row.created_by,
          createdAt: row.created_at,
          ...(row.live_since !== null && { liveSince: row.live_since }),
        }));
      }),
  };
}

function parametersOf(realm: string, release: Omit<Release, 'liveSince'>) {
  return [
    realm,
    release.service,
    release.version,
    release.workflowVersion,
    release.draftRevision,
    JSON.stringify(release.definition),
    JSON.stringify(release.masters),
    JSON.stringify(release.cities),
    release.publicationId,
    release.note,
    release.createdBy,
    release.createdAt,
  ];
}
