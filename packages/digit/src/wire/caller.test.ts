import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCaller } from './caller';

type Answer = Response | Error | (() => Response);
const refused = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
});
const reset = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error('no'), { code: 'ECONNRESET' }),
});
const of =
  (status: number, body: string | null = null, headers: Record<string, string> = {}) =>
  () =>
    new Response(body, { status, headers });
const good = of(200, '{"ok":true}', { 'content-type': 'application/json' });
const broken = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"o'));
        controller.error(new TypeError('terminated'));
      },
    }),
  );
const empty429 = of(429, null, {
  'x-ratelimit-remaining': '0',
  'x-ratelimit-replenish-rate': '2',
  'x-ratelimit-burst-capacity': '2',
});

function createWorld(...answers: Answer[]) {
  const waits: number[] = [];
  const asked: { url: string; init: RequestInit }[] = [];
  const caller = createCaller({
    mode: 'direct',
    client: { id: 'nirmaan', secret: 's:1' },
    urlOf: (service) => `http://digit.test/${service}/`,
    now: () => 1_000,
    timeoutMs: 60,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
    fetch: async (url, init = {}) => {
      asked.push({ url: String(url), init });
      const next = answers.shift();
      if (next instanceof Error) throw next;
      if (!next) throw new Error('one call too many');
      return next instanceof Response ? next : next();
    },
  });
  const call = (isRead: boolean) =>
    caller.post({ service: 'mdms', path: '/mdms-v2/x', answer: z.object({ ok: z.literal(true) }), isRead });
  return { caller, call, waits, asked };
}

describe('a read', () => {
  it.each([
    ['nobody listened', refused],
    ['the connection broke', reset],
    ['the answer broke off', broken],
    ['a service failed', of(500, '{}')],
    ['a proxy answered with a page', of(200, '<html>', { 'content-type': 'text/html' })],
    ['JSON was cut short', of(200, '{"ok":tr')],
    ['the rate limit was met', empty429],
  ])('is asked again when %s', async (_, answer) => {
    const { call, asked } = createWorld(answer, answer, good);
    expect(await call(true)).toEqual({ ok: true });
    expect(asked).toHaveLength(3);
  });

  it('is given up after three times, with pauses that grow', async () => {
    const { call, waits } = createWorld(refused, refused, refused, good);
    await expect(call(true)).rejects.toMatchObject({ code: 'unreachable', retryable: true });
    expect(waits).toEqual([100, 200]);
  });

  it.each([
    ['a refusal', of(400, '{"Errors":[{"code":"NO","message":"x"}]}'), 'NO'],
    ['another shape', of(200, '{"ok":1}'), 'unexpected-answer'],
    ['an empty answer', of(200), 'unexpected-answer'],
    ['a redirect', of(302, null, { location: 'http://elsewhere.test/' }), 'http-302'],
  ])('is not asked again after %s', async (_, answer, code) => {
    const { call, asked } = createWorld(answer);
    await expect(call(true)).rejects.toMatchObject({ code, retryable: false });
    expect(asked).toHaveLength(1);
  });
});

describe('a write', () => {
  it.each([
    ['nobody listened', refused],
    ['the rate limit was met', empty429],
    ['a proxy asked nobody', of(503, '<h1>503 Service Temporarily Unavailable</h1>')],
  ])('is sent again when %s', async (_, answer) => {
    const { call, asked } = createWorld(answer, good);
    expect(await call(false)).toEqual({ ok: true });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['the connection broke', reset, 'unreachable'],
    ['the answer broke off', broken, 'unreachable'],
    ['a service failed', of(500, '{}'), 'unavailable'],
    ['a 503 does not say who was asked', of(503, '<html>'), 'unavailable'],
    ['a proxy answered with a page', of(200, '<html>'), 'unexpected-answer'],
    ['JSON was cut short', of(200, '{"ok":tr'), 'unexpected-answer'],
    ['the answer is of another shape', of(200, '{"ok":1}'), 'unexpected-answer'],
    ['the answer is empty', of(200), 'unexpected-answer'],
  ])('is sent once, and may have had its effect, when %s', async (_, answer, code) => {
    const { call, asked } = createWorld(answer);
    await expect(call(false)).rejects.toMatchObject({ code, answered: false });
    expect(asked).toHaveLength(1);
  });

  it('a refusal stays one when its words break off', async () => {
    const stream = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
    const { call } = createWorld(new Response(stream, { status: 400 }));
    await expect(call(false)).rejects.toMatchObject({ code: 'http-400', answered: true });
  });
});

describe('how long a repeat waits', () => {
  it.each([
    ['what Retry-After says', { 'retry-after': '1' }, [1_000]],
    ['until Retry-After’s date', { 'retry-after': 'Thu, 01 Jan 1970 00:00:02 GMT' }, [1_000]],
    [
      'until the gateway gives one call back',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-replenish-rate': '2' },
      [500],
    ],
    ['our own pause without either', {}, [100]],
  ])('%s', async (_, headers, expected) => {
    const { call, waits } = createWorld(of(429, null, headers), good);
    await call(false);
    expect(waits).toEqual(expected);
  });

  it('is told instead where it is long', async () => {
    const { call, asked } = createWorld(of(429, null, { 'retry-after': '30' }));
    await expect(call(true)).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 30_000 });
    expect(asked).toHaveLength(1);
  });
});

describe('the time-out', () => {
  it('ends a call whose body only drips', async () => {
    const waiting = createCaller({
      mode: 'direct',
      client: { id: 'a', secret: '' },
      urlOf: () => 'http://digit.test',
      now: () => 0,
      timeoutMs: 40,
      random: () => 0,
      sleep: async () => {},
      fetch: async (_, init) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{'));
              init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
            },
          }),
        ),
    });
    const call = waiting.send('filestore', '/filestore/v1/files', { method: 'POST' });
    await expect(call).rejects.toMatchObject({ code: 'timeout', retryable: true, answered: false });
  });

  it('is not what a caller who goes away gets', async () => {
    const { caller } = createWorld(new DOMException('gone', 'AbortError'));
    const signal = AbortSignal.abort();
    await expect(caller.send('user', '/x', { method: 'POST', signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an address', () => {
  it('keeps the path it is deployed under', async () => {
    const { call, asked } = createWorld(good);
    await call(true);
    expect(asked.map(({ url }) => url)).toEqual(['http://digit.test/mdms/mdms-v2/x']);
    expect(asked[0]?.init.redirect).toBe('manual');
  });

  it('of our own name carries the OAuth client', () => {
    expect(createWorld().caller.clientAuthorization).toBe(`Basic ${btoa('nirmaan:s:1')}`);
  });
});
