import { isSameOrigin } from '@nirmaan/access';
import { createNextApiHandler } from '@trpc/server/adapters/next';
import type { NextApiRequest, NextApiResponse } from 'next';
import { getRuntime } from '../../../server/composition';
import { cookieOf, setSessionCookie, WORK_COOKIE } from '../../../server/session-cookie';
import type { Context } from '../../../server/trpc/base';
import { workRouter } from '../../../server/trpc/router';

const handle = createNextApiHandler({
  router: workRouter,
  createContext: async ({ req, res }): Promise<Context> => {
    const runtime = await getRuntime();
    const secret = cookieOf(req, WORK_COOKIE);
    return {
      runtime,
      session: await runtime.sessions.find('work', secret),
      setSession(next) {
        if (next === undefined && secret) void runtime.sessions.close(secret);
        setSessionCookie(res, WORK_COOKIE, next);
      },
    };
  },
  onError: ({ error, path }) => {
    if (error.code === 'INTERNAL_SERVER_ERROR')
      console.error(`trpc ${path ?? '?'}: ${error.cause?.stack ?? error.stack}`);
  },
});

export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  response.setHeader('Cache-Control', 'private, no-store');
  if (request.method === 'POST' && !isSameOrigin(request.headers.origin, request.headers.host)) {
    response.status(403).json({ error: 'origin' });
    return;
  }
  await handle(request, response);
}
