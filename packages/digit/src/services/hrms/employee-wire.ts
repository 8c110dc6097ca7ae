import type { JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { Employee, NewEmployee } from './port';

const Jurisdiction = z.looseObject({ hierarchy: z.string(), boundaryType: z.string(), boundary: z.string() });
const Assignment = z.looseObject({
  department: z.string(),
  designation: z.string(),
  fromDate: z.number(),
  toDate: z.number().nullish(),
  isCurrentAssignment: z.boolean(),
});
const User = z.looseObject({
  name: z.string(),
  mobileNumber: z.string(),
  roles: z.array(z.looseObject({ code: z.string(), tenantId: z.string().nullish() })),
});

/** As DIGIT gives it; whatever else it has is kept, for an update must send it again. */
export const EmployeeWire = z.looseObject({
  uuid: z.string(),
  code: z.string(),
  tenantId: z.string(),
  isActive: z.boolean(),
  employeeType: z.string(),
  jurisdictions: z.array(Jurisdiction),
  assignments: z.array(Assignment),
  user: User,
});
export type EmployeeWire = z.infer<typeof EmployeeWire>;
export const Employees = z.object({ Employees: z.array(EmployeeWire) });

export function toEmployee({ tenantId, user, jurisdictions, assignments, ...wire }: EmployeeWire): Employee {
  const { uuid, code, isActive, employeeType } = wire;
  return {
    uuid,
    code,
    tenant: tenantId,
    name: user.name,
    mobileNumber: user.mobileNumber,
    isActive,
    employeeType,
    roles: user.roles.map((role) => ({ code: role.code, tenantId: role.tenantId ?? tenantId })),
    jurisdictions: jurisdictions.map(({ hierarchy, boundaryType, boundary }) => ({
      hierarchy,
      boundaryType,
      boundary,
    })),
    assignments: assignments.map(({ department, designation, fromDate, toDate, isCurrentAssignment }) => ({
      department,
      designation,
      from: fromDate,
      ...(typeof toDate === 'number' && { to: toDate }),
      isCurrent: isCurrentAssignment,
    })),
  };
}

export function toWire(employee: NewEmployee): JsonObject {
  const { tenant, name, mobileNumber, dateOfBirth, roles, jurisdictions, assignments } = employee;
  return {
    tenantId: tenant,
    ...(employee.code !== undefined && { code: employee.code }),
    employeeType: employee.employeeType,
    employeeStatus: employee.employeeStatus ?? 'EMPLOYED',
    dateOfAppointment: employee.dateOfAppointment ?? null,
    reActivateEmployee: false,
    jurisdictions: jurisdictions.map((each) => ({ ...each, tenantId: tenant })),
    assignments: assignments.map(({ department, designation, from, to, isCurrent }) => ({
      department,
      designation,
      fromDate: from,
      toDate: to ?? null,
      isCurrentAssignment: isCurrent,
    })),
    user: {
      name,
      mobileNumber,
      dob: dateOfBirth,
      tenantId: tenant,
      roles: roles.map((role) => ({ ...role, tenantId: role.tenantId ?? tenant })),
    },
  };
}
