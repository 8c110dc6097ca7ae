import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Sandbox, SandboxRequest, SandboxResponse } from '@nirmaan/digit/sandbox';
import type { Context } from 'hono';
import type { RecentCalls } from './recent-calls';

export type Environment = { Bindings: HttpBindings | Http2Bindings };

/** Hands a call to the services and their answer back: as late as a fault asks, or not at all. */
export function answerDigit(options: { sandbox: Sandbox; calls: RecentCalls; log(line: string): void }) {
  const { sandbox, calls, log } = options;
  return async (context: Context<Environment>): Promise<Response> => {
    const request = await toRequest(context.req.raw);
    const began = performance.now();
    const { method, path } = request;
    try {
      const { response, service, delayMs, dropped } = await sandbox.handle(request);
      if (delayMs > 0) await sleepUnlessGone(delayMs, context.req.raw.signal);
      const milliseconds = Math.round(performance.now() - began);
      const status = dropped ? null : response.status;
      calls.add({ at: sandbox.now(), method, path, service: service ?? null, status, milliseconds });
      if (!dropped) return toResponse(response, method);
      // A request that was read whole no longer takes its connection with it.
      context.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    } catch (error) {
      // A defect of ours, or a journal that cannot be written: never an answer that looks like DIGIT's.
      log(`${method} ${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      calls.add({ at: sandbox.now(), method, path, service: null, status: 500, milliseconds: 0 });
      return Response.json({ sandbox: 'failed', path }, { status: 500 });
    }
  };
}

async function toRequest(request: Request): Promise<SandboxRequest> {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: decoded(url.pathname),
    query: url.searchParams,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function toResponse({ status, headers, body }: SandboxResponse, method: string): Response {
  const isBare = !body || method === 'HEAD' || status === 204 || status === 304;
  if (isBare) return new Response(null, { status, headers });
  return new Response('json' in body ? JSON.stringify(body.json) : new Blob([new Uint8Array(body.bytes)]), {
    status,
    headers,
  });
}

function sleepUnlessGone(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}
