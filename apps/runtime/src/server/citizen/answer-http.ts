import type { NextApiResponse } from 'next';
import { setSessionCookie } from '../session-cookie';
import type { Answer } from './ask';

/** Nothing inline, nothing from elsewhere, no frame around us. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function setSecurityHeaders(response: NextApiResponse): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(self), geolocation=(self), microphone=()');
}

/** ETag, 304 and compression are Next's. */
export function sendAnswer(response: NextApiResponse, answer: Answer): void {
  setSecurityHeaders(response);
  for (const cookie of answer.cookies ?? []) setSessionCookie(response, cookie.name, cookie.value);
  const isPublic = answer.kind === 'page' && answer.isPublic;
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
      response.setHeader('Content-Type', answer.mediaType);
      response.setHeader(
        'Content-Disposition',
        `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(answer.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
      );
      response.status(200).send(Buffer.from(answer.bytes));
      return;
  }
}
