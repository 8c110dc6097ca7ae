import { Json, type JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createReplaySandbox } from '../../../testing/sandbox-target';

const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };
const MASTERS: [schemaCode: string, data: JsonObject][] = [
  ['common-masters.Department', { code: 'DEPT_1' }],
  ['common-masters.Designation', { code: 'DESIG_1' }],
  ['egov-hrms.EmployeeType', { code: 'PERMANENT', active: true }],
  ['egov-hrms.DeactivationReason', { code: 'OTHERS', active: true }],
  ['ACCESSCONTROL-ROLES.roles', { code: 'CLERK', name: 'Clerk' }],
  [
    'egov-location.TenantBoundary',
    { hierarchyType: { code: 'ADMIN' }, boundary: { code: 'pg', label: 'State', name: 'State' } },
  ],
];
const Answer = z.object({ Employees: z.array(z.record(z.string(), Json)) });
const RequestInfo = { userInfo: { id: 9, uuid: 'admin', userName: 'admin', type: 'EMPLOYEE', roles: [] } };

const asha: JsonObject = {
  tenantId: 'pg',
  code: 'EMP_1',
  employeeType: 'PERMANENT',
  reActivateEmployee: false,
  jurisdictions: [{ hierarchy: 'ADMIN', boundaryType: 'State', boundary: 'pg' }],
  assignments: [{ department: 'DEPT_1', designation: 'DESIG_1', fromDate: 1, isCurrentAssignment: true }],
  user: { name: 'Asha', mobileNumber: '9000000001', tenantId: 'pg', roles: [{ code: 'CLERK', tenantId: 'pg' }] },
};

async function createWorld() {
  const sandbox = createReplaySandbox({ persisterDelay: 0 });
  const rows = MASTERS.map(([schemaCode, data], index) => {
    const key = `${index}`;
    return { id: key, tenantId: 'pg', schemaCode, uniqueIdentifier: key, data, isActive: true, auditDetails };
  });
  sandbox.seed({ users: [], schemas: [], rows });
  const send = async (verb: string, body: JsonObject) => {
    const { response } = await sandbox.handle({
      method: 'POST',
      path: `/egov-hrms/employees/${verb}`,
      query: new URLSearchParams(),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ RequestInfo, ...body })),
    });
    return { status: response.status, json: response.body && 'json' in response.body ? response.body.json : null };
  };
  const created = await send('_create', { Employees: [asha] });
  const [employee = {}] = Answer.parse(created.json).Employees;
  return { employee, update: (changed: JsonObject) => send('_update', { Employees: [{ ...employee, ...changed }] }) };
}

const refused = (code: string) => ({ status: 400, json: { Errors: [{ code: `ERR_HRMS_${code}` }] } });

describe('an update of an employee', () => {
  it('names new rows, keeps the old ones, and says who changed what', async () => {
    const { employee, update } = await createWorld();
    const [old] = Array.isArray(employee.jurisdictions) ? employee.jurisdictions : [];
    const added = { hierarchy: 'ADMIN', boundaryType: 'State', boundary: 'pg' };
    const { status, json } = await update({ jurisdictions: [old ?? null, added] });
    expect(status).toBe(202);
    const [updated] = Answer.parse(json).Employees;
    expect(updated?.jurisdictions).toEqual([
      old,
      expect.objectContaining({
        ...added,
        isActive: true,
        auditDetails: expect.objectContaining({ createdBy: 'admin' }),
      }),
    ]);
  });

  it.each<{ why: string; changed: JsonObject; answer: object }>([
    {
      why: 'without a jurisdiction it had',
      changed: { jurisdictions: [{ hierarchy: 'ADMIN', boundaryType: 'State', boundary: 'pg' }] },
      answer: refused('UPDATE_JURISDICTION_INCOSISTENT'),
    },
    { why: 'with another code', changed: { code: 'EMP_2' }, answer: refused('UPDATE_EMPLOYEE_CODE_CHANGE') },
    { why: 'without its uuid', changed: { uuid: null }, answer: refused('UPDATE_NULL_UUID') },
    { why: 'of nobody', changed: { uuid: 'nobody' }, answer: refused('UPDATE_EMPLOYEE_NOT_EXIST_CODE') },
    {
      why: 'that says neither active nor not',
      changed: { isActive: null },
      answer: { status: 400, json: { Errors: [{ id: 'NullPointerException' }] } },
    },
    {
      why: 'leaving on another day',
      changed: { isActive: false, deactivationDetails: [{ reasonForDeactivation: 'OTHERS', effectiveFrom: 1 }] },
      answer: refused('UPDATE_DEACT_DETAILS_INCORRECT_EFFECTIVEFROM'),
    },
  ])('is refused $why', async ({ changed, answer }) => {
    const { update } = await createWorld();
    expect(await update(changed)).toMatchObject(answer);
  });
});
