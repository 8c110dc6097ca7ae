import { isSameOrigin, officer } from '@nirmaan/access';
import type { NextApiRequest, NextApiResponse } from 'next';
import { runtimeAt } from '../../../../server/composition';
import { cookieOf, WORK_COOKIE } from '../../../../server/session-cookie';

/** The bytes come as they are, not as a form. */
export const config = { api: { bodyParser: false } };

const LARGEST = 5 * 1024 * 1024;
const KINDS = ['pdf', 'jpeg', 'png'];

/** Takes a file that an officer will add to a case, `/api/work/upload/{application}?name=…`; it counts once an action names it. */
export default async function upload(request: NextApiRequest, response: NextApiResponse) {
  const runtime = await runtimeAt(request.url ?? '');
  if (!runtime) {
    response.status(410).end();
    return;
  }
  const session = await runtime.sessions.find('work', cookieOf(request, runtime.cookieName(WORK_COOKIE)));
  const { application, name } = request.query;
  response.setHeader('Cache-Control', 'private, no-store');
  if (request.method !== 'POST' || !isSameOrigin(request.headers.origin, request.headers.host)) {
    response.status(request.method === 'POST' ? 403 : 405).end();
    return;
  }
  if (!session || officer(session)) {
    response.status(401).end();
    return;
  }
  const { realm } = runtime;
  const opened =
    typeof application === 'string' &&
    (await runtime.applications.openCase({ realm, actor: session.actor, id: application }));
  if (!opened || typeof name !== 'string') {
    response.status(404).end();
    return;
  }
  const bytes = await readBytes(request);
  const staged = await runtime.applications.stageUpload({
    realm,
    owner: { application: opened.id },
    name: name.slice(0, 200),
    bytes,
    accept: KINDS,
    maxBytes: LARGEST,
  });
  response.status('issue' in staged ? 422 : 200).json(staged);
}

/** One byte more than is allowed is enough to say so; the rest is dropped. */
async function readBytes(request: NextApiRequest): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (size <= LARGEST) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, LARGEST + 1);
}
