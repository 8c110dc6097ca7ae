import type { ApplicationStore } from '@nirmaan/applications';
import { type Database, withRealm } from '..';

/** Counting of one-time codes and attempts. */
export function createCodeStore(
  database: Pick<Database, 'app'>,
): Pick<ApplicationStore, 'countCode' | 'setCodePurpose' | 'findCodePurpose' | 'countAttempt'> {
  return {
    countCode: (realm, mobileHash, { purpose, at, since, limit }) =>
      withRealm(database, realm, async (tx) => {
        // Two requests at once must not both see the last free place.
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${realm}/${mobileHash}`]);
        const { rows } = await tx.query<{ count: number }>(
          'SELECT count(*) FROM one_time_code WHERE realm = $1 AND mobile_hash = $2 AND at > $3',
          [realm, mobileHash, since],
        );
        if ((rows[0]?.count ?? 0) >= limit) return false;
        await tx.query('DELETE FROM one_time_code WHERE realm = $1 AND mobile_hash = $2 AND at <= $3', [
          realm,
          mobileHash,
          since,
        ]);
        await tx.query(
          `INSERT INTO one_time_code (realm, mobile_hash, at, purpose)
           SELECT $1, $2, greatest($3, coalesce(max(at) + 1, $3)), $4 FROM one_time_code WHERE realm = $1 AND mobile_hash = $2`,
          [realm, mobileHash, at, purpose],
        );
        return true;
      }),
    setCodePurpose: (realm, mobileHash, at, purpose) =>
      withRealm(database, realm, async (tx) => {
        await tx.query('UPDATE one_time_code SET purpose = $4 WHERE realm = $1 AND mobile_hash = $2 AND at >= $3', [
          realm,
          mobileHash,
          at,
          purpose,
        ]);
      }),
    findCodePurpose: (realm, mobileHash) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ purpose: 'login' | 'register' }>(
          'SELECT purpose FROM one_time_code WHERE realm = $1 AND mobile_hash = $2 ORDER BY at DESC LIMIT 1',
          [realm, mobileHash],
        );
        return rows[0]?.purpose;
      }),
    countAttempt: (realm, subject, { at, since, limit }) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ count: number }>(
          `INSERT INTO attempt AS a (realm, subject, window_start, count) VALUES ($1, $2, $3, 1)
           ON CONFLICT (realm, subject) DO UPDATE SET
             window_start = CASE WHEN a.window_start <= $4 THEN $3 ELSE a.window_start END,
             count = CASE WHEN a.window_start <= $4 THEN 1 ELSE a.count + 1 END
           RETURNING count`,
          [realm, subject, at, since],
        );
        return (rows[0]?.count ?? 0) <= limit;
      }),
  };
}
