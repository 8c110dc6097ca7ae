import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createShell, EXAMPLES } from './testing/run-cli';
import { loadAllVerbs } from './verbs';

// What a verb loads when it is called is no part of its test.
await loadAllVerbs();

const studio = path.join(EXAMPLES, 'imports/studio-service-configuration.json');

let shell: Awaited<ReturnType<typeof createShell>>;
beforeEach(async () => {
  shell = await createShell();
});

describe('a configuration of DIGIT Studio', () => {
  it('becomes a service, is told place by place, is checked, and comes out as it came', async () => {
    const { code, out } = await shell.run(['import', studio, '--out', 'service.json']);
    expect(code).toBe(0);
    expect(out).toContain('#/ServiceConfiguration/0/payment/gateway: placeholder: gateway was never filled in: TODO\n');
    expect(out).toContain('#/ServiceConfiguration/0/pdf: kept: pdf is kept as it stands');
    expect(out).toContain('\ntrade-licence: 4 warnings to look at');
    expect((await shell.run(['check', 'service.json'])).out).toContain('service.risky-id-format');
    const exported = await shell.run(['export', 'service.json', '--as', 'studio']);
    expect(JSON.parse(exported.out)).toEqual(JSON.parse(readFileSync(studio, 'utf8')));
  });

  it('of several the one that is asked for is taken', async () => {
    const { out } = await shell.run(['import', studio, '--service', 'Tradelicence.RenewTL', '--out', 'service.json']);
    expect(out).toContain('The file names a workflow, ApprovedTL, and does not have it');
  });

  it('is made of a service that was drawn here, too', async () => {
    const service = path.join(EXAMPLES, 'trade-licence/service.json');
    const { code, out } = await shell.run(['export', service, '--as', 'studio', '--out', 'studio.json']);
    expect({ code, out }).toEqual({ code: 0, out: 'studio.json\n' });
    await shell.run(['import', 'studio.json', '--out', 'again.json']);
    expect((await shell.run(['check', 'again.json'])).code).toBe((await shell.run(['check', service])).code);
  });
});
