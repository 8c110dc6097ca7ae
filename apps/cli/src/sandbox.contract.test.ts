import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createShell } from './testing/run-cli';

const USERS = path.resolve(import.meta.dirname, '../../../packages/digit/src/services/user/recorded/seed-users.json');
const State = z.object({
  users: z.array(z.object({ userName: z.string() })),
  counts: z.object({ schemas: z.number(), masterRows: z.number() }),
});
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function start(...args: string[]) {
  const shell = await createShell();
  const { document, stop } = await shell.stay(['sandbox', '--port', '0', ...args]);
  stops.push(stop);
  return z.object({ url: z.string() }).parse(document).url;
}
const stateOf = async (url: string) => State.parse(await (await fetch(`${url}/_sandbox/state`)).json());

describe('nirmaan sandbox', () => {
  it('holds the demo where nothing is said', async () => {
    const { users, counts } = await stateOf(await start('--memory'));
    expect(users.map((user) => user.userName)).toContain('designer');
    expect(counts.masterRows).toBeGreaterThan(0);
  });

  it('holds just the users of --users, and is set up as the recorded installation', async () => {
    const url = await start('--memory', '--direct', '--users', USERS);
    const known = z.object({ users: z.array(z.unknown()) }).parse(JSON.parse(await readFile(USERS, 'utf8')));
    const { users, counts } = await stateOf(url);
    expect(users).toHaveLength(known.users.length);
    expect(counts).toMatchObject({ schemas: 0, masterRows: 0 });
    const created = await fetch(`${url}/user/citizen/_create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        RequestInfo: {},
        user: {
          name: 'Asha',
          userName: '9876500077',
          mobileNumber: '9876500077',
          tenantId: 'pg',
          type: 'CITIZEN',
          active: true,
        },
      }),
    });
    // No code was asked for; what is missing in an empty DIGIT is the master of roles.
    expect(await created.text()).toContain('INVALID_ROLE');
  });

  it('begins with an exported state, and says where one is wrong', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nirmaan-state-'));
    const exported = await (await fetch(`${await start('--users', USERS)}/_sandbox/state/export`)).text();
    const file = path.join(folder, 'state.json');
    await writeFile(file, exported);
    const url = await start('--import', file);
    expect(await (await fetch(`${url}/_sandbox/state/export`)).text()).toBe(exported);

    await writeFile(file, exported.replace('"users":{"$map"', '"users":{"$set"'));
    const shell = await createShell();
    expect(await shell.run(['sandbox', '--port', '0', '--import', file])).toMatchObject({
      code: 2,
      error: expect.stringContaining('/services/user/users: expected map, found set'),
    });
  });

  it('does not start in production but where that is asked for', async () => {
    const shell = await createShell({ NODE_ENV: 'production' });
    expect(await shell.run(['sandbox', '--port', '0'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('--allow-production'),
    });
    const { stop } = await shell.stay(['sandbox', '--port', '0', '--allow-production']);
    expect((await stop()).code).toBe(0);
  });
});
