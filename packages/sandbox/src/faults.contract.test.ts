import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningSandbox, startSandbox } from './start-sandbox';

let running: RunningSandbox;
beforeEach(async () => {
  running = await startSandbox({ port: 0, direct: true, settings: { persisterDelay: 0, persisterPatience: 200 } });
});
afterEach(() => running.close());

const json = { 'content-type': 'application/json' };
const author = {
  id: 1,
  uuid: 'author',
  userName: 'author',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [{ code: 'A', tenantId: 'pg' }],
};

/** Writes a row through the persister. */
const create = (code: string, fault?: string, headers: Record<string, string> = {}) =>
  fetch(`${running.url}/mdms-v2/v2/_create/common-masters.Department`, {
    method: 'POST',
    headers: { ...json, ...(fault && { 'x-sandbox-fault': fault }), ...headers },
    body: JSON.stringify({
      RequestInfo: { userInfo: author },
      Mdms: {
        tenantId: 'pg',
        schemaCode: 'common-masters.Department',
        uniqueIdentifier: code,
        data: { code, name: code, active: true },
        isActive: true,
      },
    }),
  });
const isStored = (code: string) => {
  running.sandbox.persister.settle(running.sandbox.now());
  return [...running.sandbox.state.mdms.rows.values()].some((row) => row.uniqueIdentifier === code);
};
const rule = (body: object) =>
  fetch(`${running.url}/_sandbox/faults`, { method: 'POST', headers: json, body: JSON.stringify(body) });

describe('a fault a call asks for itself', () => {
  it.each([
    ['down', false],
    ['reset', false],
    ['lost-answer', true],
  ])('breaks the connection (%s); stored: %s', async (fault, stored) => {
    await expect(create('F1', fault)).rejects.toThrow();
    expect(isStored('F1')).toBe(stored);
    expect((await create('F2')).ok).toBe(true);
  });

  it.each([
    [429, null, ''],
    [500, 'application/json', 'Internal Server Error'],
    [503, 'text/html', '<html>'],
  ])('is answered with %i as a gateway, framework or proxy does, and nothing happens', async (status, type, text) => {
    const answer = await create('F1', `status;status=${status}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
    expect(await answer.text()).toContain(text);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe(status === 429 ? '0' : null);
    expect(isStored('F1')).toBe(false);
  });

  it('is answered as for a token that has ended', async () => {
    const answer = await create('F1', 'expired-token');
    expect(answer.status).toBe(401);
    expect(isStored('F1')).toBe(false);
  });

  it('sends the headers at once and the body late', async () => {
    const began = performance.now();
    const answer = await create('F1', 'slow-body;delayMs=300');
    const headersAfter = performance.now() - began;
    expect(await answer.json()).toMatchObject({ mdms: [{ uniqueIdentifier: 'F1' }] });
    expect(performance.now() - began - headersAfter).toBeGreaterThan(150);
    expect(performance.now() - began).toBeGreaterThan(290);
  });

  it.each(['sleepy', 'slow;delayMs=soon', 'slow;delay=5', 'status;status=418', 'slow;delayMs=9-1'])(
    'is refused where it cannot be read: %s',
    async (fault) => {
      const answer = await create('F1', fault);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: `x-sandbox-fault: ${fault}` });
      expect(isStored('F1')).toBe(false);
    },
  );
});

describe('what goes to the persister', () => {
  it('is stored late, and what is behind it waits', async () => {
    expect((await create('LATE', 'write-late;delayMs=250')).ok).toBe(true);
    await create('BEHIND');
    expect([isStored('LATE'), isStored('BEHIND')]).toEqual([false, false]);
    await vi.waitFor(() => expect([isStored('LATE'), isStored('BEHIND')]).toEqual([true, true]), 3_000);
  });

  it('is answered and lost', async () => {
    expect((await create('LOST', 'write-lost')).ok).toBe(true);
    await create('NEXT');
    expect([isStored('LOST'), isStored('NEXT')]).toEqual([false, true]);
  });

  it('comes twice: the second insert is refused and holds up its topic', async () => {
    expect((await create('TWICE', 'write-twice')).ok).toBe(true);
    await create('NEXT');
    expect([isStored('TWICE'), isStored('NEXT')]).toEqual([true, false]);
    await vi.waitFor(() => expect(isStored('NEXT')).toBe(true), 3_000);
    expect(
      [...running.sandbox.state.mdms.rows.values()].filter((row) => row.uniqueIdentifier === 'TWICE'),
    ).toHaveLength(1);
  });
});

it('takes the same run for the same seed', async () => {
  const run = async () => {
    await rule({ service: 'mdms', kind: 'status', count: 100, probability: 0.5, seed: 42 });
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) statuses.push((await fetch(`${running.url}/mdms-v2/health`)).status);
    await fetch(`${running.url}/_sandbox/faults`, { method: 'DELETE' });
    return statuses;
  };
  const first = await run();
  expect(new Set(first).size).toBe(2);
  expect(await run()).toEqual(first);
});
