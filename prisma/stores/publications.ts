import { type Publication, PublicationBusy, type PublicationStep, type PublicationStore } from '@nirmaan/publisher';
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

/** `publication_one_running`: another one of the service is running. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}

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
      }).catch((error: unknown) => {
        if (isBusy(error)) return false;
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
      }).catch((error: unknown) => {
        throw isBusy(error) ? new PublicationBusy(publication.service) : error;
      }),
    find: async (realm, id) => (await select(realm, 'id = $2', [id]))[0],
    findLatest: async (realm, service) =>
      (await select(realm, 'service = $2 ORDER BY started_at DESC LIMIT 1', [service]))[0],
    listRunning: (realm) => select(realm, "state = 'running' ORDER BY started_at", []),
    requestStop: (realm, id) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          "UPDATE publication SET stop_requested = true WHERE realm = $1 AND id = $2 AND state = 'running'",
          [realm, id],
        );
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

/** The right to carry a publication out. PostgreSQL takes it back when the process that holds it dies. */
export type PublicationLease = { isHeld(): boolean; release(): Promise<void> };

export type PublicationLeases = {
  /** Undefined while another process holds it, or this one holds as many as it may. */
  hold(realm: string, id: string): Promise<PublicationLease | undefined>;
};

/** `most` at once: each holds a connection of the pool. */
export function createPublicationLeases(database: Pick<Database, 'app'>, most = 4): PublicationLeases {
  let held = 0;
  return {
    async hold(realm, id) {
      if (held >= most) return undefined;
      held++;
      const client = await database.app.connect().catch((error: unknown) => {
        held--;
        throw error;
      });
      let broken: Error | undefined;
      const onError = (error: Error) => {
        broken = error;
      };
      client.on('error', onError);
      const letGo = () => {
        held--;
        client.off('error', onError);
        client.release(broken);
      };
      const key = [`nirmaan publication ${realm} ${id}`];
      try {
        const { rows } = await client.query<{ got: boolean }>(
          'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
          key,
        );
        if (!rows[0]?.got) {
          letGo();
          return undefined;
        }
      } catch (error) {
        broken = error instanceof Error ? error : new Error('no lease');
        letGo();
        throw error;
      }
      return {
        isHeld: () => broken === undefined,
        async release() {
          await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key).catch(onError);
          letGo();
        },
      };
    },
  };
}
