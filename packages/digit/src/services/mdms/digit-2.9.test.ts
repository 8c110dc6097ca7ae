import { describe, expect, it } from 'vitest';
import type { CallContext, DigitUser } from '../../actor';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';
import { masterRow } from '../../testing/seeds';

const user: DigitUser = {
  id: 1,
  uuid: 'u-1',
  userName: 'admin',
  name: 'Admin',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [],
};
const context: CallContext = { actor: { user } };
const definition = {
  type: 'object',
  required: ['code'],
  'x-unique': ['code'],
  properties: { code: { type: 'string' } },
};

async function createWorld() {
  const sandbox = createReplaySandbox();
  const { digit, calls } = toSandboxDigit(sandbox);
  const settle = () => sandbox.advance(1_000);
  await digit.mdms.createSchema({ tenant: 'pg', code: 'm.Dept', description: 'd', definition }, context);
  await settle();
  return { sandbox, mdms: digit.mdms, calls, settle };
}

describe('the client of mdms-v2', () => {
  it('reads a schema back once it is stored', async () => {
    const { mdms } = await createWorld();
    expect(await mdms.searchSchemas({ tenant: 'pg.citya', codes: ['m.Dept', 'm.None'] }, context)).toEqual([
      { tenant: 'pg', code: 'm.Dept', description: 'd', definition, isActive: true },
    ]);
  });

  it('updates a row as read, and can switch it off', async () => {
    const { mdms, settle } = await createWorld();
    await mdms.createRow({ tenant: 'pg', schemaCode: 'm.Dept', data: { code: 'A', n: 1 } }, context);
    await settle();
    const [row] = await mdms.searchRows({ tenant: 'pg', schemaCode: 'm.Dept' }, context);
    if (!row) throw new Error('not stored');
    await mdms.updateRow({ ...row, data: { code: 'A', n: 2 }, isActive: false }, context);
    await settle();
    expect(await mdms.searchRows({ tenant: 'pg', schemaCode: 'm.Dept' }, context)).toEqual([]);
    const all = await mdms.searchRows({ tenant: 'pg', schemaCode: 'm.Dept', includeInactive: true }, context);
    expect(all).toMatchObject([{ id: row.id, data: { code: 'A', n: 2 }, isActive: false }]);
  });

  it('reads all pages, and none of another level where only one tenant is meant', async () => {
    const { sandbox, mdms, calls } = await createWorld();
    const codes = Array.from({ length: 1_001 }, (_, index) => `D${index}`);
    const rows = codes.map((code) => masterRow('m.Dept', code, { code }, 5));
    sandbox.seed({ users: [], schemas: [], rows });
    calls.length = 0;
    const found = await mdms.searchRows({ tenant: 'pg.citya', schemaCode: 'm.Dept' }, context);
    expect(new Set(found.map((row) => row.uniqueIdentifier))).toEqual(new Set(codes));
    expect(calls).toHaveLength(3);
    calls.length = 0;
    expect(await mdms.searchRows({ tenant: 'pg.citya', schemaCode: 'm.Dept', exactTenant: true }, context)).toEqual([]);
    expect(calls).toHaveLength(1);
  });

  it('tells what DIGIT found wrong by its code', async () => {
    const { mdms } = await createWorld();
    const wrong = mdms.createRow({ tenant: 'pg', schemaCode: 'm.Dept', data: { code: 5 } }, context);
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_REQUEST', retryable: false, answered: true });
  });

  it('reads all in one page where a row came twice', async () => {
    const { sandbox } = await createWorld();
    const toSeed = (code: string) => masterRow('m.Dept', code, { code }, 5);
    const rows = Array.from({ length: 501 }, (_, index) => toSeed(`D${index}`));
    sandbox.seed({ users: [], schemas: [], rows });
    let isNew = true;
    const handle: typeof sandbox.handle = async (...call) => {
      const outcome = await sandbox.handle(...call);
      // A new row pushes one of the first page into the second.
      if (isNew) sandbox.seed({ users: [], schemas: [], rows: [toSeed('NEW')] });
      isNew = false;
      return outcome;
    };
    const { digit, calls } = toSandboxDigit({ ...sandbox, handle });
    const found = await digit.mdms.searchRows({ tenant: 'pg', schemaCode: 'm.Dept' }, context);
    expect(new Set(found.map((row) => row.id)).size).toBe(502);
    expect(found).toHaveLength(502);
    expect(calls).toHaveLength(3);
  });

  it.each<[string, { code: string; description: string }]>([
    ['a code', { code: 'm.'.padEnd(256, 'x'), description: '' }],
    ['a description', { code: 'm.X', description: 'x'.repeat(513) }],
  ])('sends no schema with %s DIGIT would lose it for', async (_, texts) => {
    const { mdms, calls } = await createWorld();
    calls.length = 0;
    const sent = mdms.createSchema({ tenant: 'pg', definition, ...texts }, context);
    await expect(sent).rejects.toMatchObject({ code: 'no-room', answered: true });
    expect(calls).toEqual([]);
  });

  it.each([
    ['an identifier without room', 'k'.repeat(256), 1],
    ['a text PostgreSQL does not take', 'a\u0000', 0],
  ])('tells that a row with %s would be lost', async (_, code, asked) => {
    const { mdms, calls } = await createWorld();
    calls.length = 0;
    const sent = mdms.createRow({ tenant: 'pg', schemaCode: 'm.Dept', data: { code } }, context);
    await expect(sent).rejects.toMatchObject({ code: 'no-room' });
    expect(calls).toHaveLength(asked);
  });
});
