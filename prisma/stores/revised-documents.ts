import type { JsonValue } from '@nirmaan/lexicon';
import type pg from 'pg';
import { type Database, withRealm } from '..';

/** A document of the builder with the number of edits that led to it. */
export type RevisedDocument = {
  code: string;
  content: JsonValue;
  revision: number;
  createdBy: string;
  createdAt: number;
  updatedBy: string;
  updatedAt: number;
};

/** One edit. `inverse` takes it back; undo and redo are edits like others, so that history only grows. */
export type StoredChange = {
  kind: 'change' | 'undo' | 'redo';
  label: string;
  patches: object;
  inverse: object;
};
export type PastChange = StoredChange & { revision: number; author: string; at: number };

export type RevisedDocumentStore = {
  list(realm: string): Promise<RevisedDocument[]>;
  find(realm: string, code: string): Promise<RevisedDocument | undefined>;
  /** False when the code is taken; one that was removed may be taken again. */
  insert(realm: string, document: { code: string; content: object; by: string; at: number }): Promise<boolean>;
  /**
   * `content` after `changes`; each change raises the revision by one. Undefined when somebody else saved meanwhile
   * (the stored revision is no longer `baseRevision`), or the document is gone: then nothing is written.
   */
  save(
    realm: string,
    code: string,
    edit: { baseRevision: number; content: object; changes: readonly StoredChange[]; by: string; at: number },
  ): Promise<number | undefined>;
  /** The last `limit` changes, oldest first. */
  listChanges(realm: string, code: string, limit: number): Promise<PastChange[]>;
  remove(realm: string, code: string, at: number): Promise<void>;
  restore(realm: string, code: string): Promise<void>;
};

type Row = {
  code: string;
  content: JsonValue;
  revision: number;
  created_by: string;
  created_at: number;
  updated_by: string;
  updated_at: number;
};

const fromRow = (row: Row): RevisedDocument => ({
  code: row.code,
  content: row.content,
  revision: row.revision,
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedBy: row.updated_by,
  updatedAt: row.updated_at,
});

/** Documents of one table and their changes in `<table>_change`. */
export function createRevisedDocumentStore(
  database: Pick<Database, 'app'>,
  table: 'service_draft' | 'master_draft',
): RevisedDocumentStore {
  return {
    list: (realm) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Row>(
          `SELECT * FROM ${table} WHERE realm = $1 AND removed_at IS NULL ORDER BY created_at, code`,
          [realm],
        );
        return rows.map(fromRow);
      }),
    find: (realm, code) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Row>(
          `SELECT * FROM ${table} WHERE realm = $1 AND code = $2 AND removed_at IS NULL`,
          [realm, code],
        );
        return rows[0] && fromRow(rows[0]);
      }),
    insert: (realm, { code, content, by, at }) =>
      withRealm(database, realm, async (tx) => {
        const gone = await tx.query(`DELETE FROM ${table} WHERE realm = $1 AND code = $2 AND removed_at IS NOT NULL`, [
          realm,
          code,
        ]);
        if (gone.rowCount) await tx.query(`DELETE FROM ${table}_change WHERE realm = $1 AND code = $2`, [realm, code]);
        const { rowCount } = await tx.query(
          `INSERT INTO ${table} (realm, code, content, revision, created_by, created_at, updated_by, updated_at)
           VALUES ($1, $2, $3, 0, $4, $5, $4, $5) ON CONFLICT DO NOTHING`,
          [realm, code, JSON.stringify(content), by, at],
        );
        return rowCount === 1;
      }),
    save: (realm, code, edit) => withRealm(database, realm, (tx) => save(tx, table, realm, code, edit)),
    listChanges: (realm, code, limit) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<PastChange>(
          `SELECT revision, kind, label, patches, inverse, author, at FROM ${table}_change
           WHERE realm = $1 AND code = $2 ORDER BY revision DESC LIMIT $3`,
          [realm, code, limit],
        );
        return rows.reverse();
      }),
    remove: (realm, code, at) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(`UPDATE ${table} SET removed_at = $3 WHERE realm = $1 AND code = $2`, [realm, code, at]);
      }),
    restore: (realm, code) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(`UPDATE ${table} SET removed_at = NULL WHERE realm = $1 AND code = $2`, [realm, code]);
      }),
  };
}

const save = async (
  tx: pg.PoolClient,
  table: string,
  realm: string,
  code: string,
  { baseRevision, content, changes, by, at }: Parameters<RevisedDocumentStore['save']>[2],
): Promise<number | undefined> => {
  const revision = baseRevision + changes.length;
  const { rowCount } = await tx.query(
    `UPDATE ${table} SET content = $4, revision = $5, updated_by = $6, updated_at = $7
     WHERE realm = $1 AND code = $2 AND revision = $3 AND removed_at IS NULL`,
    [realm, code, baseRevision, JSON.stringify(content), revision, by, at],
  );
  if (rowCount !== 1) return undefined;
  for (const [position, change] of changes.entries())
    await tx.query(
      `INSERT INTO ${table}_change (realm, code, revision, kind, label, patches, inverse, author, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        realm,
        code,
        baseRevision + position + 1,
        change.kind,
        change.label,
        JSON.stringify(change.patches),
        JSON.stringify(change.inverse),
        by,
        at,
      ],
    );
  return revision;
};
