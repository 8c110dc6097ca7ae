import type { IncomingMessage, ServerResponse } from 'node:http';

/** Ports of one host share cookies: every application of ours has a name of its own. */
export const BUILDER_COOKIE = '__Host-nirmaan-builder';

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of request.headers.cookie?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return undefined;
}

/** An empty `value` takes the cookie away. */
export function setSessionCookie(response: ServerResponse, value: string, maxAgeSeconds: number) {
  const age = value ? Math.max(0, Math.floor(maxAgeSeconds)) : 0;
  response.appendHeader(
    'Set-Cookie',
    `${BUILDER_COOKIE}=${encodeURIComponent(value)}; Path=/; Max-Age=${age}; HttpOnly; Secure; SameSite=Lax`,
  );
}
