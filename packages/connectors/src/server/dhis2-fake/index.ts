/**
 * A DHIS2 in one process, for demos and tests: tracker import of events and reading back, judged by recorded metadata.
 * Its state is in memory; `events` shows it.
 */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { uidFrom } from '../../catalog/dhis2/uid';
import { metadata } from './metadata';
import { importEvents, type StoredEvent, TrackerBody } from './tracker-import';

export type { StoredEvent } from './tracker-import';

export type Dhis2Fake = {
  url: string;
  /** The token that is accepted. */
  token: string;
  events: Map<string, StoredEvent>;
  /** Requests to the tracker import so far. */
  imports(): number;
  /** The next answers: an HTTP status without a report, or `lost` (stored, then the connection breaks). */
  failNext(...faults: (number | 'lost')[]): void;
  stop(): Promise<void>;
};

const LARGEST = 5 * 1024 * 1024;
const Query = z.object({
  async: z.enum(['true', 'false']).default('true'),
  importStrategy: z.enum(['CREATE', 'UPDATE', 'CREATE_AND_UPDATE', 'DELETE']).default('CREATE_AND_UPDATE'),
  importMode: z.enum(['COMMIT', 'VALIDATE']).default('COMMIT'),
  atomicMode: z.enum(['ALL', 'OBJECT']).default('ALL'),
});

export async function startDhis2Fake(options: { port?: number; token?: string } = {}): Promise<Dhis2Fake> {
  const token = options.token ?? 'd2pat_demo';
  const events = new Map<string, StoredEvent>();
  const faults: (number | 'lost')[] = [];
  let imports = 0;

  const server = http.createServer((request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const refuse = (status: number, message: string) =>
      answer(status, { httpStatus: http.STATUS_CODES[status], httpStatusCode: status, status: 'ERROR', message });
    const url = new URL(request.url ?? '/', 'http://dhis2');
    if (request.headers.authorization !== `ApiToken ${token}`) return refuse(401, 'Unauthorized');
    if (request.method === 'GET' && url.pathname === '/api/me')
      return answer(200, { id: 'xE7jOejl9FI', username: 'nirmaan' });
    if (request.method === 'GET' && url.pathname === '/api/system/info')
      return answer(200, { version: '2.42.0', revision: 'fake' });
    if (request.method === 'GET' && url.pathname === '/api/programs')
      return answer(200, {
        programs: metadata.programs.map(({ id, name, programType }) => ({ id, name, programType })),
      });
    if (request.method === 'GET' && url.pathname === '/api/tracker/events')
      return answer(200, { pager: { page: 1, pageSize: 50 }, events: [...events.values()] });
    const one = /^\/api\/tracker\/events\/([A-Za-z0-9]+)$/.exec(url.pathname)?.[1];
    if (request.method === 'GET' && one) {
      const event = events.get(one);
      return event ? answer(200, event) : refuse(404, `Event with id ${one} could not be found.`);
    }
    if (request.method !== 'POST' || url.pathname !== '/api/tracker')
      return refuse(404, `Path ${url.pathname} not found`);
    return readBody(request, (body) => {
      imports++;
      const fault = faults.shift();
      if (typeof fault === 'number') return refuse(fault, 'fault');
      const query = Query.safeParse(Object.fromEntries(url.searchParams));
      if (!query.success) return refuse(400, 'Value of a parameter is not valid');
      const parsed = parseBody(body);
      if (!parsed) return refuse(400, 'Invalid JSON');
      const { importStrategy, importMode, atomicMode } = query.data;
      const { httpStatus, report } = importEvents(events, parsed, {
        strategy: importStrategy,
        mode: importMode,
        atomic: atomicMode === 'ALL',
        newUid: () => uidFrom(randomBytes(32)),
      });
      if (fault === 'lost') return request.socket.destroy();
      if (query.data.async === 'true')
        return answer(200, {
          httpStatus: 'OK',
          httpStatusCode: 200,
          status: 'OK',
          message: 'Tracker job added',
          response: { responseType: 'TrackerJob', id: uidFrom(randomBytes(32)) },
        });
      return answer(httpStatus, report);
    });
  });

  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    events,
    imports: () => imports,
    failNext: (...next) => faults.push(...next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readBody(request: http.IncomingMessage, use: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST) request.destroy();
    else chunks.push(chunk);
  });
  request.on('end', () => use(Buffer.concat(chunks).toString('utf8')));
}

function parseBody(body: string): z.infer<typeof TrackerBody> | undefined {
  try {
    return TrackerBody.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
