import { createHash, randomInt, randomUUID } from 'node:crypto';
import { type AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import {
  createSandbox,
  type JournalPort,
  type Sandbox,
  type SandboxSeed,
  type SandboxSettings,
  toStoredUser,
} from '@nirmaan/digit/sandbox';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addAdminRoutes } from './admin/routes';
import { answerDigit, type Environment } from './answer-digit';
import { createRecentCalls } from './recent-calls';
import { demoSeed } from './seed/demo-seed';
import type { SeedUsers } from './seed/seed-users';

export type StartOptions = {
  /** 0 takes any that is free. */
  port: number;
  /** Only this machine can call, unless another address is named. */
  host?: string;
  /** Callers are trusted, as inside a cluster; else as behind DIGIT's gateway. */
  direct: boolean;
  /** Where acknowledged writes are kept; without one they are gone with the process. */
  journal?: JournalPort;
  /** Instead of the demo's. */
  seed?: SandboxSeed;
  /** Besides those of the seed. */
  users?: SeedUsers;
  settings?: Partial<SandboxSettings>;
  /** Absent: only what failed is told, on stderr. */
  log?(line: string): void;
  /** Defects are found out of production; the sandbox knows everybody's codes. */
  allowProduction?: boolean;
};

export type RunningSandbox = { url: string; sandbox: Sandbox; close(): Promise<void> };

/** Larger than anything a service takes: what is too large for one is its own to refuse. */
const LARGEST_BODY = 32 * 1024 * 1024;

/** DIGIT's services on one port, with the state the journal holds. Ready when it returns. */
export async function startSandbox(options: StartOptions): Promise<RunningSandbox> {
  const { port, host = '127.0.0.1', log } = options;
  if (process.env.NODE_ENV === 'production' && !options.allowProduction)
    throw new Error('The sandbox stands in for DIGIT while trying out; it does not start with NODE_ENV=production.');
  const sandbox = createSandbox({
    now: Date.now,
    newId: randomUUID,
    random: (limit) => randomInt(limit),
    hash,
    direct: options.direct,
    ...(options.journal && { journal: options.journal }),
    ...(options.settings && { settings: options.settings }),
  });
  const seed = options.seed ?? demoSeed(hash);
  const users = options.users?.users.map((user) => toStoredUser(user, hash)) ?? [];
  sandbox.seed({ ...seed, users: [...seed.users, ...users] });
  const restored = await sandbox.restore();
  log?.(`${restored} writes read back`);

  const calls = createRecentCalls();
  const app = new Hono<Environment>({ getPath: (request) => new URL(request.url).pathname });
  app.use(bodyLimit({ maxSize: LARGEST_BODY }));
  addAdminRoutes(app, { sandbox, calls });
  app.all('*', answerDigit({ sandbox, calls, log: log ?? console.error }));
  return listen(app, { sandbox, port, host });
}

/** One-way and quick: these passwords are printed on the screen by the launcher. */
function hash(text: string): string {
  return createHash('sha256').update(`nirmaan sandbox ${text}`).digest('base64url');
}

function listen(
  app: Hono<Environment>,
  { sandbox, port, host }: { sandbox: Sandbox; port: number; host: string },
): Promise<RunningSandbox> {
  const server = createAdaptorServer({ fetch: app.fetch });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: unknown) => {
    if (!(socket instanceof Socket)) return;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
        sandbox,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}
