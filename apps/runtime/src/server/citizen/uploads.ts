/**
 * Files in pieces, over connections that break: create, PATCH pieces, HEAD to learn how much arrived, as tus 1.0 does it
 * (https://tus.io/protocols/resumable-upload). Below a service or a case in correction:
 *
 * - `GET …/uploads` lists what this device has on its way;
 * - `POST …/uploads` with `Upload-Length` and `Upload-Metadata` (filename, page, input, digest, each in base64) begins one,
 *   or finds the one that was begun with the same bytes for the same question: 201, `Location`, `Upload-Offset`;
 * - `HEAD …/uploads/{id}`: `Upload-Offset` and `Upload-Length`;
 * - `PATCH …/uploads/{id}` with `Upload-Offset`: 204 and the new offset; 409 and the right one; with the last piece 200 and
 *   the document. What arrived of a piece whose connection broke is kept;
 * - `DELETE …/uploads/{id}` gives it up.
 *
 * A file that cannot be taken is a 422 with the reason in words. Who holds the cookie of the draft is its owner.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OpenUpload } from '@nirmaan/applications';
import type { Issue } from '@nirmaan/lexicon';
import { CITIZEN_COOKIE, setSessionCookie } from '../session-cookie';
import { fillingAt } from './apply';
import type { Ask } from './ask';
import { correctionOf } from './correct';
import { type Desk, messagesIn } from './desk';
import type { Filling } from './form-step';
import { documentPlaces } from './read-answers';
import { LARGEST_FILE } from './read-body';

/** One post; a browser sends far less at a time. */
const LARGEST_PIECE = LARGEST_FILE;
const PIECE = 'application/offset+octet-stream';

type Asked = Omit<Ask, 'method' | 'posted'>;
type Place = { filling: Filling; isBegun: boolean };

/** Is this (`…/uploads` or `…/uploads/{id}`) an address of files in pieces? */
export function isUploads(path: readonly string[]): boolean {
  return path[2] === 'uploads' && (path.length === 3 || path.length === 4);
}

export async function answerUpload(
  desk: Desk,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  log: (event: object) => void,
): Promise<void> {
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Tus-Resumable', '1.0.0');
  try {
    await route(desk, asked, request, response);
  } catch (error) {
    log({ event: 'upload-failed', error: error instanceof Error ? error.name : 'unknown' });
    // Worth another try: what arrived is kept.
    if (!response.headersSent) end(response, 503);
  }
  request.resume();
}

async function route(desk: Desk, asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const place = await placeOf(desk, asked);
  if (!place) return end(response, 404);
  const id = asked.path[3];
  if (id === undefined && request.method === 'POST') return begin(desk, asked, place, request, response);
  const owner = place.isBegun ? await place.filling.owner() : undefined;
  if (id === undefined && request.method === 'GET')
    return json(
      response,
      200,
      owner ? (await desk.applications.listUploads({ realm: desk.realm, owner })).map(told) : [],
    );
  if (id === undefined) return notAllowed(response, 'GET, POST');
  if (!owner) return end(response, 404);
  const about = { realm: desk.realm, owner, id };
  switch (request.method) {
    case 'HEAD': {
      const found = (await desk.applications.listUploads(about)).find((each) => each.id === id);
      return found ? end(tell(response, found), 200) : end(response, 404);
    }
    case 'PATCH':
      return goOn(desk, asked, about, request, response);
    case 'DELETE':
      await desk.applications.dropUpload(about);
      return end(response, 204);
    default:
      return notAllowed(response, 'HEAD, PATCH, DELETE');
  }
}

/** Whose answers the files belong to: of the draft of a service, or of the corrections of a case. */
async function placeOf(desk: Desk, asked: Asked): Promise<Place | undefined> {
  const ask: Ask = { ...asked, method: 'GET', posted: { values: new Map(), files: [] } };
  const [first, id = ''] = ask.path;
  if (first !== 'my') return fillingAt(desk, ask);
  const session = await desk.sessions.find('citizen', ask.cookie(CITIZEN_COOKIE));
  const opened = session && (await desk.applications.openCase({ realm: desk.realm, actor: session.actor, id }));
  return opened?.state.editable ? correctionOf(desk, ask, opened) : undefined;
}

async function begin(
  desk: Desk,
  asked: Asked,
  { filling }: Place,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { filename = 'file', page = '', input = '', digest = '' } = metadataOf(request);
  const size = Number(request.headers['upload-length']);
  const fields = filling.form.pages.find((each) => each.code === page)?.fields ?? [];
  const files = documentPlaces(fields).find(([name]) => name === input)?.[1].files;
  if (!files || !Number.isSafeInteger(size) || size < 0 || digest.length > 100) return end(response, 400);
  const begun = await desk.applications.beginUpload({
    realm: desk.realm,
    owner: await filling.owner(),
    input,
    name: filename.slice(0, 500),
    size,
    // Without one nothing can be found again: each is one of its own.
    digest: digest || desk.newId(),
    accept: files.accept,
    maxBytes: Math.min(files.maxBytes, LARGEST_FILE),
  });
  for (const { name, value } of filling.cookies()) setSessionCookie(response, desk.cookieName(name), value);
  if ('issue' in begun) return refuse(asked, response, begun.issue);
  tell(response, begun.upload);
  response.setHeader('Location', `${filling.uploadsHref}/${begun.upload.id}`);
  return json(response, 201, told(begun.upload));
}

async function goOn(
  desk: Desk,
  asked: Asked,
  about: { realm: string; owner: { draft: string }; id: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const offset = Number(request.headers['upload-offset']);
  if (request.headers['content-type'] !== PIECE) return end(response, 415);
  if (!Number.isSafeInteger(offset) || offset < 0) return end(response, 400);
  const bytes = await readPiece(request);
  if (!bytes) return end(response, 413);
  const outcome = await desk.applications.continueUpload({ ...about, offset, bytes });
  if (!outcome) return end(response, 404);
  if ('issue' in outcome) return refuse(asked, response, outcome.issue);
  response.setHeader('Upload-Offset', 'expected' in outcome ? outcome.expected : outcome.received);
  if ('expected' in outcome) return end(response, 409);
  return outcome.document ? json(response, 200, { document: outcome.document }) : end(response, 204);
}

/** All of a piece, or as much of it as came before its connection broke; undefined: more than a piece may have. */
async function readPiece(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > LARGEST_PIECE) return undefined;
      chunks.push(chunk);
    }
  } catch {
    // Broken off: what came is worth keeping.
  }
  return Buffer.concat(chunks);
}

/** `filename d29ybGQ=,page cGxhY2U=`. */
function metadataOf(request: IncomingMessage): Partial<Record<string, string>> {
  const header = request.headers['upload-metadata'];
  const pairs = (typeof header === 'string' ? header : '').split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')] as const),
  );
}

const told = ({ id, input, name, size, received, document }: OpenUpload) => ({
  id,
  input,
  name,
  size,
  received,
  ...(document && { document }),
});

function tell(response: ServerResponse, { received, size }: OpenUpload): ServerResponse {
  response.setHeader('Upload-Offset', received);
  response.setHeader('Upload-Length', size);
  return response;
}

function refuse(asked: Asked, response: ServerResponse, problem: Issue): void {
  json(response, 422, { problem: messagesIn(asked.language).issue(problem) });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.writeHead(status);
  response.end(JSON.stringify(body));
}

function notAllowed(response: ServerResponse, allow: string): void {
  response.setHeader('Allow', allow);
  end(response, 405);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status);
  response.end();
}
