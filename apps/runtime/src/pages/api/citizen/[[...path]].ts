/** Every address that is no page of the workbench comes here by a rewrite; asked for directly it does not exist. */
import { isSameOrigin } from '@nirmaan/access';
import type { NextApiRequest, NextApiResponse } from 'next';
import { sendAnswer, setSecurityHeaders } from '../../../server/citizen/answer-http';
import type { Answer, Ask, Posted } from '../../../server/citizen/ask';
import { type Desk, LANGUAGES, page, siteOf } from '../../../server/citizen/desk';
import { answerSafely, handle } from '../../../server/citizen/handle';
import { languageFor } from '../../../server/citizen/home';
import { LARGEST_FILE, LARGEST_POST, readBody } from '../../../server/citizen/read-body';
import { isRecording, sendRecording } from '../../../server/citizen/recordings';
import { answerUpload, isUploads } from '../../../server/citizen/uploads';
import { getRuntime, type Runtime, runtimeAt } from '../../../server/composition';
import { cookieOf, setSessionCookie } from '../../../server/session-cookie';
import { handleTrial, isPosted, trialStepOf } from '../../../server/trials/handle-trial';
import { mayPlay } from '../../../server/trials/may-play';
import { crowdedOut } from '../../../server/trials/trial-cookies';
import { deskOfTrial } from '../../../server/trials/trial-desk';
import { isOfTrial } from '../../../server/trials/trial-runtime';

export const config = { api: { bodyParser: false, responseLimit: false, externalResolver: true } };

const NO_POST: Posted = { values: new Map(), files: [] };

export default async function citizen(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://runtime');
  if (url.pathname.startsWith('/api/')) return notHere(response);
  const runtime = await runtimeAt(url.pathname);
  if (!runtime) return answerGone(request, response, url);
  const parts = partsOf(url.pathname, runtime.prefix);
  if (!parts) return notHere(response);
  const [first, ...path] = parts;
  const played = isOfTrial(runtime) ? runtime : undefined;
  const step = played && trialStepOf(parts);
  const send = (answer: Answer) => sendAnswer(response, answer, runtime);
  if (first === '_citizen' && isRecording(path)) {
    setSecurityHeaders(response);
    return sendRecording(runtime, path, request, response);
  }
  if (first === '_citizen') return sendAsset(runtime, response, path);
  if (first === undefined && !step) {
    setSecurityHeaders(response);
    response.setHeader('Vary', 'Accept-Language');
    response.setHeader('Location', `${runtime.prefix}/${languageFor(request.headers['accept-language'])}`);
    response.status(307).end();
    return;
  }
  const known = first !== undefined && LANGUAGES.includes(first);
  const asked = askedOf(request, url, runtime, known ? { language: first, path } : { path: [] });
  const desk: Desk = played ? deskOfTrial(played, played.trial, asked.language) : runtime;
  if (!known && !step) return send(problem(desk, asked, 'not-found', 404));
  if (isUploads(path)) {
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request.headers.origin, hostOf(request)))
      return send(problem(desk, asked, 'origin', 403));
    setSecurityHeaders(response);
    return answerUpload(desk, asked, request, response, log);
  }
  const answerWith = (ask: Ask): Promise<Answer> =>
    played && step ? answerSafely(desk, ask, log, () => handleTrial(played, desk, ask, step)) : handle(desk, ask, log);
  if (request.method === 'GET' || request.method === 'HEAD')
    return send(await answerWith({ ...asked, method: 'GET', posted: NO_POST }));
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'GET, HEAD, POST');
    return send(problem(desk, asked, 'not-found', 405));
  }
  const isOurs = isSameOrigin(request.headers.origin, hostOf(request));
  if (!isOurs && !(step && isPosted(step) && mayPlay(request.headers, runtime.framedBy))) {
    request.resume();
    return send(problem(desk, asked, 'origin', 403));
  }
  if (played && step)
    for (const name of crowdedOut(request.headers.cookie, played.trial.id)) setSessionCookie(response, name, undefined);
  const body = await readBody(request);
  if (body.kind === 'too-large') return send(problem(desk, asked, 'too-large', 413));
  if (body.kind === 'unreadable') return send(problem(desk, asked, 'failed', 400));
  return send(await answerWith({ ...asked, method: 'POST', posted: body.posted }));
}

/** A request without what it posts; whose address names no language gets the reader's. */
function askedOf(
  request: NextApiRequest,
  { searchParams }: URL,
  { cookieName }: Runtime,
  { language = languageFor(request.headers['accept-language']), path }: { language?: string; path: string[] },
): Omit<Ask, 'method' | 'posted'> {
  return {
    language,
    path,
    query: searchParams,
    cookie: (name) => cookieOf(request, cookieName(name)),
    fromScript: request.headers['nirmaan-script'] === '1',
    insecure: isInsecure(request),
    origin: `${isSecure(request) ? 'https' : 'http'}://${hostOf(request) ?? 'localhost'}`,
    address: request.socket.remoteAddress ?? '',
  };
}

/** At the address of a trial that is over. Where there are no trials, the address is no page. */
async function answerGone(request: NextApiRequest, response: NextApiResponse, url: URL): Promise<void> {
  request.resume();
  const runtime = await getRuntime();
  const prefix = /^\/try\/[a-z]+/.exec(url.pathname)?.[0] ?? '';
  const [language = '', name = ''] = partsOf(url.pathname, prefix) ?? [];
  if (language === '_citizen') return sendAsset(runtime, response, [name]);
  const asked = askedOf(request, url, runtime, { path: [], ...(LANGUAGES.includes(language) && { language }) });
  if (!runtime.environment.NIRMAAN_TRIALS)
    return sendAnswer(response, problem(runtime, asked, 'not-found', 404), runtime);
  const site = siteOf({ ...runtime, prefix }, { ...asked, query: new URLSearchParams() });
  return sendAnswer(response, page({ kind: 'trial-over', site }, 410), {
    ...runtime,
    framedBy: runtime.environment.BUILDER_URL,
  });
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
  desk: Desk,
  asked: Pick<Ask, 'language' | 'path' | 'query' | 'insecure'>,
  reason: 'not-found' | 'origin' | 'too-large' | 'failed',
  status: number,
): Answer {
  const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);
  const params = { megabytes: megabytes(LARGEST_FILE), total: megabytes(LARGEST_POST) };
  return page({ kind: 'error', site: siteOf(desk, asked), reason, params }, status);
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
