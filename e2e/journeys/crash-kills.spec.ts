import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { eventIdOf, readEvents } from '../dhis2';
import { historyOf } from '../digit';
import { createBrowser } from '../over-http/browser.mjs';
import { prepare, proveLater, sendCode, submit } from '../over-http/citizen.mjs';
import { type Name, startMortalSystem } from '../over-http/mortal-system';
import { query, signIn, takeAction } from '../over-http/officer.mjs';

const CASES = 20;
const CLIENTS = 4;
/** Longer than DIGIT is left alone after an answer that never came: a minute, and the reading around it. */
const PATIENCE = 150_000;
const ACTS = [
  { by: 'verifier', from: 'APPLIED', action: 'FORWARD', to: 'FIELDINSPECTION' },
  {
    by: 'inspector',
    from: 'FIELDINSPECTION',
    action: 'FORWARD',
    to: 'PENDINGAPPROVAL',
    form: { suitable: true, measuredArea: 40 },
  },
  { by: 'approver', from: 'PENDINGAPPROVAL', action: 'APPROVE', to: 'PENDINGPAYMENT' },
  { by: 'cashier', from: 'PENDINGPAYMENT', action: 'PAY', to: 'APPROVED' },
] as const;
const HISTORY = ['INITIATE', 'APPLY', ...ACTS.map((each) => each.action)];

type System = Awaited<ReturnType<typeof startMortalSystem>>;
type Browser = ReturnType<typeof createBrowser>;
type Outcome = { kind: 'done' | 'processing' | 'refused'; reason?: { code: string } };
type Opened = {
  id: string;
  revision: number;
  processing: boolean;
  state: { code: string };
  actions: { action: { code: string }; fee?: number }[];
};

/** Somebody in front of a browser: what gets no answer, or none that helps, is tried again until it does. */
async function until<Found>(
  what: string,
  attempt: (note: (seen: unknown) => void) => Promise<Found | undefined>,
): Promise<Found> {
  const deadline = Date.now() + PATIENCE;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const found = await attempt((seen) => {
        last = seen;
      });
      if (found !== undefined) return found;
    } catch (error) {
      last = error;
    }
    await sleep(250);
  }
  const seen = last instanceof Error ? last.message : JSON.stringify(last);
  throw new Error(`no ${what} within ${PATIENCE / 1000} s; the last that was seen: ${seen}`, { cause: last });
}

