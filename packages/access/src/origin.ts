/**
 * Does a request that changes something come from our own pages? Browsers send `Origin` with every such request;
 * one without it, or from elsewhere, is refused. `host` is what the browser asked for (proxies: the forwarded host).
 */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!origin || !host) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
