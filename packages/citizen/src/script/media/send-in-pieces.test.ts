import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, type Reply, type Request, sendInPieces } from './send-in-pieces';

const document = { ref: 'up_1', name: 'plan.pdf', mediaType: 'application/pdf', size: 0 };
const about = { filename: 'पता.pdf', page: 'papers', input: 'proof', digest: 'd' };

/** What a try comes to: it arrives; it breaks before, on the way, or after it arrived; the server is not well. */
type Fate = 'arrives' | 'before' | 'half' | 'after' | 'ill';

/** A server that keeps what arrives, over a line with these fates; then everything arrives. */
function world(size: number, fates: Fate[]) {
  const bytes = new Uint8Array(size).map((_, at) => at % 251);
  let received: Buffer | undefined;
  let sent = 0;
  const waits: number[] = [];
  const reply = (status: number, headers: Record<string, string> = {}, body: unknown = {}): Reply => ({
    status,
    header: (name) => headers[name] ?? null,
    text: () => JSON.stringify(body),
  });
  async function answer({ method, headers, body }: Request, part: number): Promise<Reply> {
    if (method === 'POST') {
      received ??= Buffer.alloc(0);
      return reply(201, { Location: '/uploads/1', 'Upload-Offset': String(received.length) });
    }
    if (!received) return reply(404);
    const offset = { 'Upload-Offset': String(received.length) };
    if (method === 'HEAD') return reply(200, offset);
    const piece = new Uint8Array((await body?.arrayBuffer()) ?? new ArrayBuffer(0));
    const arrived = piece.subarray(0, Math.floor(piece.length * part));
    sent += arrived.length;
    if (Number(headers['Upload-Offset']) !== received.length) return reply(409, offset);
    received = Buffer.concat([received, arrived]);
    return received.length === size
      ? reply(200, {}, { document })
      : reply(204, { 'Upload-Offset': String(received.length) });
  }
  const line: Line = {
    async ask(request) {
      const fate = fates.shift() ?? 'arrives';
      if (fate === 'ill') return reply(503);
      if (fate === 'before') throw new Error('no connection');
      const answered = await answer(request, fate === 'half' ? 0.5 : 1);
      if (fate !== 'arrives') throw new Error('no connection');
      return answered;
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
  };
  return { bytes, line, waits, received: () => received, sent: () => sent };
}

const send = (made: ReturnType<typeof world>) =>
  sendInPieces(made.line, {
    to: '/uploads',
    blob: new Blob([made.bytes]),
    about,
    onProgress: () => {},
    onBreak: () => {},
    onGiveUp: () => {},
  });

describe('a file sent in pieces', () => {
  it('arrives whole and once, however the line breaks', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 300_000 }),
        fc.array(fc.constantFrom<Fate>('arrives', 'before', 'half', 'after', 'ill'), { maxLength: 12 }),
        async (size, fates) => {
          const made = world(size, [...fates]);
          expect(await send(made)).toEqual({ document });
          expect(made.received()?.equals(made.bytes)).toBe(true);
          expect(made.sent()).toBe(size);
        },
      ),
      { numRuns: 40 },
    ));

  it('waits longer from try to try, never more than half a minute, and shortly again after one that arrived', async () => {
    const made = world(200_000, [...Array<Fate>(8).fill('before'), 'arrives', 'arrives', 'before', 'arrives']);
    await send(made);
    expect(made.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 1000]);
  });

  it('ends with what the server says of the file, and with nothing where it may not come', async () => {
    const refuse = (status: number, body: unknown): Line => ({
      ask: async () => ({ status, header: () => null, text: () => JSON.stringify(body) }),
      wait: async () => {},
    });
    const sending = {
      to: '/',
      blob: new Blob(['x']),
      about,
      onProgress: () => {},
      onBreak: () => {},
      onGiveUp: () => {},
    };
    expect(await sendInPieces(refuse(422, { problem: 'too large' }), sending)).toEqual({ problem: 'too large' });
    expect(await sendInPieces(refuse(403, {}), sending)).toEqual({ problem: undefined });
  });

  it('ends at once when it is given up, and says what may go', async () => {
    const given = new DOMException('', 'AbortError');
    const made = world(200_000, []);
    const gone: string[] = [];
    const line: Line = {
      ...made.line,
      ask: (request) => (request.method === 'PATCH' ? Promise.reject(given) : made.line.ask(request)),
    };
    const sending = { to: '/', blob: new Blob(['x']), about, onProgress: () => {}, onBreak: () => {} };
    const onGiveUp = (location: string) => void gone.push(location);
    await expect(sendInPieces(line, { ...sending, onGiveUp })).rejects.toBe(given);
    expect(gone).toEqual(['/uploads/1']);
  });
});
