import { type NextRequest, NextResponse } from 'next/server';

/** Every page carries a policy that runs our own scripts only; the nonce is new for each page. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = policyOf(nonce, process.env.NODE_ENV === 'development', runtimeOrigin());
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

/** Where trials are shown: the one other place pages of ours may frame, and post to. */
function runtimeOrigin(): string {
  const { RUNTIME_URL, NIRMAAN_TRIALS } = process.env;
  return NIRMAAN_TRIALS === '1' && RUNTIME_URL && URL.canParse(RUNTIME_URL) ? new URL(RUNTIME_URL).origin : '';
}

function policyOf(nonce: string, isDevelopment: boolean, runtime: string): string {
  return [
    "default-src 'self'",
    // The development server evaluates what it reloads.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Recordings are listened to before they are kept.
    "media-src 'self' blob:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    // Under 'strict-dynamic' workers would not be covered by 'self' of script-src.
    "worker-src 'self' blob:",
    `frame-src 'self' ${runtime}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${runtime}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = { matcher: ['/((?!api/|_next/static|_next/image|favicon.ico).*)'] };
