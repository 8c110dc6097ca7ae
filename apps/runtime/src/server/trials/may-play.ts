import type { IncomingHttpHeaders } from 'node:http';

/**
 * May a page of the builder's post who to be in a trial? Beside its origin counts what a browser sends for a page that tells
 * nobody where it is (`Referrer-Policy: same-origin` makes the origin of its posts `null`; Fetch, "append a request Origin
 * header"): that the page is of the same site. A page in a sandbox never is. Besides, only who is in a trial knows its address.
 */
export function mayPlay(headers: IncomingHttpHeaders, builder: string | undefined): boolean {
  const { origin } = headers;
  if (!builder) return false;
  return origin === builder || (origin === 'null' && headers['sec-fetch-site'] === 'same-site');
}
