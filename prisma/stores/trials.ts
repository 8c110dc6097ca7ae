import type { JsonObject } from '@nirmaan/lexicon';
import { realmOfTrial, Trial, type TrialId, trialOfRealm } from '@nirmaan/trials';
import type pg from 'pg';
import { type Database, withRealm } from '..';
import { toJsonColumn } from './json-column';

type Row = { body: Omit<Trial, 'ahead' | 'expiresAt'>; ahead: number; expires_at: number };

const read = ({ body, ahead, expires_at }: Row) => Trial.safeParse({ ...body, ahead, expiresAt: expires_at });

/** Trials, each in its own realm: found by whoever has its id. */
export function createTrialStore(database: Pick<Database, 'app'>) {
  const change = (id: TrialId, set: 'ahead' | 'expires_at', value: number) =>
    withRealm(database, realmOfTrial(id), async (tx) => {
      await tx.query(`UPDATE trial SET ${set} = GREATEST(${set}, $2) WHERE realm = $1`, [realmOfTrial(id), value]);
    });
  return {
    insert: ({ ahead, expiresAt, ...body }: Trial) =>
      withRealm(database, realmOfTrial(body.id), async (tx) => {
        await tx.query('INSERT INTO trial (realm, kind, body, ahead, expires_at) VALUES ($1, $2, $3, $4, $5)', [
          realmOfTrial(body.id),
          body.kind,
          toJsonColumn(body),
          ahead,
          expiresAt,
        ]);
      }),
    find: (id: TrialId) =>
      withRealm(database, realmOfTrial(id), async (tx) => {
        const { rows } = await tx.query<Row>('SELECT body, ahead, expires_at FROM trial WHERE realm = $1', [
          realmOfTrial(id),
        ]);
        return rows[0] && read(rows[0]).data;
      }),
    /** Forward only, as time goes: of two that come at once the later one stays. */
    setAhead: (id: TrialId, ahead: number) => change(id, 'ahead', ahead),
    /** As `setAhead`. */
    setExpiry: (id: TrialId, expiresAt: number) => change(id, 'expires_at', expiresAt),
    /** After its host started again its DIGIT answers elsewhere. */
    setDigitUrl: (id: TrialId, digitUrl: string) =>
      withRealm(database, realmOfTrial(id), async (tx) => {
        await tx.query(`UPDATE trial SET body = jsonb_set(body, '{digitUrl}', to_jsonb($2::text)) WHERE realm = $1`, [
          realmOfTrial(id),
          digitUrl,
        ]);
      }),
    /** What a shared one was opened with; as text, for the order of members counts. */
    putContent: (id: TrialId, content: string) =>
      withRealm(database, realmOfTrial(id), async (tx) => {
        await tx.query('INSERT INTO trial_content (realm, body) VALUES ($1, $2)', [realmOfTrial(id), content]);
      }),
    findContent: (id: TrialId) =>
      withRealm(database, realmOfTrial(id), async (tx) => {
        const { rows } = await tx.query<{ body: string }>(
          'SELECT body::text AS body FROM trial_content WHERE realm = $1',
          [realmOfTrial(id)],
        );
        return rows[0]?.body;
      }),
    /** Every row of it, in whichever table. */
    remove: (id: TrialId) => withRealm(database, realmOfTrial(id), (tx) => removeRealm(tx, realmOfTrial(id))),
  };
}
export type TrialStore = ReturnType<typeof createTrialStore>;

/** All there are; without `trial` one of another release, which nobody can read. `worker` is a pool of nirmaan_worker. */
export async function listTrials({
  worker,
}: Required<Pick<Database, 'worker'>>): Promise<{ id: TrialId; trial: Trial | undefined }[]> {
  const { rows } = await worker.query<Row & { realm: string }>(
    'SELECT realm, body, ahead, expires_at FROM trial ORDER BY realm',
  );
  return rows.map((row) => ({ id: trialOfRealm(row.realm), trial: read(row).data }));
}

/** Tables are found, not listed: one that is new is not forgotten. */
async function removeRealm(tx: pg.PoolClient, realm: string): Promise<void> {
  const { rows } = await tx.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'realm' ORDER BY table_name`,
  );
  for (const { name } of rows) await tx.query(`DELETE FROM "${name.replaceAll('"', '""')}" WHERE realm = $1`, [realm]);
}

/** What the DIGIT of one trial acknowledged. */
export function createTrialJournal(database: Pick<Database, 'app'>, id: TrialId) {
  const realm = realmOfTrial(id);
  const add = (tx: pg.PoolClient, entry: JsonObject) =>
    tx.query('INSERT INTO trial_journal (realm, entry) VALUES ($1, $2)', [realm, toJsonColumn(entry)]);
  return {
    append: (entry: JsonObject) => withRealm(database, realm, async (tx) => void (await add(tx, entry))),
    replace: (entries: JsonObject[]) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('DELETE FROM trial_journal WHERE realm = $1', [realm]);
        for (const entry of entries) await add(tx, entry);
      }),
    readAll: () =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ entry: JsonObject }>(
          'SELECT entry FROM trial_journal WHERE realm = $1 ORDER BY position',
          [realm],
        );
        return rows.map((row) => row.entry);
      }),
  };
}

/** Ids of the cases of a trial, newest first. */
export function listCaseIds(database: Pick<Database, 'app'>, id: TrialId, limit: number): Promise<string[]> {
  return withRealm(database, realmOfTrial(id), async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      'SELECT id FROM application WHERE realm = $1 ORDER BY filed_at DESC, id LIMIT $2',
      [realmOfTrial(id), limit],
    );
    return rows.map((row) => row.id);
  });
}
