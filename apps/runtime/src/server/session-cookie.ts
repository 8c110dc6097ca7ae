import type { IncomingMessage, ServerResponse } from 'node:http';

/** Ports share cookies: every application and kind of session has a name of its own. */
export const WORK_COOKIE = '__Host-nirmaan-work';
export const CITIZEN_COOKIE = '__Host-nirmaan-citizen';
export const DRAFT_COOKIE = '__Host-nirmaan-draft';

/** The value of a cookie; undefined when the browser sent none. */
export function cookieOf(request: Pick<IncomingMessage, 'headers'>, name: string): string | undefined {
  for (const part of request.headers.cookie?.split(';') ?? []) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name && value) return decodeURIComponent(value.trim());
  }
  return undefined;
}

/** Sets a session cookie that no script can read and no other site can send; undefined takes it away. */
export function setSessionCookie(response: ServerResponse, name: string, secret: string | undefined): void {
  const value = secret === undefined ? `${name}=; Max-Age=0` : `${name}=${encodeURIComponent(secret)}`;
  response.appendHeader('Set-Cookie', `${value}; Path=/; HttpOnly; Secure; SameSite=Lax`);
}
