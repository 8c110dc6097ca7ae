import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type RunningSandbox, SeedUsers, startSandbox } from '@nirmaan/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createShell } from './testing/run-cli';
import { startProxy } from './testing/start-proxy';

const source = path.resolve(import.meta.dirname, '../../../packages/digit/src');
const deviations = path.join(source, 'testing/deviations.json');

/** Every recording of the project, as `[name, file]`, but what needs the gateway's own way of asking who somebody is. */
const recordings = readdirSync(path.join(source, 'services'))
  .flatMap((service) => jsonIn(path.join(source, 'services', service, 'recorded')))
  .map((file): [string, string] => [path.basename(file, '.json'), file])
  .filter(([name]) => name !== 'seed-users');

function jsonIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

function fileOf(name: string): string {
  const found = recordings.find(([each]) => each === name);
  if (!found) throw new Error(`there is no recording ${name}`);
  return found[1];
}

/** A sandbox that knows nothing but the people of the recordings, set up as the recorded installation was. */
async function startEmpty(): Promise<RunningSandbox> {
  const file = path.join(source, 'services/user/recorded/seed-users.json');
  return startSandbox({
    port: 0,
    direct: true,
    seed: { users: [], schemas: [], rows: [] },
    users: SeedUsers.parse(JSON.parse(readFileSync(file, 'utf8'))),
    settings: { fixedCode: '123456', registrationNeedsCode: false },
  });
}

describe('replay against a sandbox over HTTP', () => {
  let sandbox: RunningSandbox;
  let shell: Awaited<ReturnType<typeof createShell>>;
  beforeAll(async () => {
    sandbox = await startEmpty();
    shell = await createShell();
  });
  afterAll(() => sandbox.close());

  it('finds every recording answered as DIGIT 2.9 answered it, but for what is listed', async () => {
    const files = recordings.map(([, file]) => file);
    const { code, out } = await shell.run(['replay', ...files, '--url', sandbox.url, '--deviations', deviations]);
    const lines = out.split('\n').filter((line) => !line.startsWith('listed: '));
    expect(lines).toEqual([expect.stringMatching(/^\d{4} exchanges, 0 differ$/), '']);
    expect(code).toBe(0);
  });
});

describe('replay', () => {
  let sandbox: RunningSandbox;
  let proxy: { url: string; close(): void };
  let shell: Awaited<ReturnType<typeof createShell>>;
  beforeAll(async () => {
    sandbox = await startEmpty();
    proxy = await startProxy(sandbox.url, {
      answer: (headers, body) => ({ headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) }),
    });
    shell = await createShell();
  });
  afterAll(async () => {
    proxy.close();
    await sandbox.close();
  });

  it('sends what a recording requires first, reads compressed answers, and tells each difference with its place', async () => {
    const { code, out } = await shell.run([
      'replay',
      fileOf('idgen-errors'),
      fileOf('00-seed-mdms'),
      '--url',
      proxy.url,
    ]);
    expect(code).toBe(1);
    expect(out).toBe(
      'idgen-errors: format seq.long\n  /body/idResponses/0/id\n  recorded "000002"\n  answered "000001"\n119 exchanges, 1 differ\n',
    );
  });

  it('fails over a listed exchange that is answered as recorded', async () => {
    const file = path.join(shell.folder, 'listed.json');
    const [exchange] = JSON.parse(readFileSync(fileOf('workflow-roles'), 'utf8'));
    await shell.write('listed.json', [{ recording: 'workflow-roles', exchange: exchange.name, because: 'no reason' }]);
    const { code, out } = await shell.run([
      ...['replay', fileOf('workflow-roles'), '--url', sandbox.url, '--deviations', file],
    ]);
    expect(code).toBe(1);
    expect(out).toContain(`listed, but answered as recorded: workflow-roles: ${exchange.name}\n`);
    expect(out).toMatch(/\n34 exchanges, 0 differ\n$/);
  });

  it('gives one document with --json, of one exchange with --only', async () => {
    const argv = ['replay', fileOf('boundary'), '--only', 'create six entities', '--url', sandbox.url];
    expect(await shell.json(argv)).toMatchObject({
      document: { isSandbox: true, exchanges: 1, recordings: [{ recording: 'boundary', exchanges: 1 }] },
    });
  });

  it.each([
    ['nobody answers', ['x.json', '--url', 'http://127.0.0.1:1'], 'nobody answers (ECONNREFUSED)'],
    ['a file is not there', ['gone.json'], 'gone.json: there is no such file'],
    ['a file is no recording', ['wrong.json'], 'wrong.json#/0/request'],
    ['an address is none', ['x.json', '--url', 'nowhere'], '--url: an address is expected'],
    ['what is required is not there', ['idgen.json', '--url', 'sandbox'], '00-seed-mdms.json, which is required'],
    ['no exchange has the name', ['x.json', '--only', 'y'], 'no exchange is named "y"'],
    ['a deviation has no reason', ['x.json', '--deviations', 'listed-badly.json'], 'listed-badly.json#/0/because'],
  ])('says in one line that it could not run: %s', async (_, argv, line) => {
    await shell.write('x.json', readFileSync(fileOf('workflow-http-oddities'), 'utf8'));
    await shell.write('idgen.json', readFileSync(fileOf('idgen'), 'utf8'));
    await shell.write('wrong.json', [{ name: 'a', service: 'b' }]);
    await shell.write('listed-badly.json', [{ recording: 'x', exchange: 'y', because: '' }]);
    const given = argv.map((each) => (each === 'sandbox' ? sandbox.url : each));
    const { code, out, error } = await shell.run(['replay', ...given]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(line);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
  });
});
