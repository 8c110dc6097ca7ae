import { DigitError } from '@nirmaan/digit';
import type { NextApiResponse } from 'next';
import { describe, expect, it } from 'vitest';
import type { Runtime } from '../composition';
import { rangeOf, sendRecording } from './recordings';

const id = 'a'.repeat(64);
const sound = { mediaType: 'audio/ogg', bytes: new TextEncoder().encode('0123456789') };

async function ask(
  path: string[],
  { range, method = 'GET', isDown = false }: { range?: string; method?: string; isDown?: boolean } = {},
) {
  const answer = { status: 0, headers: {} as Record<string, unknown>, body: undefined as unknown };
  const response = {
    setHeader(name: string, value: unknown) {
      answer.headers[name] = value;
    },
    status(status: number) {
      answer.status = status;
      return response;
    },
    send(body: unknown) {
      answer.body = body;
    },
    end(body?: Uint8Array) {
      answer.body = body && new TextDecoder().decode(body);
    },
  };
  const recording = async (_: string, asked: string) => {
    if (isDown) throw new DigitError('mdms', 'unreachable', true, 'down', false);
    return asked === id ? sound : undefined;
  };
  const runtime = { realm: 'pg', catalogue: { recording } } as unknown as Runtime;
  const request = { method, headers: range === undefined ? {} : { range } };
  await sendRecording(runtime, path, request, response as unknown as NextApiResponse);
  return answer;
}

describe('the address of a recording', () => {
  it('gives all of it, for ever', async () => {
    const { status, headers, body } = await ask(['recording', id]);
    expect([status, body, headers['Content-Type'], headers['Accept-Ranges']]).toEqual([
      200,
      '0123456789',
      'audio/ogg',
      'bytes',
    ]);
    expect(headers['Cache-Control']).toContain('immutable');
  });

  it('gives the part that is asked for', async () => {
    const { status, headers, body } = await ask(['recording', id], { range: 'bytes=2-4' });
    expect([status, body, headers['Content-Range'], headers['Content-Length']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
      3,
    ]);
  });

  it('says that a part lies outside', async () => {
    const { status, headers } = await ask(['recording', id], { range: 'bytes=10-' });
    expect([status, headers['Content-Range']]).toEqual([416, 'bytes */10']);
  });

  it('gives the head alone to who asks for it', async () => {
    expect(await ask(['recording', id], { method: 'HEAD' })).toMatchObject({ status: 200, body: undefined });
  });

  it.each([['b'.repeat(64)], ['manifest.json'], ['..']])(
    'knows nothing of %s, and lets nobody keep that',
    async (name) => {
      expect(await ask(['recording', name])).toMatchObject({ status: 404, headers: { 'Cache-Control': 'no-store' } });
    },
  );

  it('says so while DIGIT is down', async () => {
    expect((await ask(['recording', id], { isDown: true })).status).toBe(503);
  });
});

describe('a range', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-1', { first: 0, last: 1 }],
    ['bytes=0-', { first: 0, last: 9 }],
    ['bytes=5-99', { first: 5, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=-0', 'outside'],
    ['bytes=12-13', 'outside'],
    ['bytes=4-2', undefined],
    ['bytes=0-1,4-5', undefined],
    ['items=0-1', undefined],
    ['bytes=-', undefined],
  ])('%s', (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range);
  });
});
