import { SCRIPT_HEADER } from '../page';
import type { Line, Reply, Request } from './send-in-pieces';

/** A try that nothing comes of for so long is given up, and made again. */
const SILENCE = 60_000;

/** The connection of this browser. `signal` ends everything that is on its way. */
export function createLine(signal: AbortSignal): Line {
  return {
    ask: (request) => ask(request, signal),
    wait: (milliseconds) =>
      new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(timer);
          window.removeEventListener('online', done);
          signal.aborted ? reject(signal.reason) : resolve();
        };
        const timer = setTimeout(done, milliseconds);
        window.addEventListener('online', done);
        signal.addEventListener('abort', done, { once: true });
      }),
  };
}

/** XMLHttpRequest: fetch does not tell how much was sent. */
function ask({ method, url, headers, body, onProgress }: Request, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    const giveUp = () => request.abort();
    const end = () => signal.removeEventListener('abort', giveUp);
    request.open(method, url);
    for (const [name, value] of Object.entries({ ...SCRIPT_HEADER, ...headers })) request.setRequestHeader(name, value);
    let silence: ReturnType<typeof setTimeout>;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, SILENCE);
    };
    request.upload.onprogress = ({ loaded }) => {
      listen();
      onProgress?.(loaded);
    };
    request.onload = () =>
      resolve({
        status: request.status,
        header: (name) => request.getResponseHeader(name),
        text: () => request.responseText,
      });
    request.onerror = () => reject(new Error('no connection'));
    request.onabort = () => reject(signal.aborted ? signal.reason : new Error('silence'));
    request.onloadend = () => {
      clearTimeout(silence);
      end();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    listen();
    request.send(body ?? null);
  });
}

/** SHA-256 of the bytes, by which a file is found again; '' where the browser does not give it (pages without https). */
export async function digestOf(blob: Blob): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return '';
  const hash = new Uint8Array(await subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
