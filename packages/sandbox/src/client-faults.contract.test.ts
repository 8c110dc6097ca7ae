import { createDigit, readBack } from '@nirmaan/digit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, startSandbox } from './start-sandbox';

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const password = 'Nirmaan@123';

/** What the client tells of a fault on a real connection, and how often the write then is there. */
const cases = [
  { fault: 'down', told: { code: 'unreachable', answered: false }, effects: 0 },
  { fault: 'reset', told: { code: 'unreachable', answered: false }, effects: 0 },
  { fault: 'status;status=500', told: { code: 'unavailable', answered: false }, effects: 0 },
  { fault: 'status;status=503', told: { code: 'unavailable', answered: true }, effects: 0 },
  { fault: 'status;status=429', told: { code: 'rate-limited', answered: true }, effects: 0 },
  { fault: 'expired-token', told: { code: 'unauthorized', answered: true }, effects: 0 },
  { fault: 'lost-answer', told: { code: 'unreachable', answered: false }, effects: 1 },
  { fault: 'slow;delayMs=5000', told: { code: 'timeout', answered: false }, effects: 1 },
  { fault: 'slow-body;delayMs=5000', told: { code: 'timeout', answered: false }, effects: 1 },
  { fault: 'write-late;delayMs=300', told: 'done', effects: 1 },
  { fault: 'write-lost', told: 'done', effects: 0 },
  { fault: 'write-twice', told: 'done', effects: 1 },
];

describe('the client on a real connection', () => {
  let running: RunningSandbox;
  beforeAll(async () => {
    running = await startSandbox({ port: 0, direct: true });
  });
  afterAll(() => running.close());

  const connect = (fault?: string) =>
    createDigit({
      mode: 'direct',
      baseUrl: running.url,
      now: Date.now,
      timeoutMs: fault ? 400 : 10_000,
      fetch: (url, init) => {
        const headers = new Headers(init?.headers);
        if (fault) headers.set('x-sandbox-fault', fault);
        return fetch(url, { ...init, headers });
      },
    });

  it.each(cases)('tells $fault as it is', async ({ fault, told, effects }) => {
    const digit = connect();
    const { actor } = await digit.user.signIn({ tenant: 'pg', userName: 'designer', password, type: 'EMPLOYEE' });
    const idname = `faults.${fault.replace(/[^a-z0-9]/g, '')}`;
    const schemaCode = 'common-masters.IdFormat';
    const write = connect(fault).mdms.createRow(
      { tenant: 'pg', schemaCode, data: { idname, format: '[SEQ_F]' } },
      { actor },
    );
    const outcome: unknown = await write.then(
      () => 'done',
      (error: unknown) => error,
    );
    expect(outcome).toEqual(typeof told === 'string' ? told : expect.objectContaining(told));
    const find = () => digit.mdms.searchRows({ tenant: 'pg', schemaCode, uniqueIdentifiers: [idname] }, { actor });
    const waits = effects === 0 ? [100, 300] : [50, 100, 200, 400, 800];
    const seen = await readBack(find, { sleep, waits, until: (rows) => rows.length > 0 });
    expect(seen?.length ?? 0).toBe(effects);
  });
});
