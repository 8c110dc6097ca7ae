import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import type { DigitUser } from '../../actor';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';
import type { NewEmployee } from './port';

const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };
const boundary = { code: 'pg.citya', label: 'City', name: 'City A' };

const MASTERS: [schemaCode: string, data: JsonObject][] = [
  ['common-masters.Department', { code: 'DEPT_1' }],
  ['common-masters.Designation', { code: 'DESIG_1' }],
  ['egov-hrms.EmployeeType', { code: 'PERMANENT', active: true }],
  ['egov-hrms.DeactivationReason', { code: 'OTHERS', active: true }],
  ['ACCESSCONTROL-ROLES.roles', { code: 'CLERK', name: 'Clerk' }],
  ['ACCESSCONTROL-ROLES.roles', { code: 'CITIZEN', name: 'Citizen' }],
  ['tenant.tenants', { code: 'pg.citya', city: { code: 'CITYA' } }],
  ['egov-location.TenantBoundary', { hierarchyType: { code: 'ADMIN' }, boundary }],
];

const user: DigitUser = {
  id: 9,
  uuid: 'admin',
  userName: 'admin',
  name: 'Admin',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [{ code: 'CLERK', tenantId: 'pg' }],
};
const context = { actor: { user } };

function createWorld() {
  const sandbox = createReplaySandbox({ persisterDelay: 0 });
  sandbox.seed({
    users: [],
    schemas: [],
    rows: MASTERS.map(([schemaCode, data], index) => ({
      id: `row-${index}`,
      tenantId: 'pg',
      schemaCode,
      uniqueIdentifier: `${index}`,
      data,
      isActive: true,
      auditDetails,
    })),
  });
  const locale = { tenant: 'pg', locale: 'en_IN', module: 'egov-hrms' };
  const code = 'hrms.employee.create.notification';
  sandbox.state.localization.levels.set(
    'pg\u0000en_IN',
    new Map([['egov-hrms', new Map([[code, { ...locale, code, message: 'Hi $employeename: $username $password' }]])]]),
  );
  return { sandbox, hrms: toSandboxDigit(sandbox).digit.hrms, user: toSandboxDigit(sandbox).digit.user };
}

const day = (year: number) => Date.UTC(year, 0, 1);
const asha: NewEmployee = {
  tenant: 'pg.citya',
  code: 'EMP_1',
  name: 'Asha Rao',
  mobileNumber: '9000000001',
  dateOfBirth: day(1990),
  employeeType: 'PERMANENT',
  roles: [{ code: 'CLERK', name: 'Clerk' }],
  jurisdictions: [{ hierarchy: 'ADMIN', boundaryType: 'City', boundary: 'pg.citya' }],
  assignments: [{ department: 'DEPT_1', designation: 'DESIG_1', from: day(2020), isCurrent: true }],
};

