import { isSameOrigin } from '@nirmaan/access';
import { createNextApiHandler } from '@trpc/server/adapters/next';
import type { NextApiRequest, NextApiResponse } from 'next';
import { type Runtime, runtimeAt } from '../../../server/composition';
import { cookieOf, setSessionCookie, WORK_COOKIE } from '../../../server/session-cookie';
import type { Context } from '../../../server/trpc/base';
import { workRouter } from '../../../server/trpc/router';

/** How far the clock of a trial is ahead, told with every answer: what is shown is judged by the clock it came with. */
const AHEAD_HEADER = 'nirmaan-ahead';

export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  response.setHeader('Cache-Control', 'private, no-store');
  if (request.method === 'POST' && !isSameOrigin(request.headers.origin, request.headers.host)) {
    response.status(403).json({ error: 'origin' });
    return;
  }
  const runtime = await runtimeAt(request.url ?? '');
  if (!runtime) {
    response.status(410).json({ error: 'over' });
    return;
  }
  if (runtime.trial) response.setHeader(AHEAD_HEADER, runtime.trial.ahead);
  await handlerFor(runtime)(request, response);
}

const handlerFor = (runtime: Runtime) =>
  createNextApiHandler({
    router: workRouter,
    createContext: async ({ req, res }): Promise<Context> => {
      const cookie = runtime.cookieName(WORK_COOKIE);
      const secret = cookieOf(req, cookie);
      return {
        runtime,
        session: await runtime.sessions.find('work', secret),
        setSession(next) {
          if (next === undefined && secret) void runtime.sessions.close(secret);
          setSessionCookie(res, cookie, next);
        },
      };
    },
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        console.error(`trpc ${path ?? '?'}: ${error.cause?.stack ?? error.stack}`);
    },
  });