/** The newest code "sent" to a number, other than the ones that were used up. */
async function readCode({ sandboxUrl }: System, mobileNumber: string): Promise<string> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/messages?to=${mobileNumber}`);
  const { messages } = (await answer.json()) as { messages: { text: string }[] };
  const code = /\b\d{6}\b/.exec(messages[0]?.text ?? '')?.[0];
  if (!code) throw new Error('no code was sent');
  return code;
}

/** From the first page to a receipt; what was acknowledged there may never be lost. */
async function apply(system: System, browser: Browser, mobileNumber: string): Promise<string> {
  const name = `Person ${mobileNumber.slice(-4)}`;
  const form = await until(`form of ${mobileNumber}`, async () => {
    browser.forgetCookies();
    const prepared = await prepare(browser, { name, mobileNumber });
    return { ...prepared, code: await readCode(system, mobileNumber) };
  });
  const receipt = await until(`receipt of ${mobileNumber}`, async (note) => {
    // The same click again, with the same key: only an answer that never came is asked for anew.
    const { reference, proven, problem = '' } = await submit(browser, form);
    if (reference) return { reference, proven };
    note({ problem });
    if (!/^422/.test(problem)) return undefined;
    // Registered, and then somebody died: the code is used up. Five an hour are sent, so nobody asks in haste.
    await sleep(3_000);
    Object.assign(form, await sendCode(browser, form), { code: await readCode(system, mobileNumber) });
    return undefined;
  });
  const { reference } = receipt;
  if (!receipt.proven)
    await until(`proof of ${mobileNumber}`, async () => {
      await sleep(1_000);
      await proveLater(browser, { reference, mobileNumber, readCode: (to: string) => readCode(system, to) });
      return true;
    });
  browser.forgetCookies();
  return reference;
}

/**
 * Takes an action under one key until the server says what became of it, and waits until the case has moved. `lost`: the
 * call broke on its way, and an action that its target offers again is not repeated (it could move the case twice): nobody
 * was told it was done, and a supervisor decides.
 */
async function act(
  browser: Browser,
  id: string,
  { from, action, to, ...more }: (typeof ACTS)[number],
): Promise<'done' | 'lost'> {
  let key = crypto.randomUUID();
  return until(`${action} of ${id}`, async (note) => {
    const opened: Opened = await query(browser, 'openCase', { id });
    const { state, processing, revision } = opened;
    note({ state: state.code, processing, revision });
    if (opened.state.code === to) return 'done' as const;
    if (opened.state.code !== from || opened.processing) return undefined;
    const fee = opened.actions.find((each) => each.action.code === action)?.fee;
    const form = action === 'PAY' ? { amount: fee, receiptNumber: `R-${id.slice(0, 8)}` } : 'form' in more && more.form;
    const asked = { id, action, revision: opened.revision, key, ...(form && { form }) };
    const outcome: Outcome = await takeAction(browser, asked);
    note({ state: state.code, revision, key, outcome });
    if (outcome.reason?.code === 'applications.lost') return 'lost' as const;
    // A refusal is an answer: another try is another act.
    if (outcome.kind === 'refused') key = crypto.randomUUID();
    return undefined;
  });
}

/** A generator of chance that the same seed repeats. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('kill -9 of worker, sandbox and runtime at any moment loses nothing that was acknowledged and doubles nothing', async () => {
  test.setTimeout(600_000);
  const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
  console.log(`CRASH_SEED=${seed}`);
  const chance = chanceFrom(seed);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-crash-'));
  const system = await startMortalSystem(folder);
  const browsers: Browser[] = [];
  const browserAt = (at: number) => {
    const browser = createBrowser({ origin: system.origin, address: `127.0.0.${at + 10}` });
    browsers.push(browser);
    return browser;
  };
  try {
    const officers = new Map<string, Browser>();
    for (const [at, { by }] of ACTS.entries()) {
      const browser = browserAt(at);
      await signIn(browser, by);
      officers.set(by, browser);
    }

    const references: string[] = [];
    const lost = new Set<string>();
    let next = 0;
    let over = false;
    const killed: Record<Name, number> = { worker: 0, sandbox: 0, runtime: 0 };
    const NAMES: Name[] = ['worker', 'sandbox', 'runtime'];
    /** Each of the three in turns of chance, until the work is nearly done; whoever was killed comes back. */
    const killer = (async () => {
      for (let round = 0; !over && round < 18; round++) {
        await sleep(300 + chance() * 1_500);
        const name = NAMES[round < 3 ? round : Math.floor(chance() * NAMES.length)] ?? 'worker';
        await system.kill(name);
        killed[name]++;
        await sleep(chance() * 400);
        await system.raise(name);
      }
    })();

    const work = Promise.all(
      Array.from({ length: CLIENTS }, async (_, client) => {
        const citizen = browserAt(20 + client);
        while (next < CASES) {
          const number = next++;
          const reference = await apply(system, citizen, String(7_000_000_000 + number));
          references.push(reference);
          const verifier = officers.get('verifier');
          if (!verifier) throw new Error('no verifier');
          const id = await until(`${reference} in the inbox`, async () => {
            const { rows } = await query(verifier, 'searchInbox', { search: reference, limit: 5 });
            return (rows as { id: string; reference: string }[]).find((row) => row.reference === reference)?.id;
          });
          for (const step of ACTS) {
            const officer = officers.get(step.by);
            if (officer && (await act(officer, id, step)) === 'lost') {
              lost.add(id);
              break;
            }
          }
        }
      }),
    ).finally(() => {
      over = true;
    });
    await Promise.all([work, killer]);
    console.log(`killed: ${JSON.stringify(killed)}`);
    for (const name of NAMES) expect(killed[name], `${name} was killed`).toBeGreaterThan(0);

    await expectWhole(system, references, lost);
  } finally {
    for (const browser of browsers) browser.close();
    await system.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/**
 * One case per receipt, one number per case, one row per action, one event in DHIS2 per approved case. A case with a lost
 * action stands where it stood before it, here and in DIGIT.
 */
async function expectWhole(system: System, references: string[], lost: ReadonlySet<string>) {
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  try {
    expect(new Set(references).size).toBe(CASES);
    await expect
      .poll(
        async () => {
          const { rows } = await client.query("SELECT FROM outbox WHERE status = 'waiting'");
          return rows.length;
        },
        { timeout: 120_000 },
      )
      .toBe(0);
    expect((await client.query("SELECT kind, last_error FROM outbox WHERE status = 'dead'")).rows).toEqual([]);
    const { rows } = await client.query<{ id: string; reference: string; number: string; state: string }>(
      'SELECT id, reference, number, state FROM application',
    );
    expect(rows.map((row) => row.reference).sort()).toEqual([...references].sort());
    expect(new Set(rows.map((row) => row.number)).size).toBe(CASES);
    const approved = rows.filter((row) => !lost.has(row.id));
    expect(approved.map((row) => row.state)).toEqual(approved.map(() => 'APPROVED'));
    expect(approved.length, 'most cases are not lost').toBeGreaterThan(CASES / 2);
    const { rows: acts } = await client.query<{ id: string; count: string }>(
      "SELECT application_id AS id, count(*) FROM application_event WHERE kind = 'action' GROUP BY application_id",
    );
    const taken = new Map(acts.map((row) => [row.id, Number(row.count)]));
    for (const { id, number, reference } of rows) {
      const history = HISTORY.slice(0, lost.has(id) ? taken.get(id) : HISTORY.length);
      expect(taken.get(id), reference).toBe(history.length);
      expect(await historyOf(number, 'pg.citya', system.sandboxUrl), reference).toEqual(history);
    }
    const told = (await readEvents(system.dhis2Url)).map((each) => each.event);
    const expected = approved.map(({ id }) =>
      eventIdOf({ realm: 'pg', service: 'trade-licence', use: 'state-hmis', applicationId: id }),
    );
    expect(told.sort()).toEqual(expected.sort());
  } finally {
    await client.end();
  }
}
