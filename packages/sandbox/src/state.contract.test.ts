import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JournalPort } from '@nirmaan/digit/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createFileJournal } from './journals/file-journal';
import { createMemoryJournal } from './journals/memory-journal';
import { type RunningSandbox, startSandbox } from './start-sandbox';

const json = { 'content-type': 'application/json' };
const started: RunningSandbox[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sandbox-state-'));
});
afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
  await rm(folder, { recursive: true });
});

async function start(journal?: JournalPort) {
  const running = await startSandbox({ port: 0, direct: true, ...(journal && { journal }) });
  started.push(running);
  const post = (where: string, body: unknown, headers = json) =>
    fetch(`${running.url}${where}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const text = async (where: string) => (await fetch(`${running.url}${where}`)).text();
  const now = async () => z.object({ now: z.number() }).parse(JSON.parse(await text('/_sandbox/clock'))).now;
  const send = (mobileNumber: string) =>
    post('/user-otp/v1/_send', { otp: { mobileNumber, tenantId: 'pg', type: 'register', userType: 'CITIZEN' } });
  return { ...running, post, text, now, send, exported: () => text('/_sandbox/state/export') };
}

const journals: [string, () => () => JournalPort][] = [
  [
    'memory',
    () => {
      const journal = createMemoryJournal();
      return () => journal;
    },
  ],
  ['a file', () => () => createFileJournal(path.join(folder, 'journal.jsonl'))],
];

describe.each(journals)('with a journal in %s', (_, create) => {
  it('a reset brings the seed and the real time back, after a restart too', async () => {
    const open = create();
    const first = await start(open());
    const seed = await first.exported();
    await first.send('9876500010');
    await first.post('/_sandbox/clock', { advance: 86_400_000 });
    await first.post('/_sandbox/faults', { service: '*', kind: 'down' });
    await first.post('/_sandbox/persister', { halted: true });
    expect(await first.exported()).not.toBe(seed);
    expect((await first.post('/_sandbox/reset', {})).status).toBe(200);
    expect(await first.exported()).toBe(seed);
    expect(await first.text('/_sandbox/faults')).toBe('{"faults":[]}');
    await first.send('9876500011');
    await first.close();

    const second = await start(open());
    const messages = await second.text('/_sandbox/messages');
    expect(messages).toContain('9876500011');
    expect(messages).not.toContain('9876500010');
    expect(Math.abs((await second.now()) - Date.now())).toBeLessThan(60_000);
  });

  it('an imported state is the same bytes again, and survives a restart', async () => {
    const other = await start();
    await other.send('9876500012');
    await other.post('/_sandbox/clock', { advance: 1_000 });
    const exported = await other.exported();
    const open = create();
    const first = await start(open());
    expect((await first.post('/_sandbox/state/import', exported)).status).toBe(200);
    expect(await first.exported()).toBe(exported);
    await first.close();
    expect(await (await start(open())).exported()).toBe(exported);
  });
});

describe('a state that is none', () => {
  it.each([
    ['no JSON', '{', 'no JSON'],
    ['of another version', '{"format":"nirmaan-sandbox-state","version":2}', '/version'],
    [
      'with a service nobody knows',
      (text: string) => text.replace('"services":{', '"services":{"pgr":{},'),
      '/services/pgr',
    ],
    [
      'with a map that is a list',
      (text: string) => text.replace('"sequences":{"$map":[]}', '"sequences":[]'),
      '/services/idgen/sequences',
    ],
  ])('%s is refused with the place, and changes nothing', async (_, change, place) => {
    const { exported, post } = await start();
    const before = await exported();
    const refused = await post('/_sandbox/state/import', typeof change === 'string' ? change : change(before));
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: expect.stringContaining(place) });
    expect(await exported()).toBe(before);
  });
});

describe('the clock', () => {
  it('is set forward, not back', async () => {
    const { post, now } = await start();
    const ahead = Date.now() + 3_600_000;
    expect((await post('/_sandbox/clock', { set: new Date(ahead).toISOString() })).status).toBe(200);
    expect(await now()).toBeGreaterThanOrEqual(ahead);
    const back = await post('/_sandbox/clock', { set: ahead - 1 });
    expect(back.status).toBe(400);
    expect(await back.json()).toMatchObject({ error: expect.stringContaining('forward only') });
  });
});

it('makes a long journal short at the next start, with the same state', async () => {
  const file = path.join(folder, 'long.jsonl');
  const journal = createFileJournal(file);
  const entry = (last: number) => ({ effects: [{ service: 'idgen', effect: { sequence: 'seq_long', last } }] });
  await journal.replace(Array.from({ length: 20_001 }, (_, at) => entry(at + 1)));
  await journal.close();
  const first = await start(createFileJournal(file));
  expect(first.sandbox.state.idgen.sequences.get('seq_long')).toBe(20_001);
  const exported = await first.exported();
  await first.send('9876500013');
  await first.close();
  expect((await readFile(file, 'utf8')).split('\n').length).toBeLessThan(10);
  const second = await start(createFileJournal(file));
  expect(second.sandbox.state.idgen.sequences.get('seq_long')).toBe(20_001);
  expect(await second.exported()).not.toBe(exported);
  expect(await second.text('/_sandbox/messages')).toContain('9876500013');
});

describe('the forms of the page', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  it('add a fault, and show it', async () => {
    const { url, post, text } = await start();
    const fields = 'service=mdms&kind=slow&status=503&count=2&probability=1&delayMs=10-20&path=&seed=1';
    const answer = await fetch(`${url}/_sandbox/forms/faults`, {
      method: 'POST',
      headers: { ...form, origin: url },
      body: fields,
      redirect: 'manual',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/#faults']);
    expect(await text('/_sandbox/faults')).toContain('"delayMs":[10,20]');
    expect(await text('/')).toContain('10–20');
    const foreign = await post('/_sandbox/forms/clear-faults', '', {
      ...form,
      origin: 'http://elsewhere.test',
    } as typeof json);
    expect(foreign.status).toBe(403);
    expect((await post('/_sandbox/forms/clear-faults', '', form)).status).toBe(403);
    expect(await text('/_sandbox/faults')).toContain('slow');
  });
});
