import { type Database, withRealm } from '..';

/** Which hints a person has put away; `user` is the uuid DIGIT knows them by. */
export type HintStore = {
  list(realm: string, user: string): Promise<string[]>;
  dismiss(realm: string, user: string, hints: readonly string[], at: number): Promise<void>;
};

export function createHintStore(database: Pick<Database, 'app'>): HintStore {
  return {
    list: (realm, user) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ hint: string }>(
          'SELECT hint FROM dismissed_hint WHERE realm = $1 AND user_uuid = $2 ORDER BY hint',
          [realm, user],
        );
        return rows.map((row) => row.hint);
      }),
    dismiss: (realm, user, hints, at) =>
      withRealm(database, realm, async (tx) => {
        await tx.query(
          `INSERT INTO dismissed_hint (realm, user_uuid, hint, at)
           SELECT $1, $2, hint, $4 FROM unnest($3::text[]) AS hint ON CONFLICT DO NOTHING`,
          [realm, user, hints, at],
        );
      }),
  };
}
