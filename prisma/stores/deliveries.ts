import type { Seal } from '@nirmaan/access/server';
import type { Connection, Delivery, DeliveryStore } from '@nirmaan/connectors/server';
import type { Issue, JsonObject } from '@nirmaan/lexicon';
import type pg from 'pg';
import { type Database, withRealm } from '..';
import { toJsonColumn } from './json-column';

type DeliveryRow = {
  realm: string;
  id: string;
  application_id: string;
  use: string;
  connector: string;
  operation: string;
  connection: string;
  status: Delivery['status'];
  document: JsonObject | null;
  attempts: number;
  issues: Issue[] | null;
  last_error: string | null;
  created_at: number;
  updated_at: number;
};

/** A connection with its secrets apart, as an administrator enters it. */
export type ConnectionEntry = Connection & { secrets: JsonObject };

export type ConnectionStore = {
  /** Makes or replaces it. */
  putConnection(entry: ConnectionEntry, at: number): Promise<void>;
  /** Makes it unless there is one of that name. */
  seedConnection(entry: ConnectionEntry, at: number): Promise<void>;
  /** Without secrets. */
  listConnections(realm: string): Promise<Connection[]>;
};

/** Deliveries, links and connections. `seal` is made with the installation's key for the purpose `connection`. */
export function createDeliveryStore(
  database: Pick<Database, 'app'>,
  seal: Seal,
): DeliveryStore & ConnectionStore & { listDeliveries(realm: string, applicationId: string): Promise<Delivery[]> } {
  const writeConnection = (entry: ConnectionEntry, at: number, onConflict: string) =>
    withRealm(database, entry.realm, async (tx) => {
      await tx.query(
        `INSERT INTO connection (realm, name, connector, config, sealed_secrets, internal, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (realm, name) ${onConflict}`,
        [
          entry.realm,
          entry.name,
          entry.connector,
          toJsonColumn(entry.config),
          seal.seal(JSON.stringify(entry.secrets)),
          entry.internal,
          at,
        ],
      );
    });
  return {
    putConnection: (entry, at) =>
      writeConnection(
        entry,
        at,
        `DO UPDATE SET connector = excluded.connector, config = excluded.config, sealed_secrets = excluded.sealed_secrets,
           internal = excluded.internal, updated_at = excluded.updated_at`,
      ),
    seedConnection: (entry, at) => writeConnection(entry, at, 'DO NOTHING'),
    listConnections: (realm) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Connection>(
          'SELECT realm, name, connector, config, internal FROM connection WHERE realm = $1 ORDER BY name',
          [realm],
        );
        return rows;
      }),
    findConnection: (realm, name) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Connection & { sealed_secrets: string }>(
          'SELECT realm, name, connector, config, internal, sealed_secrets FROM connection WHERE realm = $1 AND name = $2',
          [realm, name],
        );
        if (!rows[0]) return undefined;
        const { sealed_secrets, ...connection } = rows[0];
        const secrets: JsonObject = JSON.parse(seal.unseal(sealed_secrets));
        return { ...connection, config: { ...connection.config, ...secrets } };
      }),
    find: (realm, id) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<DeliveryRow>('SELECT * FROM delivery WHERE realm = $1 AND id = $2', [
          realm,
          id,
        ]);
        return rows[0] && toDelivery(rows[0]);
      }),
    listDeliveries: (realm, applicationId) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<DeliveryRow>(
          'SELECT * FROM delivery WHERE realm = $1 AND application_id = $2 ORDER BY created_at',
          [realm, applicationId],
        );
        return rows.map(toDelivery);
      }),
    put: (delivery) => withRealm(database, delivery.realm, (tx) => write(tx, delivery).then(() => undefined)),
    sent: (delivery, links) =>
      withRealm(database, delivery.realm, async (tx) => {
        const first = await write(tx, { ...delivery, status: 'sent', issues: [] });
        for (const link of links) {
          await tx.query(
            'INSERT INTO delivery_link (realm, connection, kind, application_id, remote_id, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
            [delivery.realm, delivery.connection, link.kind, delivery.applicationId, link.remoteId, delivery.updatedAt],
          );
        }
        return first;
      }),
    findLinks: (realm, applicationId) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ connection: string; kind: string; remote_id: string }>(
          'SELECT connection, kind, remote_id FROM delivery_link WHERE realm = $1 AND application_id = $2',
          [realm, applicationId],
        );
        return rows.map((row) => ({ connection: row.connection, kind: row.kind, remoteId: row.remote_id }));
      }),
  };
}

/** Never takes back a `sent`; false when it was sent before. */
async function write(tx: pg.PoolClient, delivery: Delivery): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO delivery AS d (realm, id, application_id, use, connector, operation, connection, status, document, attempts, issues, last_error, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (realm, id) DO UPDATE SET status = excluded.status, document = coalesce(d.document, excluded.document), attempts = excluded.attempts,
       issues = excluded.issues, last_error = excluded.last_error, updated_at = excluded.updated_at
     WHERE d.status <> 'sent'`,
    [
      delivery.realm,
      delivery.id,
      delivery.applicationId,
      delivery.use,
      delivery.connector,
      delivery.operation,
      delivery.connection,
      delivery.status,
      delivery.body ? toJsonColumn(delivery.body) : null,
      delivery.attempts,
      toJsonColumn(delivery.issues),
      delivery.lastError ?? null,
      delivery.createdAt,
      delivery.updatedAt,
    ],
  );
  return rowCount === 1;
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    realm: row.realm,
    id: row.id,
    applicationId: row.application_id,
    use: row.use,
    connector: row.connector,
    operation: row.operation,
    connection: row.connection,
    status: row.status,
    attempts: row.attempts,
    issues: row.issues ?? [],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(row.document && { body: row.document }),
    ...(row.last_error !== null && { lastError: row.last_error }),
  };
}
