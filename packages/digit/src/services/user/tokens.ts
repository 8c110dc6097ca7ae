import type { Instant } from '@nirmaan/lexicon';
import type { StoredToken, UserSlice } from './slice';

const MINUTE = 60_000;
/** `access.token.validity.in.minutes`, `refresh.token.validity.in.minutes`. */
export const ACCESS_LIFE = 10_080 * MINUTE;
export const REFRESH_LIFE = 20_160 * MINUTE;

/** The token as long as it lets somebody in. */
export function findToken(slice: UserSlice, token: string, now: Instant): StoredToken | undefined {
  const found = slice.tokens.get(token);
  return found && isLive(found, now) ? found : undefined;
}

export function isLive(token: StoredToken, now: Instant): boolean {
  return !token.revoked && now < token.issuedAt + ACCESS_LIFE;
}

export function findTokenOfKey(slice: UserSlice, key: string, now: Instant): StoredToken | undefined {
  let latest: StoredToken | undefined;
  for (const token of slice.tokens.values()) if (token.key === key && isLive(token, now)) latest = token;
  return latest;
}

export function findRefreshable(slice: UserSlice, refreshToken: string): StoredToken | undefined {
  let latest: StoredToken | undefined;
  for (const token of slice.tokens.values()) if (token.refreshToken === refreshToken) latest = token;
  return latest;
}

/** What was granted when the refresh token was made: a refresh may ask for less, and the next one for all of it again. */
export function findScopeOfRefresh(slice: UserSlice, refreshToken: string): string | undefined {
  for (const token of slice.tokens.values()) if (token.refreshToken === refreshToken) return token.scope;
  return undefined;
}
