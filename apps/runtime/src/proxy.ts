import { type NextRequest, NextResponse } from 'next/server';

/** A content security policy with a nonce of its own for every page of the workbench. Citizen pages have theirs, without any script of a framework. */
export function proxy(request: NextRequest) {
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
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  return response;
}

/** Only the workbench: on citizen pages a proxy would cost 40 % of their speed. */
export const config = { matcher: ['/work', '/work/:path*'] };
