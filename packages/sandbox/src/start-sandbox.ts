import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  createSandbox,
  type JournalPort,
  type Sandbox,
  type SandboxSeed,
  type SandboxSettings,
  toStoredUser,
} from '@nirmaan/digit/sandbox';
import { createAdmin } from './admin/routes';
import { createAnswerer } from './http/answer-digit';
import { createInsideFetch } from './http/answer-inside';
import { listen } from './http/listen';
import type { WholeCall } from './http/note-call';
import { readBody, readHead } from './http/read-request';
import { writeAnswer } from './http/write-answer';
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
  seed?: SandboxSeed | ((hash: (text: string) => string) => SandboxSeed);
  /** Besides those of the seed. */
  users?: SeedUsers;
  /** An export of another sandbox, instead of all that seed and journal hold. */
  state?: unknown;
  settings?: Partial<SandboxSettings>;
  /** Absent: only what failed is told, on stderr. */
  log?(line: string): void;
  /** Told of every call to DIGIT with what was in it. Absent: nobody is, and nothing of it is kept. */
  onCall?(call: WholeCall): void;
  /** Defects are found out of production; the sandbox knows everybody's codes. */
  allowProduction?: boolean;
};

export type RunningSandbox = {
  url: string;
  sandbox: Sandbox;
  /** The same services for whoever is in this process: without a line between a call costs a fraction. */
  fetch: typeof fetch;
  close(): Promise<void>;
};

/** Larger than anything a service takes: what is too large for one is its own to refuse. */
const LARGEST_BODY = 32 * 1024 * 1024;
/** Files of all cases are in an export. */
const LARGEST_STATE = 256 * 1024 * 1024;

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
  const wished = options.seed ?? demoSeed;
  const seed = typeof wished === 'function' ? wished(hash) : wished;
  const users = options.users?.users.map((user) => toStoredUser(user, hash)) ?? [];
  sandbox.seed({ ...seed, users: [...seed.users, ...users] });
  const restored = await sandbox.restore();
  log?.(`${restored.writes} writes read back${restored.shortened ? ', the journal made short' : ''}`);
  if (options.state !== undefined) await sandbox.importState(options.state);
  const calls = createRecentCalls();
  const told = { sandbox, calls, log: log ?? console.error };
  const admin = createAdmin(told);
  const listeners = { ...told, onCall: options.onCall };
  const answerDigit = createAnswerer(listeners);

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const head = readHead(incoming);
    const isAdmin = admin.isFor(head.path);
    const body = await readBody(incoming, isAdmin ? LARGEST_STATE : LARGEST_BODY);
    if (!body) return writeAnswer(outgoing, { status: 413, headers: {}, body: undefined }, head);
    if (isAdmin) return writeAnswer(outgoing, await admin.answer({ ...head, body }), head);
    return answerDigit({ ...head, body }, outgoing);
  }

  return { ...(await listen(answer, { port, host })), sandbox, fetch: createInsideFetch(listeners) };
}

/** One-way and quick: these passwords are printed on the screen by the launcher. */
function hash(text: string): string {
  return createHash('sha256').update(`nirmaan sandbox ${text}`).digest('base64url');
}
