import type { ServerResponse } from 'node:http';
import type { SandboxResponse } from '@nirmaan/digit/sandbox';

/** As many pieces as a slow body comes in, where it is long enough. */
const PIECES = 20;

/** Sends the answer; its body all at once, or bit by bit over `bodyMs`. */
export async function writeAnswer(
  outgoing: ServerResponse,
  { status, headers, body }: SandboxResponse,
  { method, bodyMs = 0 }: { method: string; bodyMs?: number },
): Promise<void> {
  if (!body || method === 'HEAD' || status === 204 || status === 304) {
    outgoing.writeHead(
      status,
      body || status === 204 || status === 304 ? headers : { ...headers, 'content-length': 0 },
    );
    outgoing.end();
    return;
  }
  const bytes = 'json' in body ? Buffer.from(JSON.stringify(body.json)) : body.bytes;
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length });
  if (bodyMs === 0) {
    outgoing.end(bytes);
    return;
  }
  outgoing.flushHeaders();
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  const pause = bodyMs / Math.max(1, Math.ceil(bytes.length / size));
  for (let at = 0; at < bytes.length; at += size) {
    await sleepUnlessGone(pause, outgoing);
    if (outgoing.destroyed) return;
    outgoing.write(bytes.subarray(at, at + size));
  }
  outgoing.end();
}

/** Returns early when the caller hangs up: nobody waits any more. */
export function sleepUnlessGone(milliseconds: number, outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      outgoing.off('close', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    outgoing.once('close', done);
  });
}
