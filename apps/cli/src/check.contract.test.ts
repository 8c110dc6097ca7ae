import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createShell, EXAMPLES } from './testing/run-cli';

const service = path.join(EXAMPLES, 'trade-licence/service.json');
const masters = ['TradeType', 'LicenceFee', 'Eligibility', 'Documents'].flatMap((name) => [
  '--master',
  path.join(EXAMPLES, `trade-licence/masters/TradeLicence.${name}.json`),
]);
const Found = z.object({ issues: z.array(z.looseObject({ code: z.string(), params: z.looseObject({}) })) });

describe('check --url', () => {
  let sandbox: Awaited<ReturnType<Awaited<ReturnType<typeof createShell>>['stay']>>;
  let url: string;
  beforeAll(async () => {
    sandbox = await (await createShell()).stay(['sandbox', '--port', '0', '--direct']);
    url = z.object({ url: z.string() }).parse(sandbox.document).url;
  });
  afterAll(() => sandbox.stop());

  async function nobodyHolds(): Promise<unknown[]> {
    const shell = await createShell();
    const { out, error } = await shell.run(['check', service, ...masters, '--url', url, '--json']);
    expect(error).toBe('');
    return Found.parse(JSON.parse(out))
      .issues.filter((issue) => issue.code === 'workflow.role-nobody-holds')
      .map(({ params }) => [params.role, params.cities]);
  }

  it('says nothing of roles while no city offers the service, then names those that nobody there holds', async () => {
    expect(await nobodyHolds()).toEqual([]);
    const shell = await createShell({ DIGIT_URL: url });
    const cities = ['--city', 'pg.citya', '--city', 'pg.cityb'];
    expect((await shell.run(['publish', service, ...masters, ...cities, '--yes'])).error).toBe('');
    expect(await nobodyHolds()).toEqual([
      ['TL_CEMP', ['pg.cityb']],
      ['TL_FIELD_INSPECTOR', ['pg.cityb']],
      ['TL_APPROVER', ['pg.cityb']],
    ]);
  });

  it('is told where there is no DIGIT', async () => {
    const shell = await createShell();
    const { code, error } = await shell.run(['check', service, ...masters, '--url', 'http://127.0.0.1:9']);
    expect(code).toBe(2);
    expect(error).toContain('--url');
  });
});
