import type { DigitUser } from '../../actor';

/** Most users asked for at once. */
const SIZE = 100;
/** From outside DIGIT gives fewer: `egov.user.search.default.size`, 10 as shipped, at most 50 where it is not set. */
const SIZES_OUTSIDE = 10;

/**
 * Users of a search page by page, `most` of them at most. DIGIT cuts pages for callers from outside without telling: a
 * page shorter than asked for is the last one unless its length could be such a cut.
 */
export async function readUsers(
  most: number,
  read: (page: { offset: number; limit: number }) => Promise<DigitUser[]>,
): Promise<DigitUser[]> {
  const found = new Map<string, DigitUser>();
  for (let offset = 0; offset < most; ) {
    const limit = Math.min(SIZE, most - offset);
    const users = await read({ offset, limit });
    const known = found.size;
    for (const user of users) found.set(user.uuid, user);
    const isCut = users.length > 0 && users.length % SIZES_OUTSIDE === 0;
    if (found.size === known || (users.length < limit && !isCut)) break;
    offset += users.length;
  }
  return [...found.values()];
}
