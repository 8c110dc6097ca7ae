import { setTimeout as sleep } from 'node:timers/promises';
import { beginCall, type Listeners } from './note-call';
import { headOf } from './read-request';

/**
 * `fetch` for whoever is in the same process: the services are asked without a line between, and answer the same. Faults are
 * felt as over a line.
 */
export function createInsideFetch(listeners: Listeners): typeof fetch {
  const { sandbox } = listeners;
  return async (target, init = {}) => {
    // A Request would take as long as the services do.
    const request = target instanceof Request ? await readRequest(target) : await readCall(new URL(target), init);
    const signal = init.signal ?? undefined;
    signal?.throwIfAborted();
    const note = beginCall(listeners, request);
    const { response, service, delayMs, bodyMs, dropped } = await sandbox.handle(request);
    if (delayMs + bodyMs > 0) await sleep(delayMs + bodyMs, undefined, { signal });
    note(service, dropped ? null : response.status, dropped ? undefined : response);
    if (dropped) throw new TypeError('fetch failed');
    const { status, headers, body } = response;
    // Never what is stored itself: a copy, as over a line.
    const sent = body && ('json' in body ? JSON.stringify(body.json) : new Uint8Array(body.bytes));
    return new Response(sent ?? null, { status, headers });
  };
}

async function readCall(url: URL, { method = 'GET', headers, body }: RequestInit) {
  if (body && typeof body !== 'string')
    return readRequest(new Request(url, { method, body, ...(headers && { headers }) }));
  return {
    ...headOf(method.toUpperCase(), url, Object.fromEntries(new Headers(headers))),
    body: new TextEncoder().encode(body ?? ''),
  };
}

async function readRequest(request: Request) {
  return {
    ...headOf(request.method, new URL(request.url), Object.fromEntries(request.headers)),
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
