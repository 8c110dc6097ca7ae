import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createDatabase } from '@nirmaan/prisma';
import { createPublicationStore } from '@nirmaan/prisma/stores/publications';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database';
import { ACCOUNTS } from './doctor/account';
import { createShell, EXAMPLES } from './testing/run-cli';

const service = path.join(EXAMPLES, 'trade-licence/service.json');
const masters = ['TradeType', 'LicenceFee', 'Eligibility', 'Documents'].flatMap((name) => [
  '--master',
  path.join(EXAMPLES, `trade-licence/masters/TradeLicence.${name}.json`),
]);

const Address = z.object({ url: z.string() });
const Calls = z.object({ calls: z.array(z.object({ path: z.string() })) });
type Shell = Awaited<ReturnType<typeof createShell>>;
type Staying = Awaited<ReturnType<Shell['stay']>>;

async function startSandbox(journal: string[], env: Record<string, string> = {}) {
  const shell = await createShell(env);
  let running: Staying = await shell.stay(['sandbox', '--port', '0', '--direct', ...journal]);
  const urlOf = () => Address.parse(running.document).url;
  return {
    shell,
    url: urlOf,
    async restart() {
      await running.stop();
      running = await shell.stay(['sandbox', '--port', new URL(urlOf()).port, '--direct', ...journal]);
    },
    stop: () => running.stop(),
  };
}

/** The example with another name for people. */
function renamed(name: string): object {
  return { ...JSON.parse(readFileSync(service, 'utf8')), name: { en: name, hi: name, ar: name } };
}

describe('publish', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let shell: Shell;
  beforeAll(async () => {
    sandbox = await startSandbox(['--journal', 'file:sandbox.jsonl']);
    shell = await createShell({ DIGIT_URL: sandbox.url() });
  });
  afterAll(() => sandbox.stop());

  const publish = (...argv: string[]) => shell.run(['publish', ...argv]);

  it('shows what it would do and writes nothing until it is told to', async () => {
    for (const more of [['--dry-run'], []]) {
      const { code, out } = await publish(service, '--city', 'pg.citya', ...more);
      expect(code).toBe(0);
      expect(out).toMatch(/^create +Schema of Nirmaan\.Service$/m);
      expect(out).toMatch(/^create +Workflow trade-licence\.v1, \d+ states$/m);
      expect(out).toContain('Nothing was written');
    }
  });

  it('puts a service into DIGIT, and the second time finds nothing to do', async () => {
    expect(await publish(service, '--city', 'pg.citya', '--yes')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/trade-licence version 1 is live; \d+ written\.\n$/),
    });
    const again = await publish(service, '--city', 'pg.citya', '--yes');
    expect(again.out).toMatch(/Nothing was written\.\n$/);
    expect(again.out).not.toMatch(/^(create|change)/m);
  });

  it('calls no address but those the doctor looks at, and open ones', async () => {
    const { calls } = Calls.parse(await (await fetch(`${sandbox.url()}/_sandbox/calls`)).json());
    const open = ['/user/_search', '/localization/messages/v1/_search'];
    const looked = new Set<string>([...ACCOUNTS.publisher.urls, ...open]);
    const called = new Set(calls.map(({ path }) => path.replace(/(_create|_update)\/[\w.-]+$/, '$1/Nirmaan.Service')));
    expect(called.size).toBeGreaterThan(5);
    expect([...called].filter((path) => !looked.has(path))).toEqual([]);
  });

  it('finds it in a sandbox that was started again from its journal', async () => {
    await sandbox.restart();
    expect((await publish(service, '--dry-run')).out).not.toMatch(/^(create|change)/m);
  });

  it('makes a new version of a reworded service and leaves its workflow alone', async () => {
    await shell.write('service.json', renamed('Licence to trade'));
    const { code, document } = await shell.json(['publish', 'service.json', ...masters, '--yes']);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      plan: { version: 2, businessService: 'trade-licence.v1', cities: ['pg.citya'] },
      publication: { state: 'live', version: 2 },
    });
  });

  it('says which city does not offer it any more', async () => {
    const { out } = await publish('service.json', ...masters, '--city', 'pg.cityb', '--dry-run');
    expect(out).toContain('trade-licence is not offered any more in pg.citya');
  });

  it('cannot run without DIGIT, and says so in one line', async () => {
    const nowhere = await createShell({ DIGIT_URL: 'http://127.0.0.1:1' });
    const { code, out, error } = await nowhere.run(['publish', service, '--city', 'pg.citya', '--yes']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^nirmaan: publish: DIGIT \(\w+\) gave no answer: .+\n$/);
  });
});

describe('publish and sandbox with PostgreSQL', () => {
  let database: TestDatabase;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  beforeAll(async () => {
    database = await createTestDatabase('cli');
    sandbox = await startSandbox(['--journal', 'postgres'], { APP_DATABASE_URL: database.appUrl });
  });
  afterAll(async () => {
    await sandbox.stop();
    await database.drop();
  });

  it('refuses to publish beside a running publication, and takes it over when it is told to', async () => {
    const shell = await createShell({ DIGIT_URL: sandbox.url(), APP_DATABASE_URL: database.appUrl });
    const pool = createDatabase({ appUrl: database.appUrl, max: 1 });
    const store = createPublicationStore(pool);
    const id = '7b0c4a52-0000-4000-8000-000000000001';
    await store.begin({
      id,
      realm: 'pg',
      service: 'trade-licence',
      version: 1,
      state: 'running',
      startedBy: 'somebody',
      startedAt: Date.now(),
      steps: [],
    });
    const argv = ['publish', service, '--city', 'pg.citya', '--yes'];
    expect(await shell.run(argv)).toMatchObject({ code: 2, error: expect.stringContaining('--resume takes it over') });
    expect((await shell.run([...argv, '--resume'])).code).toBe(0);
    expect(await store.find('pg', id)).toMatchObject({ state: 'live', startedBy: 'somebody' });
    await pool.close();
  });

  it('keeps what the sandbox answered', async () => {
    await sandbox.restart();
    const shell = await createShell({ DIGIT_URL: sandbox.url() });
    expect((await shell.run(['publish', service, '--dry-run'])).out).not.toMatch(/^(create|change)/m);
  });
});
