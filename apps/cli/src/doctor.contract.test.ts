import { type RunningSandbox, startSandbox } from '@nirmaan/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createShell } from './testing/run-cli';
import { type Change, startProxy } from './testing/start-proxy';

const password = 'Nirmaan@123';
const Document = z.object({
  findings: z.array(
    z.object({ code: z.string(), severity: z.string(), params: z.record(z.string(), z.unknown()), text: z.string() }),
  ),
});

let direct: RunningSandbox;
let gateway: RunningSandbox;
beforeAll(async () => {
  direct = await startSandbox({ port: 0, direct: true });
  gateway = await startSandbox({ port: 0, direct: false });
});
afterAll(async () => {
  await direct.close();
  await gateway.close();
});

async function examine(env: Record<string, string>, ...argv: string[]) {
  const shell = await createShell(env);
  const { code, document } = await shell.json(['doctor', ...argv]);
  const { findings } = Document.parse(document);
  const reds = findings.filter((each) => each.severity === 'error').map((each) => each.code.replace('cli.doctor-', ''));
  return { code, findings, reds, of: (name: string) => findings.find((each) => each.code === `cli.doctor-${name}`) };
}

async function examineChanged(change: Change, ...argv: string[]) {
  const proxy = await startProxy(direct.url, change);
  try {
    return await examine({ DIGIT_URL: proxy.url }, ...argv);
  } finally {
    proxy.close();
  }
}

const isBelow = (context: string) => (path: string) => path.startsWith(`/${context}/`);

