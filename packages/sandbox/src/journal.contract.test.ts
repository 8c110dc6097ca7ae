import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, createDigit, type Digit, DigitError } from '@nirmaan/digit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundleProcess, type SandboxProcess, startProcess } from './testing/start-process';

let folder: string;
let script: string;
const processes: SandboxProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  script = await bundleProcess(folder);
});
afterEach(async () => {
  for (const each of processes.splice(0)) await each.kill();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(journal: string, persisterDelay = '30') {
  const process = await startProcess(script, journal, persisterDelay);
  processes.push(process);
  const digit = createDigit({ mode: 'direct', baseUrl: process.url, fetch, now: Date.now });
  return { ...process, digit };
}

const workflow = {
  tenantId: 'pg',
  businessService: 'killed.v1',
  business: 'killed',
  businessServiceSla: null,
  states: [
    {
      state: null,
      applicationStatus: null,
      actions: [{ action: 'START', nextState: 'OPEN', roles: ['NIRMAAN_AUTHOR'] }],
    },
    {
      state: 'OPEN',
      applicationStatus: 'OPEN',
      actions: [{ action: 'NOTE', nextState: 'OPEN', roles: ['NIRMAAN_AUTHOR'] }],
    },
  ],
};

const signIn = async (digit: Digit): Promise<Actor> =>
  (await digit.user.signIn({ tenant: 'pg', userName: 'designer', password: 'Nirmaan@123', type: 'EMPLOYEE' })).actor;

async function codeFor(url: string, mobileNumber: string): Promise<string> {
  const answer = await fetch(`${url}/_sandbox/messages?to=${mobileNumber}`);
  const { messages } = z.object({ messages: z.array(z.object({ text: z.string() })) }).parse(await answer.json());
  return /\b\d{6}\b/.exec(messages[0]?.text ?? '')?.[0] ?? '';
}

const clockOf = async (url: string): Promise<number> =>
  z.object({ now: z.number() }).parse(await (await fetch(`${url}/_sandbox/clock`)).json()).now;

describe('a sandbox that is killed', () => {
  it('comes back as it was: people, tokens, workflows, cases, masters, numbers, files, texts, messages, clock', async () => {
    const journal = path.join(folder, 'everything.jsonl');
    const first = await start(journal);
    const actor = await signIn(first.digit);
    await first.digit.workflow.createBusinessService(workflow, { actor });
    await first.digit.mdms.createRow(
      {
        tenant: 'pg',
        schemaCode: 'common-masters.Department',
        data: { code: 'DEPT_99', name: 'Licences', active: true },
      },
      { actor },
    );
    await first.digit.localization.upsert(
      {
        tenant: 'pg',
        messages: [{ code: 'KILLED', message: 'मारा गया', module: 'rainmaker-killed', locale: 'hi_IN' }],
      },
      { actor },
    );
    const mobileNumber = '9876500002';
    await first.digit.otp.send({ tenant: 'pg', mobileNumber, purpose: 'register' });
    const otp = await codeFor(first.url, mobileNumber);
    const citizen = await first.digit.user.registerCitizen({ tenant: 'pg', name: 'Asha Rao', mobileNumber, otp });
    const bytes = Uint8Array.from([...new TextEncoder().encode('%PDF-1.4\n'), 0, 255, 128, 10]);
    const [fileStoreId = ''] = await first.digit.filestore.upload(
      { tenant: 'pg.citya', module: 'TL', files: [{ name: 'plan.pdf', mediaType: 'application/pdf', bytes }] },
      { actor },
    );
    await first.digit.idgen.generate({ tenant: 'pg.citya', name: 'tl.receipt.id', count: 3 }, { actor });
    const moved = await fetch(`${first.url}/_sandbox/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance: 86_400_000 }),
    });
    expect(moved.ok).toBe(true);
    const step = { tenant: 'pg.citya', businessService: 'killed.v1', moduleName: 'killed', businessId: 'CASE-1-A' };
    const started = await first.digit.workflow.transition({ ...step, action: 'START', comment: 'नमस्ते' }, { actor });
    await first.kill();

    const second = await start(journal);
    const { digit } = second;
    expect(await digit.workflow.searchBusinessServices({ tenant: 'pg', codes: ['killed.v1'] }, { actor })).toHaveLength(
      1,
    );
    // Given to the persister and answered, not yet stored when the process died.
    expect(await digit.workflow.latest({ tenant: 'pg.citya', businessId: 'CASE-1-A' }, { actor })).toEqual(started);
    const rows = await digit.mdms.searchRows(
      { tenant: 'pg', schemaCode: 'common-masters.Department', uniqueIdentifiers: ['DEPT_99'] },
      { actor },
    );
    expect(rows.map((row) => row.data.name)).toEqual(['Licences']);
    const texts = await digit.localization.search(
      { tenant: 'pg', locale: 'hi_IN', module: 'rainmaker-killed' },
      { actor },
    );
    expect(texts.map((text) => text.message)).toEqual(['मारा गया']);
    const people = await digit.user.search({ tenant: 'pg', userName: mobileNumber }, { actor });
    expect(people.map((person) => person.uuid)).toEqual([citizen.actor.user.uuid]);
    // A token in use is handed out again, as before the kill.
    expect((await signIn(digit)) as Actor).toEqual(actor);
    expect((await digit.filestore.download({ tenant: 'pg.citya', fileStoreId }, { actor })).bytes).toEqual(bytes);
    const [next] = await digit.idgen.generate({ tenant: 'pg.citya', name: 'tl.receipt.id' }, { actor });
    expect(next).toMatch(/000004$/);
    expect(await codeFor(second.url, mobileNumber)).toBe(otp);
    expect(await clockOf(second.url)).toBeGreaterThan(Date.now() + 86_000_000);
  });

  it('loses nothing it answered, whenever the kill comes, and gives no number twice', async () => {
    const journal = path.join(folder, 'any-moment.jsonl');
    const acknowledged: string[] = [];
    const numbers: string[] = [];
    let actor: Actor | undefined;
    for (let round = 0; round < 6; round += 1) {
      const { digit, kill } = await start(journal, '0');
      actor = await signIn(digit);
      if (round === 0) await digit.workflow.createBusinessService(workflow, { actor });
      const context = { actor };
      let stopped = false;
      const work = Array.from({ length: 8 }, async (_, lane) => {
        for (let turn = 0; !stopped; turn += 1) {
          const businessId = `KILL-${round}-${lane}-${turn}-A`;
          const step = { tenant: 'pg.citya', businessService: 'killed.v1', moduleName: 'killed', businessId };
          try {
            numbers.push(...(await digit.idgen.generate({ tenant: 'pg.citya', name: 'tl.receipt.id' }, context)));
            await digit.workflow.transition({ ...step, action: 'START' }, context);
            acknowledged.push(businessId);
          } catch (error) {
            if (error instanceof DigitError && !error.answered) return;
            if (!stopped) throw error;
          }
        }
      });
      const enough = acknowledged.length + 10 + 3 * round;
      while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 1));
      await kill();
      stopped = true;
      await Promise.all(work);
      // What a kill in the middle of a write leaves behind.
      if (round % 2 === 1) await appendFile(journal, '{"effects":[{"service":"workflow","eff');
    }
    if (!actor) throw new Error('nobody signed in');
    const { digit } = await start(journal);
    const context = { actor };
    const missing: string[] = [];
    for (const businessId of acknowledged)
      if (!(await digit.workflow.latest({ tenant: 'pg.citya', businessId }, context))) missing.push(businessId);
    expect(missing).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const [next = ''] = await digit.idgen.generate({ tenant: 'pg.citya', name: 'tl.receipt.id' }, context);
    expect(numbers).not.toContain(next);
  });
});
