import { type DocumentAnswer, documentsOf } from '@nirmaan/forms';

/** Small enough that a broken connection costs seconds, large enough that the wait for each answer hardly counts. */
const PIECE = 64 * 1024;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

export type Reply = { status: number; header(name: string): string | null; text(): string };
export type Request = {
  method: 'POST' | 'PATCH' | 'HEAD' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: Blob;
  /** Bytes of the body that are on their way. */
  onProgress?(sent: number): void;
};

/** The world of a sender: what goes wrong on the way is thrown by `ask`. */
export type Line = {
  ask(request: Request): Promise<Reply>;
  /** Resolves after so many milliseconds, or when the connection is back. */
  wait(milliseconds: number): Promise<void>;
};

export type Sending = {
  /** Where files are sent in pieces. */
  to: string;
  blob: Blob;
  about: { filename: string; page: string; input: string; digest: string };
  onProgress(sent: number): void;
  /** The connection is gone; it is tried again. */
  onBreak(): void;
  /** Nobody wants it any more; what is at this address may go. */
  onGiveUp(location: string): void;
};

export type Sent = { document: DocumentAnswer } | { problem: string | undefined };

/** Sends a file whatever happens to the connection; what arrived is not sent again. Ends only with an answer. */
export async function sendInPieces(line: Line, sending: Sending): Promise<Sent> {
  const { blob, to, about } = sending;
  let pause = FIRST_WAIT;
  let location: string | undefined;
  let offset: number | undefined;
  for (;;) {
    try {
      if (location === undefined) {
        const reply = await line.ask({ method: 'POST', url: to, headers: beginning(blob, about) });
        if (reply.status === 422) return { problem: problemIn(reply) };
        if (!isTemporary(reply.status) && reply.status !== 201) return { problem: undefined };
        if (reply.status !== 201) throw new Error('try again');
        location = reply.header('Location') ?? undefined;
        offset = Number(reply.header('Upload-Offset'));
        if (location === undefined) return { problem: undefined };
      }
      if (offset === undefined) {
        const reply = await line.ask({ method: 'HEAD', url: location, headers: {} });
        if (reply.status === 404) {
          // Given up or forgotten there: from the beginning.
          location = undefined;
          continue;
        }
        if (reply.status !== 200) throw new Error('try again');
        offset = Number(reply.header('Upload-Offset'));
      }
      const from: number = offset;
      sending.onProgress(from);
      const reply = await line.ask({
        method: 'PATCH',
        url: location,
        headers: { 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
        body: blob.slice(from, from + PIECE),
        onProgress: (sent) => sending.onProgress(from + sent),
      });
      if (reply.status === 422) return { problem: problemIn(reply) };
      if (reply.status === 200) return documentIn(reply);
      if (reply.status === 404) {
        location = undefined;
        offset = undefined;
        continue;
      }
      if (reply.status !== 204 && reply.status !== 409) throw new Error('try again');
      offset = Number(reply.header('Upload-Offset'));
      pause = FIRST_WAIT;
    } catch (error) {
      if (isGivenUp(error)) {
        if (location !== undefined) sending.onGiveUp(location);
        throw error;
      }
      sending.onBreak();
      offset = undefined;
      await line.wait(pause);
      pause = Math.min(LONGEST_WAIT, pause * 2);
    }
  }
}

/** Whoever cancels ends the sending, not only one try. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

const isTemporary = (status: number) => status >= 500 || status === 429 || status === 408;

function documentIn(reply: Reply): Sent {
  const [document] = documentsOf([JSON.parse(reply.text()).document]);
  return document ? { document } : { problem: undefined };
}

function problemIn(reply: Reply): string | undefined {
  const { problem } = JSON.parse(reply.text());
  return typeof problem === 'string' ? problem : undefined;
}

function beginning(blob: Blob, about: Sending['about']): Record<string, string> {
  const metadata = Object.entries(about).map(([key, value]) => `${key} ${toBase64(value)}`);
  return { 'Upload-Length': String(blob.size), 'Upload-Metadata': metadata.join(',') };
}

const toBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
