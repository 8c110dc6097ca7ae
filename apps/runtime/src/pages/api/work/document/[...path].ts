import { officer } from '@nirmaan/access';
import type { NextApiRequest, NextApiResponse } from 'next';
import { runtimeAt } from '../../../../server/composition';
import { cookieOf, WORK_COOKIE } from '../../../../server/session-cookie';

/** Kinds that browsers show without running anything; everything else is saved, never opened. */
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** A document of a case, `/api/work/document/{application}/{ref}`, for officers who may open the case. */
export default async function document(request: NextApiRequest, response: NextApiResponse) {
  const runtime = await runtimeAt(request.url ?? '');
  if (!runtime) {
    response.status(410).end();
    return;
  }
  const session = await runtime.sessions.find('work', cookieOf(request, runtime.cookieName(WORK_COOKIE)));
  const [application, ref] = Array.isArray(request.query.path) ? request.query.path : [];
  if (request.method !== 'GET' || officer(session) || !session || !application || !ref) {
    response.status(session ? 404 : 401).end();
    return;
  }
  const found = await runtime.applications.readUpload({
    realm: runtime.realm,
    ref,
    by: { actor: session.actor, application },
  });
  if (!found) {
    response.status(404).end();
    return;
  }
  const isShown = SHOWN.has(found.mediaType);
  response.setHeader('Content-Type', isShown ? found.mediaType : 'application/octet-stream');
  response.setHeader(
    'Content-Disposition',
    `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.name)}`,
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
  response.status(200).send(Buffer.from(found.bytes));
}
