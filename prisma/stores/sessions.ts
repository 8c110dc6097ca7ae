import type { SessionKind, SessionStore } from '@nirmaan/access';
import { type Database, withRealm } from '..';

type Row = {
  realm: string;
  id_hash: string;
  kind: SessionKind;
  sealed_actor: string;
  created_at: number;
  expires_at: number;
};

/** Sessions in PostgreSQL. One is read in every request: plain SQL. */
export function createSessionStore(database: Pick<Database, 'app'>): SessionStore {
  return {
    insert: (session) =>
      withRealm(database, session.realm, async (tx) => {
        await tx.query(
          'INSERT INTO session (realm, id_hash, kind, sealed_actor, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
          [session.realm, session.idHash, session.kind, session.sealedActor, session.createdAt, session.expiresAt],
        );
      }),
    find: (realm, idHash) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Row>('SELECT * FROM session WHERE realm = $1 AND id_hash = $2', [
          realm,
          idHash,
        ]);
        const row = rows[0];
        return (
          row && {
            realm: row.realm,
            idHash: row.id_hash,
            kind: row.kind,
            sealedActor: row.sealed_actor,
            createdAt: row.created_at,
            expiresAt: row.expires_at,
          }
        );
      }),
    remove: (realm, idHash) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('DELETE FROM session WHERE realm = $1 AND id_hash = $2', [realm, idHash]);
      }),
    removeExpired: (realm, now) =>
      withRealm(database, realm, async (tx) => {
        const { rowCount } = await tx.query('DELETE FROM session WHERE realm = $1 AND expires_at <= $2', [realm, now]);
        return rowCount ?? 0;
      }),
  };
}
