import type { IncomingMessage } from 'node:http';
import type { SandboxRequest } from '@nirmaan/digit/sandbox';

/** The call without its body. */
export type RequestHead = Omit<SandboxRequest, 'body'>;

export function readHead(incoming: IncomingMessage): RequestHead {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return headOf(incoming.method ?? 'GET', urlOf(incoming.url ?? '/'), headers);
}

export function headOf(method: string, url: URL, headers: Record<string, string>): RequestHead {
  return { method, path: decoded(url.pathname), query: url.searchParams, headers };
}

/** The whole body; undefined where it is larger. Read to its end all the same: who still sends does not hear an answer. */
export async function readBody(incoming: IncomingMessage, largest: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largest) chunks.push(chunk);
      else chunks.length = 0;
    });
    incoming.once('end', resolve);
    incoming.once('error', reject);
    incoming.once('aborted', () => reject(new Gone()));
  });
  if (size > largest) return undefined;
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}

/** The caller went away while it was speaking. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

function urlOf(target: string): URL {
  try {
    return new URL(target.startsWith('/') ? `http://sandbox${target}` : target);
  } catch {
    return new URL('http://sandbox/');
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