describe('doctor', () => {
  it('has nothing red to say about the sandbox, and changes nothing there', async () => {
    const before = direct.sandbox.state.mdms.rows.size;
    const { code, reds, of, findings } = await examine({ DIGIT_URL: direct.url });
    expect({ code, reds }).toEqual({ code: 0, reds: [] });
    expect(of('account')?.text).toMatch(/^nirmaan-publisher is known at pg as .*\bSYSTEM\b/);
    expect(of('clock-same')).toBeDefined();
    expect(of('no-shadow')?.params).toEqual({ cities: 2 });
    expect(findings.filter((each) => each.text.startsWith('cli.'))).toEqual([]);
    expect(direct.sandbox.state.mdms.rows.size).toBe(before);
  });

  it('prints a coloured line for each finding, in the language that was asked for', async () => {
    const shell = await createShell({ DIGIT_URL: direct.url });
    const { out } = await shell.run(['doctor', '--language', 'hi']);
    expect(out).toMatch(/^green user जवाब देता है \(\d+ ms\)$/m);
  });

  it('signs in through a gateway, and says which variable is missing where it cannot', async () => {
    const env = { DIGIT_URL: gateway.url, DIGIT_MODE: 'gateway' };
    expect(await examine(env)).toMatchObject({ code: 1, reds: ['no-password'] });
    const wrong = await examine({ ...env, DIGIT_PUBLISHER_PASSWORD: 'wrong' });
    expect(wrong.of('sign-in')?.text).toContain('DIGIT_PUBLISHER_PASSWORD');
    expect(wrong.of('sign-in')?.params.why).toBe('invalid-credentials');
    const right = await examine({ ...env, DIGIT_PUBLISHER_PASSWORD: password });
    expect(right.reds).not.toContain('sign-in');
    expect(right.of('account')?.params.roles).toContain('MDMS_ADMIN');
  });

  it.each(['publisher', 'system'])(
    'has nothing red to say about the demo behind its gateway, as %s',
    async (account) => {
      const passwords = { DIGIT_PUBLISHER_PASSWORD: password, DIGIT_SYSTEM_PASSWORD: password };
      const env = { DIGIT_URL: gateway.url, DIGIT_MODE: 'gateway', ...passwords };
      const { code, reds, of } = await examine(env, '--as', account);
      expect({ code, reds }).toEqual({ code: 0, reds: [] });
      expect(of('rights')).toBeDefined();
    },
  );

  it('names a service that is down', async () => {
    const isWorkflow = isBelow('egov-workflow-v2');
    const { code, of } = await examineChanged({ instead: (path) => (isWorkflow(path) ? 'drop' : undefined) });
    expect(code).toBe(1);
    expect(of('missing')?.params).toMatchObject({ service: 'workflow', how: '–' });
  });

  it('tells mdms v1 alone from no master service', async () => {
    const instead = (gone: (path: string) => boolean) => ({
      instead: (path: string) => (gone(path) ? { status: 404, body: '{}' } : undefined),
    });
    expect((await examineChanged(instead(isBelow('mdms-v2')))).reds).toEqual(['only-mdms-v1']);
    const none = await examineChanged(
      instead((path) => isBelow('mdms-v2')(path) || isBelow('egov-mdms-service')(path)),
    );
    expect(none.of('missing')?.params).toMatchObject({ service: 'mdms', how: 'HTTP 404' });
  });

  it.each([
    [0, 'clock-same', 'info'],
    [-150, 'clock', 'warning'],
    [400, 'clock', 'error'],
  ])('a clock %i s ahead of ours: %s, %s', async (ahead, code, severity) => {
    const date = () => new Date(Date.now() + ahead * 1000).toUTCString();
    const { of } = await examineChanged({
      answer: (headers, body) => ({ headers: { ...headers, date: date() }, body }),
    });
    expect(of(code)?.severity).toBe(severity);
    if (ahead !== 0) expect(Math.abs(Number(of(code)?.params.seconds) - ahead)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['direct' as const, 'no-rights-direct', 'warning'],
    ['gateway' as const, 'no-rights', 'error'],
  ])('lists the addresses an account may not call, %s: %s', async (mode, code, severity) => {
    const proxy = await startProxy(mode === 'direct' ? direct.url : gateway.url, {
      instead: (path) => (path.endsWith('/actions/_authorize') ? { status: 401, body: '' } : undefined),
    });
    const env = { DIGIT_URL: proxy.url, DIGIT_MODE: mode, DIGIT_SYSTEM_PASSWORD: password };
    const { of } = await examine(env, '--as', 'system');
    proxy.close();
    expect(of(code)).toMatchObject({
      severity,
      params: { urls: expect.arrayContaining(['/egov-idgen/id/_generate']) },
    });
  });

  it.each([
    ['pg1', 'tenant-letters'],
    ['PG', 'tenant-letters'],
    ['zz', 'no-account'],
  ])('says what is wrong with the tenant %s: %s', async (tenant, code) => {
    expect((await examine({ DIGIT_URL: direct.url }, '--tenant', tenant)).reds).toEqual([code]);
  });

  it('sees rows of a city that hide those of the realm', async () => {
    const city = await startSandbox({ port: 0, direct: true });
    const rows = [...city.sandbox.state.mdms.rows.values()];
    const row = rows.find((each) => each.schemaCode === 'ACCESSCONTROL-ROLES.roles');
    if (!row) throw new Error('the demo has no roles');
    city.sandbox.seed({ users: [], schemas: [], rows: [{ ...row, id: 'a city’s own', tenantId: 'pg.citya' }] });
    const { code, of } = await examine({ DIGIT_URL: city.url });
    await city.close();
    expect(code).toBe(0);
    expect(of('shadow')?.params).toMatchObject({ city: 'pg.citya', master: 'ACCESSCONTROL-ROLES.roles', rows: 1 });
  });

  it('writes only when it is told to, one row of its own that ends inactive', async () => {
    const { code, of } = await examine({ DIGIT_URL: direct.url }, '--write-probe');
    expect(code).toBe(0);
    expect(of('stored')?.params.ms).toBeGreaterThan(0);
    expect(of('refused-twice')).toBeDefined();
    const name = of('remains')?.params.name;
    direct.sandbox.persister.finish();
    const own = () => [...direct.sandbox.state.mdms.rows.values()].filter((row) => row.uniqueIdentifier === name);
    expect(own().map((row) => row.isActive)).toEqual([false]);
  });

  it.each([
    ['no address', {}, 'DIGIT_URL in the environment'],
    ['an address that is none', { DIGIT_URL: 'nowhere' }, 'DIGIT_URL in the environment'],
  ])('cannot run with %s', async (_, env, line) => {
    const { code, error } = await (await createShell(env)).run(['doctor']);
    expect(code).toBe(2);
    expect(error).toContain(line);
  });
});
