import type { Publication, PublicationStep, PublicationStore } from '@nirmaan/publisher';
import { type Database, withRealm } from '..';

type Row = {
  realm: string;
  id: string;
  service: string;
  version: number;
  state: Publication['state'];
  started_by: string;
  started_at: number;
  ended_at: number | null;
  steps: PublicationStep[];
  problem: Publication['problem'] | null;
};

function toPublication(row: Row): Publication {
  return {
    realm: row.realm,
    id: row.id,
    service: row.service,
    version: row.version,
    state: row.state,
    startedBy: row.started_by,
    startedAt: row.started_at,
    steps: row.steps,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.problem && { problem: row.problem }),
  };
}

const UNIQUE_VIOLATION = '23505';

/** Publications in PostgreSQL. */
export function createPublicationStore(database: Pick<Database, 'app'>): PublicationStore {
  const select = (realm: string, where: string, values: unknown[]) =>
    withRealm(database, realm, async (tx) =>
      (await tx.query<Row>(`SELECT * FROM publication WHERE realm = $1 AND ${where}`, [realm, ...values])).rows.map(
        toPublication,
      ),
    );
  return {
    begin: (publication) =>
      withRealm(database, publication.realm, async (tx) => {
        await tx.query(
          'INSERT INTO publication (realm, id, service, version, state, started_by, started_at, steps) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
          [
            publication.realm,
            publication.id,
            publication.service,
            publication.version,
            publication.state,
            publication.startedBy,
            publication.startedAt,
            JSON.stringify(publication.steps),
          ],
        );
        return true;
      }).catch((error: { code?: string }) => {
        if (error.code === UNIQUE_VIOLATION) return false;
        throw error;
      }),
    save: (publication) =>
      withRealm(database, publication.realm, async (tx) => {
        await tx.query(
          "UPDATE publication SET state = $3, ended_at = $4, steps = $5, problem = $6, stop_requested = stop_requested AND $3 = 'running' WHERE realm = $1 AND id = $2",
          [
            publication.realm,
            publication.id,
            publication.state,
            publication.state === 'running' ? null : (publication.endedAt ?? null),
            JSON.stringify(publication.steps),
            publication.problem ? JSON.stringify(publication.problem) : null,
          ],
        );
      }),
    find: async (realm, id) => (await select(realm, 'id = $2', [id]))[0],
    findLatest: async (realm, service) =>
      (await select(realm, 'service = $2 ORDER BY started_at DESC LIMIT 1', [service]))[0],
    listRunning: (realm) => select(realm, "state = 'running' ORDER BY started_at", []),
    requestStop: (realm, id) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('UPDATE publication SET stop_requested = true WHERE realm = $1 AND id = $2', [realm, id]);
      }),
    isStopRequested: (realm, id) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ stop_requested: boolean }>(
          'SELECT stop_requested FROM publication WHERE realm = $1 AND id = $2',
          [realm, id],
        );
        return rows[0]?.stop_requested ?? false;
      }),
  };
}
