import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, listParameter, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, refuse, responseInfoOf } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { objectMember } from '../../mdms/sandbox/read-members';
import type { HrmsSlice, StoredEmployee } from '../slice';
import type { HrmsEffect } from './effects';
import { checkNone, type HrmsProblem } from './problems';
import { text, time } from './read-employees';
import { findEmployeeUsers, toEmployeeUser } from './users';

type Call = SandboxCall<HrmsEffect>;

/** `egov.hrms.default.pagination.limit` */
const DEFAULT_LIMIT = 200;
/** `open.search.enabled.roles`: who may ask without saying what for. */
const OPEN_SEARCH_ROLES = new Set(['SUPERUSER']);

const LISTS = [
  'codes',
  'names',
  'departments',
  'designations',
  'roles',
  'ids',
  'uuids',
  'positions',
  'employeestatuses',
  'employeetypes',
] as const;
type Criteria = Record<(typeof LISTS)[number], string[]> & {
  tenantId: string | null;
  phone: string | null;
  asOnDate: number | null;
  isActive: boolean | null;
  limit: number | null;
  offset: number | null;
};

/** `employees/_search` */
export function searchEmployees(call: Call): SandboxResponse {
  const requestInfo = objectMember(readBody(call.request, call.now), 'RequestInfo');
  const criteria = readCriteria(call.request.query);
  const userInfo = requestInfo?.userInfo;
  if (!requestInfo || !isObject(userInfo)) throw nullPointer('"User.getType()"');
  checkNone(checkCriteria(criteria, userInfo));
  const uuids = uuidsOfUsers(call, criteria);
  const { limit, offset } = criteria;
  if (limit !== null && offset === null) throw nullPointer('"java.lang.Integer.intValue()" because the offset is null');
  const first = offset ?? 0;
  const employees = findEmployees(call.state.hrms, criteria, uuids).slice(
    first,
    limit === null ? DEFAULT_LIMIT : first + limit,
  );
  return answer(200, {
    ResponseInfo: responseInfoOf(requestInfo),
    Employees: employees.map(({ uuid, members }) => {
      const user = call.state.user.users.get(uuid);
      return { ...members, user: user ? toEmployeeUser(user) : null };
    }),
  });
}

