import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createShell, EXAMPLES } from './testing/run-cli';
import { loadAllVerbs } from './verbs';

// What a verb loads when it is called is no part of its test.
await loadAllVerbs();

const licence = path.join(EXAMPLES, 'trade-licence/service.json');
const permit = path.join(EXAMPLES, 'building-permit/service.json');

let shell: Awaited<ReturnType<typeof createShell>>;
beforeEach(async () => {
  shell = await createShell();
});

async function writeWith(
  change: (service: { scenarios?: object[]; workflow: { actions: { code: string }[] } }) => void,
) {
  const service = JSON.parse(readFileSync(licence, 'utf8'));
  change(service);
  await shell.write('service.json', service);
}

describe('simulate', () => {
  it.each([
    ['the trade licence', licence, '2 tests: 2 passed, 0 failed'],
    ['parallel blocks', permit, 'no tests are kept'],
  ])('plays cases of %s, the same for the same seed', async (_, service, tests) => {
    const play = (seed: string) => shell.run(['simulate', service, '--runs', '40', '--seed', seed]);
    const { code, out } = await play('42');
    expect(code).toBe(0);
    expect(out).toContain(`${tests}\n40 cases by chance (seed 42)\n  arrived well `);
    expect(await play('42')).toMatchObject({ out });
    expect((await play('43')).out).not.toBe(out);
  });

  it('names what is never used, as one document, too', async () => {
    await writeWith(({ workflow }) => {
      const [first] = workflow.actions;
      if (first) workflow.actions.push({ ...first, code: 'SWIM', ...{ from: 'ISLAND' } });
    });
    const { code, document } = await shell.json(['simulate', 'service.json', '--runs', '50', '--seed', '1']);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      service: 'trade-licence',
      tests: { kept: 2, failed: [] },
      cases: { seed: 1, runs: 50, neverTaken: expect.arrayContaining([{ scope: '', from: 'ISLAND', action: 'SWIM' }]) },
    });
  });

  it('runs the kept tests first: one that fails is a problem', async () => {
    await writeWith((service) => {
      service.scenarios = [
        { name: 'Nothing yet', steps: [], ends: 'START' },
        { name: 'Bless', steps: [{ kind: 'act', action: 'BLESS', as: ['CITIZEN'] }], ends: 'BLESSED' },
      ];
    });
    const { code, out } = await shell.run(['simulate', 'service.json', '--runs', '0']);
    expect(code).toBe(1);
    expect(out).toContain(
      'service.json#/scenarios/1: error: The test “Bless” fails at step 1: there is no action BLESS',
    );
    expect(out).toContain('2 tests: ');
    expect(out).not.toContain('by chance');
  });

  it.each([
    ['runs that are none', ['--runs', 'many'], '--runs: a whole number'],
    ['too many', ['--runs', '9999999'], '--runs: a number from 0 to 1000000'],
    ['a seed that is none', ['--seed', '-1'], '--seed'],
  ])('%s: says why it could not run', async (_, options, line) => {
    const { code, error } = await shell.run(['simulate', licence, ...options]);
    expect(code).toBe(2);
    expect(error).toContain(line);
  });
});
