import type { DefinitionStore, PublishedVersion, ServicePointer } from '@nirmaan/applications';
import type { JsonObject } from '@nirmaan/lexicon';
import { type ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import { type Database, withRealm } from '..';
import { toJsonColumn } from './json-column';

/** What was read last from DIGIT. */
export function createDefinitionStore(database: Pick<Database, 'app'>): DefinitionStore {
  return {
    findPointers: (realm) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ pointers: ServicePointer[]; read_at: number }>(
          'SELECT pointers, read_at FROM service_pointers WHERE realm = $1',
          [realm],
        );
        return rows[0] && { pointers: rows[0].pointers, readAt: rows[0].read_at };
      }),
    putPointers: (realm, pointers, readAt) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          'INSERT INTO service_pointers (realm, pointers, read_at) VALUES ($1, $2, $3) ON CONFLICT (realm) DO UPDATE SET pointers = excluded.pointers, read_at = excluded.read_at',
          [realm, toJsonColumn(pointers), readAt],
        );
      }),
    findVersion: (realm, service, version) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ body: PublishedVersion }>(
          'SELECT body FROM service_version WHERE realm = $1 AND service = $2 AND version = $3',
          [realm, service, version],
        );
        if (!rows[0]) return undefined;
        const { body } = rows[0];
        // It was a ServiceDefinition when it was put here, and nothing changes a version.
        return { ...body, definition: ServiceDraft.parse(body.definition) as ServiceDefinition };
      }),
    putVersion: (realm, version) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          'INSERT INTO service_version (realm, service, version, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          [realm, version.service, version.version, toJsonColumn(version)],
        );
      }),
    findMasterRows: (realm, tenant, code) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ rows: JsonObject[]; read_at: number }>(
          'SELECT rows, read_at FROM master_rows WHERE realm = $1 AND tenant = $2 AND code = $3',
          [realm, tenant, code],
        );
        return rows[0] && { rows: rows[0].rows, readAt: rows[0].read_at };
      }),
    putMasterRows: (realm, tenant, code, rows, readAt) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          `INSERT INTO master_rows (realm, tenant, code, rows, read_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (realm, tenant, code) DO UPDATE SET rows = excluded.rows, read_at = excluded.read_at`,
          [realm, tenant, code, toJsonColumn(rows), readAt],
        );
      }),
  };
}
