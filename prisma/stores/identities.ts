import type { IdentityVault } from '@nirmaan/applications';
import { type Database, withRealm } from '..';

/** `seal` and `fingerprint` are keyed by the installation: a copy of the table tells nothing without the key. */
type Secrets = { seal(text: string): string; fingerprint(text: string): string; newId(): string; now(): number };

/**
 * Identity numbers in PostgreSQL. The same number of a realm has one reference however often it is given, so a page that
 * is saved while it is typed leaves one row, and the same person is found again by comparing references.
 */
export function createIdentityVault(database: Pick<Database, 'app'>, secrets: Secrets): IdentityVault {
  return {
    keep: (realm, { kind, number, isNeverKept }) =>
      withRealm(database, realm, async (tx) => {
        const { rows } = await tx.query<{ ref: string }>(
          `INSERT INTO identity_number (realm, ref, kind, fingerprint, sealed, kept_at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (realm, kind, fingerprint) DO UPDATE SET kept_at = excluded.kept_at RETURNING ref`,
          [
            realm,
            secrets.newId(),
            kind,
            secrets.fingerprint(JSON.stringify([realm, kind, number])),
            isNeverKept ? null : secrets.seal(number),
            secrets.now(),
          ],
        );
        const [row] = rows;
        if (!row) throw new Error('an identity number was not kept');
        return row.ref;
      }),
  };
}
