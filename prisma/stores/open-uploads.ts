import type { ApplicationStore, OpenUpload } from '@nirmaan/applications';
import { type Database, withRealm } from '..';
import { toJsonColumn } from './json-column';

type Row = {
  id: string;
  owner: string;
  input: string;
  name: string;
  digest: string;
  size: number;
  received: number;
  accept: string[];
  max_bytes: number;
  document: OpenUpload['document'] | null;
};

const COLUMNS = 'id, owner, input, name, digest, size, received, accept, max_bytes, document';

const toUpload = ({ max_bytes: maxBytes, document, ...row }: Row): OpenUpload => ({
  ...row,
  maxBytes,
  ...(document && { document }),
});

type OpenUploadStore = Pick<
  ApplicationStore,
  | 'openUpload'
  | 'findOpenUpload'
  | 'listOpenUploads'
  | 'addPiece'
  | 'readPieces'
  | 'closeOpenUpload'
  | 'dropOpenUploads'
>;

/** Files on their way, piece by piece. */
export function createOpenUploadStore(database: Pick<Database, 'app'>): OpenUploadStore {
  return {
    openUpload: (realm, upload, { most, forgotten, at }) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('DELETE FROM open_upload WHERE realm = $1 AND touched_at < $2', [realm, forgotten]);
        // One owner begins one file after the other: two at once could both be the last that is allowed.
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${realm}/${upload.owner}`]);
        const { rows: same } = await tx.query<Row>(
          `UPDATE open_upload SET touched_at = $5 WHERE realm = $1 AND owner = $2 AND input = $3 AND digest = $4 AND size = $6
           RETURNING ${COLUMNS}`,
          [realm, upload.owner, upload.input, upload.digest, at, upload.size],
        );
        if (same[0]) return toUpload(same[0]);
        const { rows } = await tx.query<Row>(
          `INSERT INTO open_upload (realm, id, owner, input, name, digest, size, accept, max_bytes, touched_at)
           SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
           WHERE (SELECT count(*) FROM open_upload WHERE realm = $1 AND owner = $3 AND document IS NULL) < $11
           RETURNING ${COLUMNS}`,
          [
            realm,
            upload.id,
            upload.owner,
            upload.input,
            upload.name,
            upload.digest,
            upload.size,
            toJsonColumn(upload.accept),
            upload.maxBytes,
            at,
            most,
          ],
        );
        return rows[0] && toUpload(rows[0]);
      }),
    findOpenUpload: (realm, owner, id) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Row>(
          `SELECT ${COLUMNS} FROM open_upload WHERE realm = $1 AND owner = $2 AND id = $3`,
          [realm, owner, id],
        );
        return rows[0] && toUpload(rows[0]);
      }),
    listOpenUploads: (realm, owner) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Row>(
          `SELECT ${COLUMNS} FROM open_upload WHERE realm = $1 AND owner = $2 ORDER BY touched_at, id`,
          [realm, owner],
        );
        return rows.map(toUpload);
      }),
    addPiece: (realm, owner, { id, offset, bytes, at }) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ received: number }>(
          'SELECT received FROM open_upload WHERE realm = $1 AND owner = $2 AND id = $3 FOR UPDATE',
          [realm, owner, id],
        );
        const received = rows[0]?.received;
        if (received === undefined || received !== offset || bytes.length === 0) return received;
        await tx.query('INSERT INTO open_upload_piece (realm, upload_id, at, bytes) VALUES ($1, $2, $3, $4)', [
          realm,
          id,
          offset,
          Buffer.from(bytes),
        ]);
        await tx.query('UPDATE open_upload SET received = $3, touched_at = $4 WHERE realm = $1 AND id = $2', [
          realm,
          id,
          offset + bytes.length,
          at,
        ]);
        return offset + bytes.length;
      }),
    readPieces: (realm, id) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ bytes: Buffer }>(
          'SELECT bytes FROM open_upload_piece WHERE realm = $1 AND upload_id = $2 ORDER BY at',
          [realm, id],
        );
        return new Uint8Array(Buffer.concat(rows.map((row) => row.bytes)));
      }),
    closeOpenUpload: (realm, id, document) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Pick<Row, 'document'>>(
          'UPDATE open_upload SET document = COALESCE(document, $3) WHERE realm = $1 AND id = $2 RETURNING document',
          [realm, id, toJsonColumn(document)],
        );
        await tx.query('DELETE FROM open_upload_piece WHERE realm = $1 AND upload_id = $2', [realm, id]);
        return rows[0]?.document ?? undefined;
      }),
    dropOpenUploads: (realm, owner, which) =>
      withRealm(database, realm, async (tx) => {
        await ('id' in which
          ? tx.query('DELETE FROM open_upload WHERE realm = $1 AND owner = $2 AND id = $3', [realm, owner, which.id])
          : tx.query("DELETE FROM open_upload WHERE realm = $1 AND owner = $2 AND document ->> 'ref' = ANY($3)", [
              realm,
              owner,
              which.refs,
            ]));
      }),
  };
}
