import type { Site } from '@nirmaan/citizen';
import type { NextApiResponse } from 'next';
import type { Runtime } from '../composition';
import { setSessionCookie } from '../session-cookie';
import type { Answer } from './ask';

/** What surrounds an answer: whose maps a page may show, whose pages may show it, and what cookies are called. */
export type Surroundings = Pick<Runtime, 'map' | 'framedBy' | 'cookieName' | 'trial'>;

/** Nothing inline, nothing from elsewhere but the tiles of a map that is configured, no frame around us but of who may. */
function policyWith(map: Site['map'], framedBy = "'none'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${map ? ` ${originOfTiles(map.tiles)}` : ''}`,
    "connect-src 'self'",
    "media-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');
}

/** `{s}`, the first part of a name that spreads tiles over several servers, stands for any. */
function originOfTiles(tiles: string): string {
  return /^https?:\/\/[^/]+/.exec(tiles.replace('{s}', '*'))?.[0] ?? '';
}

/** What a browser shows without running anything of it. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);

export function setSecurityHeaders(response: NextApiResponse, around: Partial<Surroundings> = {}): void {
  response.setHeader('Content-Security-Policy', policyWith(around.map, around.framedBy));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  if (around.trial) response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('Permissions-Policy', 'camera=(self), geolocation=(self), microphone=()');
}

/** ETag, 304 and compression are Next's. */
export function sendAnswer(response: NextApiResponse, answer: Answer, around: Surroundings): void {
  setSecurityHeaders(response, answer.kind === 'page' ? around : { ...around, map: undefined });
  for (const { name, value } of answer.cookies ?? []) setSessionCookie(response, around.cookieName(name), value);
  const isPublic = answer.kind === 'page' && answer.isPublic && !around.trial;
  response.setHeader('Cache-Control', isPublic ? 'no-cache' : 'private, no-store');
  switch (answer.kind) {
    case 'page':
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.status(answer.status).send(answer.html);
      return;
    case 'redirect':
      // 303: whatever the method was, the next address is read.
      response.setHeader('Location', answer.to);
      response.status(303).end();
      return;
    case 'json':
      response.status(answer.status).json(answer.body);
      return;
    case 'file':
      response.setHeader('Content-Type', SHOWN.has(answer.mediaType) ? answer.mediaType : 'application/octet-stream');
      response.setHeader(
        'Content-Disposition',
        `${SHOWN.has(answer.mediaType) ? 'inline' : 'attachment'}; filename="document"; filename*=UTF-8''${encodeURIComponent(answer.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
      );
      response.status(200).send(Buffer.from(answer.bytes));
      return;
  }
}
