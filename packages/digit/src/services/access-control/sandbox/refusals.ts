import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, SandboxRefusal } from '../../../sandbox/exchange';
import { refuse } from '../../../sandbox/refusals';

export type FieldProblem = { code: string; message: string; field: string };

/** The service's own checks; `field` of the sixth and the empty-roles one hold a sentence, as shipped. */
export const PROBLEMS = {
  tenantRequired: { code: '0001', message: 'Tenant Id is required', field: 'tenantId' },
  actionNameRequired: { code: '0002', message: 'Action Name is required', field: 'name' },
  actionNameTaken: { code: '0003', message: 'Action Name Already exist.', field: 'name' },
  actionNameUnknown: { code: '0005', message: 'Action Name Does Not Exit', field: 'name' },
  urlTaken: {
    code: '0006',
    message: 'url and queryParams',
    field: 'Action url And queryParams combination already Exist',
  },
  roleNameRequired: { code: '0007', message: 'Role Name is required', field: 'name' },
  roleNameTaken: { code: '0008', message: 'Role Name Already exist.', field: 'name' },
  roleNameUnknown: { code: '0009', message: "Role Name Does n't exist.", field: 'name' },
  roleCodeRequired: { code: '0010', message: 'Role Code is required', field: 'code' },
  actionsRequired: { code: '0011', message: 'Atleast One Action is Required ', field: 'action' },
  rolesRequired: { code: '0012', message: 'Atleast One Role is Required', field: 'role' },
  /** The writes of roles have message and field the wrong way round. */
  noRoles: { code: '0012', message: 'role', field: 'Atleast One Role is Required' },
  roleRequired: { code: '0013', message: 'Role is Required', field: 'role' },
  roleActionTaken: {
    code: '0014',
    message: 'RoleCode And Tenant And ActionId Combination Already Exist.',
    field: 'role-actions',
  },
} satisfies Record<string, FieldProblem>;

/** `index` counts objects of the request from 0; they are told from 1. */
export function inObject(problem: FieldProblem, index: number): FieldProblem {
  return { ...problem, message: `${problem.message} in ${index + 1} Object` };
}

/** Ends the call where there are problems: a list of one, unlike any other service. */
export function checkFields(message: string, problems: FieldProblem[]): void {
  if (problems.length === 0) return;
  const errorFields = problems.map((each) => ({ ...each, code: `accesscontrol.${each.code}` }));
  const error = { code: 400, message, description: null, errorFields, fields: null };
  throw new SandboxRefusal(answer(400, [{ responseInfo: null, error }]));
}

export type Violation = { constraint: 'NotNull' | 'Size'; path: string; message: string; value: JsonValue };

/** Bean validation of a body. */
export function checkViolations(object: string, violations: Violation[]): void {
  if (violations.length === 0) return;
  throw refuse(
    violations.map(({ constraint, path, message }) => ({ code: `${constraint}.${object}.${path}`, message })),
  );
}

/** The same where the controller looks at the violations itself, as the legacy writes do. */
export function checkBinding(violations: Violation[]): void {
  if (violations.length === 0) return;
  const fields: JsonObject = Object.fromEntries(violations.map(({ path, value }) => [path, value]));
  const error = { code: 1, message: null, description: 'Error while binding request', errorFields: null, fields };
  throw new SandboxRefusal(answer(400, { responseInfo: null, error }));
}

export function tooLong(path: string, value: string | undefined, limit: number): Violation[] {
  if (value === undefined || value.length <= limit) return [];
  return [{ constraint: 'Size', path, message: `size must be between 0 and ${limit}`, value }];
}

export function missing(path: string): Violation {
  return { constraint: 'NotNull', path, message: 'must not be null', value: null };
}

export function tooFew(path: string, value: JsonValue): Violation {
  return { constraint: 'Size', path, message: 'size must be between 1 and 2147483647', value };
}
