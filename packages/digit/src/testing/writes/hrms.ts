import type { JsonObject } from '@nirmaan/lexicon';
import type { NewEmployee } from '../../services/hrms/port';
import { context, type DigitWrite, secrets, settle, type World } from './write';

const tenant = 'pg.citya';
const masters: [schemaCode: string, data: JsonObject][] = [
  ['common-masters.Department', { code: 'DEPT_1' }],
  ['common-masters.Designation', { code: 'DESIG_1' }],
  ['egov-hrms.EmployeeType', { code: 'PERMANENT', active: true }],
  ['egov-hrms.DeactivationReason', { code: 'OTHERS', active: true }],
  ['tenant.tenants', { code: tenant, city: { code: 'CITYA' } }],
  ['egov-location.TenantBoundary', { hierarchyType: { code: 'ADMIN' }, boundary: { code: tenant, label: 'City' } }],
];
const employee: NewEmployee = {
  tenant,
  code: 'EMP_1',
  name: secrets.name,
  mobileNumber: secrets.mobileNumber,
  dateOfBirth: Date.UTC(1990, 0, 1),
  employeeType: 'PERMANENT',
  roles: [{ code: 'GRO', name: 'GRO' }],
  jurisdictions: [{ hierarchy: 'ADMIN', boundaryType: 'City', boundary: tenant }],
  assignments: [{ department: 'DEPT_1', designation: 'DESIG_1', from: Date.UTC(2020, 0, 1), isCurrent: true }],
};

async function createMasters({ sandbox }: World): Promise<void> {
  const auditDetails = { createdBy: 'u', lastModifiedBy: 'u', createdTime: 5, lastModifiedTime: 5 };
  const rows = masters.map(([schemaCode, data]) => ({
    id: schemaCode,
    tenantId: 'pg',
    schemaCode,
    uniqueIdentifier: '1',
    data,
    isActive: true,
    auditDetails,
  }));
  sandbox.seed({ users: [], schemas: [], rows });
}
async function findEmployees({ digit }: World, isActive: boolean): Promise<number> {
  return (await digit.hrms.search({ tenant, codes: ['EMP_1'], isActive }, context)).length;
}

export const hrmsWrites: DigitWrite[] = [
  {
    name: 'hrms.create',
    isPersisted: true,
    isOpen: false,
    prepare: createMasters,
    write: ({ digit }) => digit.hrms.create(employee, context),
    effects: (world) => findEmployees(world, true),
  },
  {
    name: 'hrms.deactivate',
    isPersisted: true,
    isOpen: false,
    prepare: async (world) => {
      await createMasters(world);
      await world.digit.hrms.create(employee, context);
      await settle(world);
    },
    write: ({ digit }) => digit.hrms.deactivate({ tenant, code: 'EMP_1', reason: 'OTHERS' }, context),
    effects: (world) => findEmployees(world, false),
  },
];
