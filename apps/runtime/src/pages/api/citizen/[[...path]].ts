/** Every address that is no page of the workbench comes here by a rewrite; asked for directly it does not exist. */
import { isSameOrigin } from '@nirmaan/access';
import type { NextApiRequest, NextApiResponse } from 'next';
import { sendAnswer, setSecurityHeaders } from '../../../server/citizen/answer-http';
import type { Answer, Ask, Posted } from '../../../server/citizen/ask';
import { LANGUAGES, page, siteOf } from '../../../server/citizen/desk';
import { handle } from '../../../server/citizen/handle';
import { languageFor } from '../../../server/citizen/home';
import { LARGEST_FILE, LARGEST_POST, readBody } from '../../../server/citizen/read-body';
import { isRecording, sendRecording } from '../../../server/citizen/recordings';
import { answerUpload, isUploads } from '../../../server/citizen/uploads';
import { getRuntime, type Runtime } from '../../../server/composition';
import { cookieOf } from '../../../server/session-cookie';

export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

const NO_POST: Posted = { values: new Map(), files: [] };

export default async function citizen(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://runtime');
  if (url.pathname.startsWith('/api/')) return notHere(response);
  const runtime = await getRuntime();
  const parts = partsOf(url.pathname, runtime.prefix);
  if (!parts) return notHere(response);
  const [first, ...path] = parts;
  if (first === '_citizen' && isRecording(path)) {
    setSecurityHeaders(response);
    return sendRecording(runtime, path, request, response);
  }
  if (first === '_citizen') return sendAsset(runtime, response, path);
  if (first === undefined) {
    setSecurityHeaders(response);
    response.setHeader('Vary', 'Accept-Language');
    response.setHeader('Location', `${runtime.prefix}/${languageFor(request.headers['accept-language'])}`);
    response.status(307).end();
    return;
  }
  const known = LANGUAGES.includes(first);
  const asked: Omit<Ask, 'method' | 'posted'> = {
    language: known ? first : languageFor(request.headers['accept-language']),
    path,
    query: url.searchParams,
    cookie: (name) => cookieOf(request, name),
    fromScript: request.headers['nirmaan-script'] === '1',
    insecure: isInsecure(request),
    origin: `${isSecure(request) ? 'https' : 'http'}://${hostOf(request) ?? 'localhost'}`,
    address: request.socket.remoteAddress ?? '',
  };
  if (!known) return sendAnswer(response, problem(runtime, { ...asked, path: [] }, 'not-found', 404));
  if (isUploads(path)) {
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request.headers.origin, hostOf(request)))
      return sendAnswer(response, problem(runtime, asked, 'origin', 403));
    setSecurityHeaders(response);
    return answerUpload(runtime, asked, request, response, log);
  }
  if (request.method === 'GET' || request.method === 'HEAD')
    return sendAnswer(response, await handle(runtime, { ...asked, method: 'GET', posted: NO_POST }, log), runtime.map);
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD, POST');
    return sendAnswer(response, problem(runtime, asked, 'not-found', 405));
  }
  if (!isSameOrigin(request.headers.origin, hostOf(request))) {
    request.resume();
    return sendAnswer(response, problem(runtime, asked, 'origin', 403));
  }
  const body = await readBody(request);
  if (body.kind === 'too-large') return sendAnswer(response, problem(runtime, asked, 'too-large', 413));
  if (body.kind === 'unreadable') return sendAnswer(response, problem(runtime, asked, 'failed', 400));
  return sendAnswer(
    response,
    await handle(runtime, { ...asked, method: 'POST', posted: body.posted }, log),
    runtime.map,
  );
}

/** The parts of an address below the prefix; undefined when it is outside or cannot be decoded. */
function partsOf(pathname: string, prefix: string): string[] | undefined {
  if (prefix && pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return undefined;
  try {
    return pathname.slice(prefix.length).split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function problem(
  runtime: Runtime,
  asked: Pick<Ask, 'language' | 'path' | 'query' | 'insecure'>,
  reason: 'not-found' | 'origin' | 'too-large' | 'failed',
  status: number,
): Answer {
  const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);
  const params = { megabytes: megabytes(LARGEST_FILE), total: megabytes(LARGEST_POST) };
  return page({ kind: 'error', site: siteOf(runtime, asked), reason, params }, status);
}

function notHere(response: NextApiResponse): void {
  setSecurityHeaders(response);
  response.status(404).send('Not found');
}

/** The name holds a hash of the content, so it never changes. */
function sendAsset(runtime: Runtime, response: NextApiResponse, path: string[]): void {
  const asset = path.length === 1 && path[0] ? runtime.assets.find(path[0]) : undefined;
  if (!asset) {
    notHere(response);
    return;
  }
  setSecurityHeaders(response);
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.status(200).send(asset.bytes);
}

function hostOf(request: NextApiRequest): string | undefined {
  const forwarded = request.headers['x-forwarded-host'];
  return (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? request.headers.host;
}

function isSecure(request: NextApiRequest): boolean {
  return String(request.headers['x-forwarded-proto'] ?? '').startsWith('https');
}

/** Browsers keep our cookies only over https or on this very machine. */
function isInsecure(request: NextApiRequest): boolean {
  if (isSecure(request)) return false;
  const host = (hostOf(request) ?? '').replace(/:\d+$/, '');
  return !(host === 'localhost' || host === '[::1]' || host.startsWith('127.') || host.endsWith('.localhost'));
}

function log(event: object): void {
  console.error(JSON.stringify(event));
}
