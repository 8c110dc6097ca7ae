import { type NextRequest, NextResponse } from 'next/server';
import { TRIAL_HEADER, trialIn } from './server/trials/trial-path';

/** A content security policy with a nonce of its own for every page of the workbench. Citizen pages have theirs, without any script of a framework. */
export function proxy(request: NextRequest) {
  const trial = trialIn(request.nextUrl.pathname);
  const nonce = btoa(crypto.randomUUID());
  // Next's own tools while developing: they evaluate, and style their overlay in place.
  const inDevelopment = process.env.NODE_ENV === 'development';
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${inDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${(trial && builderOrigin()) || "'none'"}`,
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  // What a browser sends under this name says nothing.
  headers.delete(TRIAL_HEADER);
  if (trial) headers.set(TRIAL_HEADER, trial);
  // The page an address of a trial stands for is found by the rewrites of next.config.ts: one made here leaves the process
  // where Next is bound to another name than browsers use, and comes back without its header.
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  if (trial) response.headers.set('x-robots-tag', 'noindex');
  return response;
}

/** The environment is checked where it is composed: what cannot be read here lets nobody in. */
function builderOrigin(): string | undefined {
  return URL.canParse(process.env.BUILDER_URL ?? '') ? new URL(process.env.BUILDER_URL ?? '').origin : undefined;
}

/** Only the workbench: on citizen pages a proxy would cost 40 % of their speed. */
export const config = { matcher: ['/work', '/work/:path*', '/try/:trial/work', '/try/:trial/work/:path*'] };
