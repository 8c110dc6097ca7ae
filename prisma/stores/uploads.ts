import type { ApplicationStore } from '@nirmaan/applications';
import { type Database, withRealm } from '..';

type Row = {
  ref: string;
  owner: string;
  name: string;
  media_type: string;
  size: number;
  bytes: Buffer | null;
  file_store_id: string | null;
};

/** Files until they are in DIGIT's filestore. */
export function createUploadStore(
  database: Pick<Database, 'app'>,
): Pick<ApplicationStore, 'insertUpload' | 'findUpload' | 'markMoved'> {
  return {
    insertUpload: (realm, upload) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          'INSERT INTO upload (realm, ref, owner, name, media_type, size, bytes, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
          [
            realm,
            upload.ref,
            upload.owner,
            upload.name,
            upload.mediaType,
            upload.size,
            Buffer.from(upload.bytes),
            upload.at,
          ],
        );
      }),
    findUpload: (realm, ref) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<Row>(
          'SELECT * FROM upload WHERE realm = $1 AND (ref = $2 OR file_store_id = $2) LIMIT 1',
          [realm, ref],
        );
        const row = rows[0];
        return (
          row && {
            ref: row.ref,
            owner: row.owner,
            name: row.name,
            mediaType: row.media_type,
            size: row.size,
            ...(row.bytes !== null && { bytes: new Uint8Array(row.bytes) }),
            ...(row.file_store_id !== null && { fileStoreId: row.file_store_id }),
          }
        );
      }),
    markMoved: (realm, ref, fileStoreId) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          'UPDATE upload SET file_store_id = $3, bytes = NULL WHERE realm = $1 AND ref = $2 AND file_store_id IS NULL',
          [realm, ref, fileStoreId],
        );
      }),
  };
}
