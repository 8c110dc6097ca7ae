import { RecordingType } from '@nirmaan/service';
import { type Database, withRealm } from '..';

type StoredRecording = { sha256: string; mediaType: RecordingType; bytes: Uint8Array };

/** What authors recorded. The same bytes are kept once. */
export type RecordingStore = {
  put(realm: string, recording: StoredRecording, about: { by: string; at: number }): Promise<void>;
  /** Those of the names that are here, in no order. */
  find(realm: string, sha256s: readonly string[]): Promise<StoredRecording[]>;
};

export function createRecordingStore(database: Pick<Database, 'app'>): RecordingStore {
  return {
    put: (realm, { sha256, mediaType, bytes }, { by, at }) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          `INSERT INTO recording (realm, sha256, media_type, bytes, created_by, created_at)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (realm, sha256) DO NOTHING`,
          [realm, sha256, mediaType, Buffer.from(bytes), by, at],
        );
      }),
    find: async (realm, sha256s) =>
      sha256s.length === 0
        ? []
        : withRealm(database, realm, async (tx) => {
            const { rows } = await tx.query<{ sha256: string; media_type: string; bytes: Buffer }>(
              'SELECT sha256, media_type, bytes FROM recording WHERE realm = $1 AND sha256 = ANY($2)',
              [realm, sha256s],
            );
            return rows.map(({ sha256, media_type: mediaType, bytes }) => ({
              sha256,
              mediaType: RecordingType.parse(mediaType),
              bytes: new Uint8Array(bytes),
            }));
          }),
  };
}