describe('the client of egov-hrms', () => {
  it('makes an employee who can sign in with the password that was sent', async () => {
    const { sandbox, hrms, user } = createWorld();
    const created = await hrms.create(asha, context);
    expect(created).toMatchObject({ code: 'EMP_1', name: 'Asha Rao', isActive: true, tenant: 'pg.citya' });
    const [message] = sandbox.state.otp.messages;
    expect(message?.text).toMatch(/^Hi Asha Rao: EMP_1 \S{8}$/);
    const password = message?.text.split(' ').at(-1) ?? '';
    const { actor } = await user.signIn({ tenant: 'pg.citya', userName: 'EMP_1', password, type: 'EMPLOYEE' });
    expect(actor.user.uuid).toBe(created.uuid);
  });

  it.each([
    { by: 'code in any letter case', criteria: { tenant: 'pg.citya', codes: ['emp_1'] }, found: 1 },
    { by: 'role', criteria: { tenant: 'pg.citya', roles: ['CLERK'] }, found: 1 },
    { by: 'role at another tenant', criteria: { tenant: 'pg.cityb', roles: ['CLERK'] }, found: 0 },
    { by: 'department', criteria: { tenant: 'pg.citya', departments: ['DEPT_2'] }, found: 0 },
    { by: 'another tenant', criteria: { tenant: 'pg.cityb' }, found: 0 },
    { by: 'no codes at all', criteria: { tenant: 'pg.citya', codes: [] }, found: 0 },
    { by: 'a page behind the last', criteria: { tenant: 'pg.citya', offset: 1, limit: 5 }, found: 0 },
  ])('finds $found by $by', async ({ criteria, found }) => {
    const { hrms } = createWorld();
    await hrms.create(asha, context);
    expect(await hrms.search(criteria, context)).toHaveLength(found);
  });

  it('finds by uuid everything that was stored', async () => {
    const { hrms } = createWorld();
    const created = await hrms.create(asha, context);
    expect(await hrms.search({ uuids: [created.uuid] }, context)).toEqual([created]);
  });

  it('gets a code from DIGIT where none is given', async () => {
    const { hrms } = createWorld();
    const { code: _code, ...nameless } = asha;
    const codes = [];
    for (const mobileNumber of ['9000000001', '9000000002'])
      codes.push((await hrms.create({ ...nameless, mobileNumber }, context)).code);
    expect(codes).toEqual([expect.stringMatching(/^EMP-.*000001$/), expect.stringMatching(/^EMP-.*000002$/)]);
  });

  it('makes somebody leave, who can then not sign in any more', async () => {
    const { sandbox, hrms } = createWorld();
    const { uuid } = await hrms.create(asha, context);
    expect(await hrms.count('pg', context)).toEqual({ active: 1, inactive: 0 });
    const leaving = { tenant: 'pg.citya', code: 'EMP_1', reason: 'OTHERS' };
    expect(await hrms.deactivate(leaving, context)).toMatchObject({ uuid, isActive: false });
    expect(await hrms.count('pg', context)).toEqual({ active: 0, inactive: 1 });
    expect(sandbox.state.user.users.get(uuid)?.active).toBe(false);
    expect(await hrms.search({ tenant: 'pg.citya', isActive: true }, context)).toEqual([]);
  });

  it('says of whom it does not know that there is nobody', async () => {
    const { hrms } = createWorld();
    const leaving = { tenant: 'pg.citya', code: 'EMP_9', reason: 'OTHERS' };
    await expect(hrms.deactivate(leaving, context)).rejects.toMatchObject({ code: 'not-found' });
    expect(await hrms.count('pg', context)).toEqual({ active: 0, inactive: 0 });
  });

  const assignment = asha.assignments[0] ?? { department: '', designation: '', from: 0, isCurrent: true };
  it.each<{ code: string; employee: Partial<NewEmployee> }>([
    { code: 'INVALID_MOB_NO', employee: { mobileNumber: '90000' } },
    { code: 'MISSING_ROLES', employee: { roles: [] } },
    { code: 'INVALID_ROLE', employee: { roles: [{ code: 'CITIZEN', name: 'Citizen' }] } },
    { code: 'INVALID_EMP_TYPE', employee: { employeeType: 'NONE' } },
    { code: 'INVALID_DOB', employee: { dateOfBirth: day(2100), assignments: [{ ...assignment, from: day(2100) }] } },
    { code: 'INVALID_CURRENT_ASSGN', employee: { assignments: [assignment, assignment] } },
    { code: 'INVALID_DEPT', employee: { assignments: [{ ...assignment, department: 'NONE' }] } },
    { code: 'INVALID_ASSIGNMENT_CURRENT_TO_DATE', employee: { assignments: [{ ...assignment, to: day(2021) }] } },
    {
      code: 'INVALID_BOUNDARY_TYPE_HEIRARCHY',
      employee: { jurisdictions: [{ hierarchy: 'ADMIN', boundaryType: 'Ward', boundary: 'pg.citya' }] },
    },
  ])('is told $code', async ({ code, employee }) => {
    const { sandbox, hrms } = createWorld();
    await expect(hrms.create({ ...asha, ...employee }, context)).rejects.toMatchObject({ code: `ERR_HRMS_${code}` });
    expect(sandbox.state.user.users.size).toBe(0);
  });

  it.each([
    { what: 'mobile number', employee: { ...asha, code: 'EMP_2' }, code: 'ERR_HRMS_USER_EXIST_MOB' },
    { what: 'code', employee: { ...asha, mobileNumber: '9000000002' }, code: 'ERR_HRMS_USER_EXIST_USERNAME' },
  ])('is refused a second employee of one $what', async ({ employee, code }) => {
    const { hrms } = createWorld();
    await hrms.create(asha, context);
    await expect(hrms.create(employee, context)).rejects.toMatchObject({ code });
  });

  it('is refused an open search', async () => {
    await expect(createWorld().hrms.search({}, context)).rejects.toMatchObject({
      code: 'ERR_HRMS_INVALID_SEARCH_REQ',
    });
  });
});
