import { createNextApiHandler } from '@trpc/server/adapters/next';
import { getBuilder } from '../../../server/composition';
import { BUILDER_COOKIE, cookieOf, setSessionCookie } from '../../../server/session-cookie';
import { Failure } from '../../../server/trpc/procedure';
import { appRouter } from '../../../server/trpc/router';

/** Files to import arrive whole in the body, in base64; what is larger than 10 MB is refused before it is sent. */
export const config = { api: { bodyParser: { sizeLimit: '15mb' } } };

// A Pages API route: four times the requests of an App Router handler.
export default createNextApiHandler({
  router: appRouter,
  async createContext({ req, res }) {
    const builder = await getBuilder();
    const secret = cookieOf(req, BUILDER_COOKIE);
    const forwarded = req.headers['x-forwarded-host'];
    return {
      builder,
      secret,
      session: await builder.sessions.find('builder', secret),
      origin: req.headers.origin,
      host: (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? req.headers.host,
      setCookie: (value: string, maxAgeSeconds: number) => setSessionCookie(res, value, maxAgeSeconds),
    };
  },
  onError({ error, path }) {
    if (error.cause instanceof Failure || error.code === 'BAD_REQUEST') return;
    console.error(
      `${path ?? '?'}: ${error.code} ${error.cause?.name ?? ''} ${error.code === 'INTERNAL_SERVER_ERROR' ? error.message : ''}`,
    );
  },
});