function readCriteria(query: URLSearchParams): Criteria {
  const lists = Object.fromEntries(LISTS.map((name) => [name, listParameter(query, name) ?? []]));
  const number = (name: string): number | null => {
    const value = query.get(name);
    if (value === null || value === '') return null;
    if (/^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
    throw typeMismatch(name);
  };
  const isActive = query.get('isActive');
  if (isActive && !/^(true|false|on|off|yes|no|1|0)$/i.test(isActive)) throw typeMismatch('isActive');
  const list = (name: (typeof LISTS)[number]) => lists[name] ?? [];
  return {
    codes: list('codes'),
    names: list('names'),
    departments: list('departments'),
    designations: list('designations'),
    roles: list('roles'),
    ids: list('ids'),
    uuids: list('uuids'),
    positions: list('positions'),
    employeestatuses: list('employeestatuses'),
    employeetypes: list('employeetypes'),
    tenantId: query.get('tenantId') || null,
    phone: query.get('phone') || null,
    asOnDate: number('asOnDate'),
    isActive: isActive ? /^(true|on|yes|1)$/i.test(isActive) : null,
    limit: number('limit'),
    offset: number('offset'),
  };
}

function typeMismatch(name: string) {
  const message = `Failed to convert property value of type 'java.lang.String' for property '${name}'`;
  return refuse({ code: `typeMismatch.employeeSearchCriteria.${name}`, message });
}

function checkCriteria(criteria: Criteria, userInfo: JsonObject): HrmsProblem[] {
  const { tenantId, roles, phone, names, asOnDate, departments, designations, ids } = criteria;
  const type = text(userInfo, 'type');
  if (type === null) throw nullPointer('"String.equalsIgnoreCase(String)" because the type of the user is null');
  const problems: HrmsProblem[] = [];
  // The sentence says the opposite of the check: with ids citizens may ask.
  if (type.toUpperCase() === 'CITIZEN' && ids.length === 0) problems.push('INVALID_SEARCH_CITIZEN');
  const isEmpty =
    tenantId === null && phone === null && asOnDate === null && LISTS.every((name) => criteria[name].length === 0);
  const own = Array.isArray(userInfo.roles) ? userInfo.roles : [];
  const mayAskOpenly = own.some((role) => isObject(role) && OPEN_SEARCH_ROLES.has(text(role, 'code') ?? ''));
  if (isEmpty && !mayAskOpenly) problems.push('INVALID_SEARCH_REQ');
  if (asOnDate !== null && (departments.length === 0 || designations.length === 0)) problems.push('INVALID_SEARCH_AOD');
  if (roles.length > 0 && tenantId === null) problems.push('INVALID_SEARCH_ROLES');
  if ((phone !== null || names.length > 0) && tenantId === null) problems.push('INVALID_SEARCH_USER');
  return problems;
}

/** Roles, phone and names are egov-user's to know. Undefined: nothing of the kind was asked. */
function uuidsOfUsers(call: Call, { tenantId, roles, phone, names }: Criteria): Set<string> | undefined {
  const asked: Set<string>[] = [];
  if (phone !== null || roles.length > 0) {
    const users = findEmployeeUsers(call, { tenantId, mobileNumber: phone, roleCodes: roles });
    asked.push(new Set(users.map((user) => user.uuid)));
  }
  if (names.length > 0)
    asked.push(new Set(names.flatMap((name) => findEmployeeUsers(call, { tenantId, name }).map((user) => user.uuid))));
  const [first, second] = asked;
  return first && second ? new Set([...first].filter((uuid) => second.has(uuid))) : first;
}

/** By uuid. Where egov-user was asked, its tenant counted, and the employee's own no longer does. */
function findEmployees(slice: HrmsSlice, criteria: Criteria, uuids: Set<string> | undefined): StoredEmployee[] {
  const codes = criteria.codes.map((code) => code.toLowerCase());
  const allows = (wanted: string[], value: string | null) => wanted.length === 0 || wanted.includes(value ?? '');
  return [...slice.employees.values()]
    .filter(
      (employee) =>
        (uuids ? uuids.has(employee.uuid) : criteria.tenantId === null || employee.tenantId === criteria.tenantId) &&
        allows(codes, employee.code.toLowerCase()) &&
        allows(criteria.ids, String(employee.id)) &&
        allows(criteria.uuids, employee.uuid) &&
        allows(criteria.employeestatuses, text(employee.members, 'employeeStatus')) &&
        allows(criteria.employeetypes, text(employee.members, 'employeeType')) &&
        (criteria.isActive === null || employee.isActive === criteria.isActive) &&
        holdsAssignment(employee, criteria),
    )
    .sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}

/** One assignment must meet everything that is asked of assignments. */
function holdsAssignment({ members }: StoredEmployee, criteria: Criteria): boolean {
  const { departments, designations, positions, asOnDate } = criteria;
  if ([departments, designations, positions].every((each) => each.length === 0) && asOnDate === null) return true;
  const assignments = Array.isArray(members.assignments) ? members.assignments : [];
  return assignments.some((row) => {
    if (!isObject(row)) return false;
    const [from, to] = [time(row, 'fromDate') ?? 0, time(row, 'toDate')];
    return (
      (departments.length === 0 || departments.includes(text(row, 'department') ?? '')) &&
      (designations.length === 0 || designations.includes(text(row, 'designation') ?? '')) &&
      (positions.length === 0 || positions.includes(text(row, 'position') ?? '')) &&
      (asOnDate === null || (from <= asOnDate && (to === null || to > asOnDate)))
    );
  });
}
