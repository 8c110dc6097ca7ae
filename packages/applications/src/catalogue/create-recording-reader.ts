import type { CataloguePorts, PublishedSound, PublishedVersion } from './catalogue';

/** Sounds that are kept in memory, those heard last: at most 10 MB, since one has at most 150 KB. */
const MOST_KEPT = 64;

/**
 * Sounds of published services, each read from MDMS once and kept in memory. Only what a service names is asked for, or
 * every invented address would be a call to DIGIT. They never change, so nothing that is kept grows old.
 */
export function createRecordingReader(
  ports: Pick<CataloguePorts, 'digit' | 'context' | 'readRecording'>,
  versionsOf: (realm: string) => Promise<PublishedVersion[]>,
  once: <T>(key: string, read: () => Promise<T>) => Promise<T>,
): (realm: string, sha256: string) => Promise<PublishedSound | undefined> {
  const kept = new Map<string, PublishedSound>();

  async function read(realm: string, sha256: string): Promise<PublishedSound | undefined> {
    const [row] = await ports.digit.mdms.searchRows(
      { tenant: realm, schemaCode: 'Nirmaan.Recording', uniqueIdentifiers: [sha256], exactTenant: true },
      await ports.context(realm),
    );
    return row?.isActive ? ports.readRecording(row.data) : undefined;
  }

  return async (realm, sha256) => {
    const key = `${realm}/${sha256}`;
    const known = kept.get(key);
    if (!known) {
      const versions = await versionsOf(realm);
      const isNamed = versions.some(({ definition }) => definition.recordings?.some((each) => each.sha256 === sha256));
      if (!isNamed) return undefined;
    }
    const sound = known ?? (await once(`recording/${key}`, () => read(realm, sha256)));
    if (!sound) return undefined;
    // Put at the end: what was heard last goes last.
    kept.delete(key);
    kept.set(key, sound);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return sound;
  };
}
