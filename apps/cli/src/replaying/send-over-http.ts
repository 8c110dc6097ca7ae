import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { WireAnswer, WireRequest } from '@nirmaan/digit/replay';

const DECODERS: Record<string, (bytes: Uint8Array) => Promise<Buffer>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  deflate: promisify(zlib.inflate),
  br: promisify(zlib.brotliDecompress),
};

/** Longer than any answer of DIGIT takes, ms. */
const PATIENCE = 60_000;

/**
 * Sends exactly what is given: `fetch` would spell headers its own way, add some, tidy up addresses and refuse a GET with
 * a body.
 */
export async function sendOverHttp({ method, url, headers, body }: WireRequest): Promise<WireAnswer> {
  const send = url.startsWith('https:') ? https.request : http.request;
  const raw = await new Promise<{ message: http.IncomingMessage; bytes: Buffer }>((resolve, reject) => {
    const length = body.length > 0 ? [['content-length', String(body.length)]] : [];
    const own = new Set(headers.map(([name]) => name.toLowerCase()));
    const sent = [...headers, ...length.filter(([name]) => !own.has(name ?? ''))];
    // As an object of lists: spelled as given, and repeated where it is repeated.
    const spelled: Record<string, string[]> = {};
    for (const [name = '', value = ''] of sent) spelled[name] = [...(spelled[name] ?? []), value];
    const request = send(url, { method, headers: spelled, timeout: PATIENCE }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => resolve({ message, bytes: Buffer.concat(chunks) }));
      message.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
    request.on('error', reject);
    request.end(body.length > 0 ? body : undefined);
  });
  const { statusCode = 0, headers: received } = raw.message;
  const encoding = received['content-encoding']?.toLowerCase() ?? '';
  const decode = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(received).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, [value].flat().join(', ')]],
      ),
    ),
    body: decode && raw.bytes.length > 0 ? await decode(raw.bytes) : raw.bytes,
  };
}
