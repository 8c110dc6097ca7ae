import { describe, expect, it } from 'vitest';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';
import type { StoredRow } from '../mdms/slice';

const ROLES = ['CLERK', 'HEAD', ...Array.from({ length: 8 }, (_, index) => `LONG_ROLE_NAME_${index}`)];

function createWorld() {
  const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };
  const row = (schemaCode: string, key: string, data: StoredRow['data']): StoredRow => ({
    id: `${schemaCode} ${key}`,
    tenantId: 'pg',
    schemaCode,
    uniqueIdentifier: key,
    data,
    isActive: true,
    auditDetails,
  });
  const action = (id: number, url: string, enabled = true) =>
    row('ACCESSCONTROL-ACTIONS-TEST.actions-test', `${id}`, { id, url, enabled, name: url, displayName: url });
  const may = (rolecode: string, actionid: number) =>
    row('ACCESSCONTROL-ROLEACTIONS.roleactions', `${rolecode}.${actionid}`, { rolecode, actionid, tenantId: 'pg' });
  const sandbox = createReplaySandbox();
  sandbox.seed({
    users: [],
    schemas: [],
    rows: [
      ...ROLES.map((code) => row('ACCESSCONTROL-ROLES.roles', code, { code, name: `Role ${code}` })),
      action(1, '/a/_create'),
      action(2, '/a/{id}/_update'),
      action(3, '/a/_purge', false),
      may('CLERK', 1),
      may('HEAD', 2),
      may('HEAD', 3),
    ],
  });
  return toSandboxDigit(sandbox);
}

describe('the client of egov-accesscontrol', () => {
  it('lists what roles may call, without what is switched off', async () => {
    const { accessControl } = createWorld().digit;
    const found = await accessControl.actionsOf({ tenant: 'pg.citya', roles: ['HEAD', 'NOBODY'] }, {});
    expect(found).toEqual([{ id: 2, name: '/a/{id}/_update', url: '/a/{id}/_update', isEnabled: true }]);
    const all = await accessControl.actionsOf({ tenant: 'pg', roles: ['HEAD'], includeDisabled: true }, {});
    expect(all.map(({ id, isEnabled }) => [id, isEnabled])).toEqual([
      [3, false],
      [2, true],
    ]);
  });

  it.each([
    { role: 'CLERK', held: 'pg.citya', path: '/a/_create', isAllowed: true },
    { role: 'CLERK', held: 'pg', path: '/a/_create', isAllowed: true },
    { role: 'CLERK', held: 'pg.cityb', path: '/a/_create', isAllowed: false },
    { role: 'CLERK', held: 'pg', path: '/a/7/_update', isAllowed: false },
    { role: 'HEAD', held: 'pg', path: '/a/7/_update', isAllowed: true },
    { role: 'HEAD', held: 'pg', path: '/a/7/8/_update', isAllowed: false },
    { role: 'HEAD', held: 'pg', path: '/a/_purge', isAllowed: true },
  ])('$role held at $held, calling $path at pg.citya: $isAllowed', async ({ role, held, path, isAllowed }) => {
    const { accessControl } = createWorld().digit;
    const roles = [{ code: role, tenant: held }];
    expect(await accessControl.isAllowed({ tenants: ['pg.citya'], roles, path }, {})).toBe(isAllowed);
  });

  it('does not take missing masters for a no', async () => {
    const { accessControl } = createWorld().digit;
    const roles = [{ code: 'CLERK', tenant: 'zz' }];
    await expect(accessControl.isAllowed({ tenants: ['zz'], roles, path: '/a' }, {})).rejects.toMatchObject({
      code: 'DATA_NOT_AVAILABLE',
    });
  });

  it('asks for roles in as many calls as their codes need', async () => {
    const { digit, calls } = createWorld();
    const found = await digit.accessControl.roles({ tenant: 'pg.citya', codes: [...ROLES, 'NOBODY'] }, {});
    expect(found.map((role) => role.code).sort()).toEqual([...ROLES].sort());
    expect(calls).toHaveLength(4);
  });
});
