import { createDigit, type Digit, type DigitOptions } from '../client';
import type { Sandbox } from '../sandbox/create-sandbox';
import type { SandboxOutcome } from '../sandbox/handle-call';

export type SandboxDigit = { digit: Digit; calls: string[]; fetch: typeof fetch };

/**
 * The client of DIGIT talking to a sandbox in this process, with faults as a connection would show them; `calls` are the
 * paths it asked for, repeats included.
 */
export function toSandboxDigit(sandbox: Sandbox, options: Partial<DigitOptions> = {}): SandboxDigit {
  const calls: string[] = [];
  const fetch: DigitOptions['fetch'] = async (address, init) => {
    const request = new Request(address, init);
    const url = new URL(request.url);
    calls.push(url.pathname);
    const outcome = await sandbox.handle({
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: { host: url.host, ...Object.fromEntries(request.headers) },
      body: new Uint8Array(await request.arrayBuffer()),
    });
    if (outcome.delayMs > 0) await pass(outcome.delayMs, request.signal);
    if (outcome.dropped) throw connectionLost();
    return toResponse(outcome, request.signal);
  };
  const now = () => sandbox.now();
  const digit = createDigit({ mode: 'direct', baseUrl: 'http://digit.test', fetch, now, ...options });
  return { digit, calls, fetch };
}

function toResponse({ response, bodyMs }: SandboxOutcome, signal: AbortSignal): Response {
  const { body, status, headers } = response;
  const bytes =
    body && ('json' in body ? new TextEncoder().encode(JSON.stringify(body.json)) : new Uint8Array(body.bytes));
  return new Response(bytes && (bodyMs > 0 ? drip(bytes, bodyMs, signal) : bytes), { status, headers });
}

/** Half of it at once, the other half late. */
function drip(bytes: Uint8Array, milliseconds: number, signal: AbortSignal): ReadableStream<Uint8Array> {
  const middle = Math.floor(bytes.length / 2);
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes.slice(0, middle));
      try {
        await pass(milliseconds, signal);
        controller.enqueue(bytes.slice(middle));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

/** As fetch fails where the other side is gone: whether it had read the request cannot be seen. */
function connectionLost(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}

/** Until then, or until who asked no longer waits. */
function pass(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
