import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MoveClock, OpenTrial, SetFaults, TrialId } from '@nirmaan/trials';
import { Scenario } from '@nirmaan/workflow';
import { z } from 'zod';
import { TooManyTrials, type Trials } from './trials';

/** A draft with all its masters. */
const LARGEST = 64 * 1024 * 1024;

class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: string,
  ) {
    super(problem);
  }
}

type Asked = { method: string; parts: string[]; query: URLSearchParams; body(): Promise<unknown> };

/** The host's calls, see `OpenTrial` and its neighbours in `@nirmaan/trials`. Only who knows the key is answered. */
export async function serveTrials(
  trials: Trials,
  options: { host: string; port: number; key: string; log(line: string): void },
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming).then(
      ([status, json]) => send(outgoing, status, json),
      (error: unknown) => {
        if (error instanceof Refused) return send(outgoing, error.status, { problem: error.problem });
        if (error instanceof TooManyTrials) return send(outgoing, 503, { problem: 'too-many' });
        options.log(`${incoming.method} failed: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}`);
        return send(outgoing, 500, { problem: 'failed' });
      },
    );
  });

  async function answer(incoming: IncomingMessage): Promise<[number, unknown]> {
    if (!isKnown(incoming.headers.authorization, options.key)) throw new Refused(401, 'key');
    const url = new URL(incoming.url ?? '/', 'http://host');
    const [first, ...parts] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    if (first !== 'trials') throw new Refused(404, 'path');
    const asked = { method: incoming.method ?? 'GET', parts, query: url.searchParams, body: () => readJson(incoming) };
    return parts.length === 0 ? ofAll(asked) : ofOne(asked);
  }

  async function ofAll({ method, query, body }: Asked): Promise<[number, unknown]> {
    if (method === 'GET') {
      const [realm, user, service] = ['realm', 'user', 'service'].map((name) => query.get(name));
      const found = trials
        .list()
        .filter(
          ({ kind, owner, service: of }) =>
            kind === 'shared' && owner.realm === realm && owner.user === user && of === service,
        );
      return [200, { trials: found }];
    }
    if (method !== 'POST') throw new Refused(405, 'method');
    const opened = await trials.open(parsed(OpenTrial, await body()));
    return [200, 'issues' in opened ? opened : { trial: opened.running.trial }];
  }

  async function ofOne({ method, parts: [id, what, which, more], query, body }: Asked): Promise<[number, unknown]> {
    const running = TrialId.safeParse(id).success ? trials.find(id ?? '') : undefined;
    if (!running) throw new Refused(404, 'trial');
    const route = `${method} ${[what ?? '', more ?? ''].filter(Boolean).join('/')}`.trim();
    switch (route) {
      case 'GET':
        await trials.attend(running);
        return [200, await running.state()];
      case 'DELETE':
        await trials.close(running.trial.id);
        return [204, undefined];
      case 'POST clock':
        await running.moveClock(parsed(MoveClock, await body()));
        return [200, await running.state()];
      case 'POST faults':
        running.setFaults(parsed(SetFaults, await body()).faults);
        return [200, await running.state()];
      case 'GET calls':
        return [200, found(running.bodyOf(Number(which)))];
      case 'GET cases/scenario':
        return [200, found(await running.scenarioOf(which ?? '', parsed(Scenario.shape.name, query.get('name'))))];
      default:
        throw new Refused(404, 'path');
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Refused(404, 'part');
  return value;
}

function parsed<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const result = shape.safeParse(given);
  if (!result.success) throw new Refused(400, z.prettifyError(result.error).slice(0, 2000));
  return result.data;
}

function isKnown(given: string | undefined, key: string): boolean {
  const [one, other] = [given ?? '', `Bearer ${key}`].map((text) => Buffer.from(text));
  return one !== undefined && other !== undefined && one.length === other.length && timingSafeEqual(one, other);
}

async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > LARGEST) throw new Refused(413, 'too-large');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new Refused(400, 'not JSON');
  }
}

function send(outgoing: ServerResponse, status: number, json: unknown): void {
  if (outgoing.headersSent || outgoing.destroyed) return;
  if (json === undefined) outgoing.writeHead(status).end();
  else
    outgoing
      .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify(json));
}
