import { createDigit } from '@nirmaan/digit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createMemoryJournal } from '../journals/memory-journal';
import { type RunningSandbox, startSandbox } from '../start-sandbox';

let running: RunningSandbox;
const journal = createMemoryJournal();
beforeEach(async () => {
  running = await startSandbox({ port: 0, direct: true, journal });
});
afterEach(() => running.close());

const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
  fetch(`${running.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
const get = async (path: string): Promise<unknown> => (await fetch(`${running.url}${path}`)).json();
const health = () => fetch(`${running.url}/egov-workflow-v2/health`);

describe('faults asked for', () => {
  it('break the connection as often as asked, before or after the work, or make it late', async () => {
    await post('/_sandbox/faults', { service: 'workflow', kind: 'down', count: 2 });
    await expect(health()).rejects.toThrow();
    expect(await get('/_sandbox/faults')).toMatchObject({ faults: [{ service: 'workflow', kind: 'down', count: 1 }] });
    await expect(health()).rejects.toThrow();
    expect((await health()).status).toBe(200);

    await post('/_sandbox/faults', { service: '*', kind: 'slow', count: 1, delayMs: 120 });
    const began = performance.now();
    expect((await health()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(110);
  });

  it('lose the answer of a call that had its effect', async () => {
    const digit = createDigit({ mode: 'direct', baseUrl: running.url, fetch, now: Date.now });
    const send = () => digit.otp.send({ tenant: 'pg', mobileNumber: '9876500003', purpose: 'register' });
    await post('/_sandbox/faults', { service: 'otp', kind: 'lost-answer' });
    await expect(send()).rejects.toMatchObject({ code: 'unreachable', answered: false });
    expect(await get('/_sandbox/messages?to=9876500003')).toMatchObject({ messages: [{ to: '9876500003' }] });
  });

  it('are cleared, and refused in words where they are wrong', async () => {
    await post('/_sandbox/faults', { service: 'workflow', kind: 'down', count: 5 });
    await fetch(`${running.url}/_sandbox/faults`, { method: 'DELETE' });
    expect((await health()).status).toBe(200);
    const wrong = await post('/_sandbox/faults', { service: 'workflow', kind: 'sleepy' });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ error: expect.stringContaining('kind') });
  });
});

it('moves the clock forward for everybody, after a restart too', async () => {
  const day = 86_400_000;
  await post('/_sandbox/clock', { advance: day });
  await running.close();
  running = await startSandbox({ port: 0, direct: true, journal });
  const { now } = z.object({ now: z.number() }).parse(await get('/_sandbox/clock'));
  expect(now - Date.now()).toBeGreaterThan(day - 60_000);
  expect((await post('/_sandbox/clock', { advance: -1 })).status).toBe(400);
});

it('halts the persister: answered, but not stored until it goes on', async () => {
  const digit = createDigit({ mode: 'direct', baseUrl: running.url, fetch, now: Date.now });
  const { actor } = await digit.user.signIn({
    tenant: 'pg',
    userName: 'designer',
    password: 'Nirmaan@123',
    type: 'EMPLOYEE',
  });
  const query = { tenant: 'pg', schemaCode: 'common-masters.Department', uniqueIdentifiers: ['DEPT_77'] };
  await post('/_sandbox/persister', { halted: true });
  await digit.mdms.createRow(
    { tenant: query.tenant, schemaCode: query.schemaCode, data: { code: 'DEPT_77', name: 'Wells', active: true } },
    { actor },
  );
  expect(await digit.mdms.searchRows(query, { actor })).toEqual([]);
  expect(await get('/_sandbox/persister')).toEqual({ waiting: 1, halted: true });
  await post('/_sandbox/persister', { halted: false });
  await vi.waitFor(async () => expect(await digit.mdms.searchRows(query, { actor })).toHaveLength(1), 5_000);
});

it('takes changes from programs only, not from a form of another site', async () => {
  const answer = await post('/_sandbox/faults', { service: '*', kind: 'down' }, { 'content-type': 'text/plain' });
  expect(answer.status).toBe(415);
  expect((await health()).status).toBe(200);
});

it('shows people, calls and messages on its page, without passwords, and lets nothing in as markup', async () => {
  await fetch(`${running.url}/egov-workflow-v2/%3Cscript%3Ealert(1)%3C/script%3E`);
  const answer = await fetch(`${running.url}/`);
  const page = await answer.text();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain('designer');
  expect(page).toContain('Amarpur');
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script');
  const state = JSON.stringify(await get('/_sandbox/state'));
  expect(state).not.toMatch(/password|hash/i);
  expect((await fetch(`${running.url}/_sandbox/nothing`)).status).toBe(404);
});

it('answers a body larger than anything DIGIT takes with 413, and lives on', async () => {
  const answer = await fetch(`${running.url}/filestore/v1/files`, {
    method: 'POST',
    body: new Uint8Array(33 * 1024 * 1024),
  });
  expect(answer.status).toBe(413);
  expect((await health()).status).toBe(200);
});

it('does not start in production', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  await expect(startSandbox({ port: 0, direct: true })).rejects.toThrow('NODE_ENV=production');
  vi.unstubAllEnvs();
});
