import { type Database, withRealm } from '..';

/** What a demo keeps when it begins again: who is signed in, connections, hints that were put away. */
const KEPT = ['session', 'connection', 'dismissed_hint'];

/** Everything that was made or filed in a realm goes, all or nothing; tables are found, not listed, so that none is forgotten. */
export async function removeDemoRows(database: Pick<Database, 'app'>, realm: string): Promise<void> {
  await withRealm(database, realm, async (tx) => {
    const { rows } = await tx.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'realm' AND table_name <> ALL ($1) ORDER BY table_name`,
      [KEPT],
    );
    for (const { name } of rows)
      await tx.query(`DELETE FROM "${name.replaceAll('"', '""')}" WHERE realm = $1`, [realm]);
  });
}
