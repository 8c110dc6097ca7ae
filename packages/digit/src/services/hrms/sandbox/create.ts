import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, type SandboxResponse } from '../../../sandbox/exchange';
import { responseInfoOf } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { findMessage } from '../../localization/slice';
import { checkEmployee } from './check-employee';
import type { HrmsEffect } from './effects';
import { findBoundaries, findHrmsMasters } from './masters';
import { drawCodes, drawPassword } from './numbers';
import { checkNone, type HrmsProblem, refuseAll } from './problems';
import { LISTS, type ListName, readEmployees, type SentEmployee, text } from './read-employees';
import { createEmployeeUser, findEmployeeUsers } from './users';

type Call = SandboxCall<HrmsEffect>;

export const SAVE_TOPIC = 'save-hrms-employee';

/** `employees/_create`: users at once, employees by the persister. What was created before a failure stays. */
export function createEmployees(call: Call): SandboxResponse {
  const { requestInfo, employees } = readEmployees(call.request, call.now);
  checkNone(findDuplicates(call, employees));
  const [first] = employees;
  const tenant = first ? (text(first.members, 'tenantId') ?? '') : '';
  const boundaries = findBoundaries(
    call.state.mdms,
    first?.lists.jurisdictions.flatMap((row) => text(row, 'boundary') ?? []) ?? [],
  );
  const masters = findHrmsMasters(call.state.mdms, tenant);
  // Without any master nothing is held against them.
  if (!masters.isEmpty)
    checkNone(employees.flatMap((employee) => checkEmployee(employee, { masters, boundaries, now: call.now })));
  const codes = drawCodes(call, tenant, employees.filter(({ members }) => !text(members, 'code')).length);
  const created = employees.map((employee) => {
    const code = text(employee.members, 'code') || (codes.shift() ?? '');
    return create(call, { employee, code, requestInfo });
  });
  return answer(202, { ResponseInfo: responseInfoOf(requestInfo), Employees: created });
}

function findDuplicates(call: Call, employees: SentEmployee[]): HrmsProblem[] {
  const mobiles = employees.map(({ user }) => text(user, 'mobileNumber'));
  const codes = employees.flatMap(({ members }) => text(members, 'code') ?? []);
  const problems: HrmsProblem[] = [];
  if (new Set(mobiles).size < mobiles.length) problems.push('BULK_CREATE_DUPLICATE_MOBILE');
  if (new Set(codes).size < codes.length) problems.push('BULK_CREATE_DUPLICATE_EMPCODE');
  for (const { members, user } of employees) {
    const [tenantId, userName] = [text(members, 'tenantId'), text(members, 'code')];
    if (findEmployeeUsers(call, { tenantId, mobileNumber: text(user, 'mobileNumber') }).length > 0)
      problems.push('USER_EXIST_MOB');
    if (userName && findEmployeeUsers(call, { tenantId, userName }).length > 0) problems.push('USER_EXIST_USERNAME');
  }
  return problems;
}

function create(
  call: Call,
  { employee, code, requestInfo }: { employee: SentEmployee; code: string; requestInfo: JsonObject },
): JsonObject {
  const caller = isObject(requestInfo.userInfo) ? requestInfo.userInfo : {};
  const auditDetails = { createdBy: text(caller, 'uuid'), createdDate: call.now, ...NEVER_CHANGED };
  const password = drawPassword(call);
  const sentUser = { ...employee.user, userName: code, active: true, type: 'EMPLOYEE' };
  const user = createEmployeeUser(call, { ...sentUser, password }, requestInfo);
  const [id, uuid] = [user?.id, user?.uuid];
  if (typeof id !== 'number' || typeof uuid !== 'string') throw refuseAll(['USER_CREATION_FAILED']);
  let position = call.state.hrms.lastPosition;
  const rows = (name: ListName) =>
    employee.lists[name].map((row) => ({
      ...row,
      ...defaultsOf(name, row),
      id: call.newId(),
      ...(name === 'assignments' && { position: ++position }),
      auditDetails,
    }));
  const members: JsonObject = {
    ...memberDefaults(employee.members),
    ...Object.fromEntries(LISTS.map((name) => [name, rows(name)])),
    id,
    uuid,
    code,
    isActive: true,
    auditDetails,
  };
  call.store({ kind: 'position', last: position });
  const tenantId = text(employee.members, 'tenantId') ?? '';
  call.persist(SAVE_TOPIC, {
    kind: 'created',
    employee: { uuid, id, tenantId, code, isActive: true, members: asRead(members) },
  });
  tell(call, { user: sentUser, code, password, tenantId });
  return { ...members, user: { ...sentUser, id, uuid, password: null } };
}

const NEVER_CHANGED = { lastModifiedBy: null, lastModifiedDate: null };

/** Of rows: active unless said otherwise; a position held is only the present one where said so. */
export function defaultsOf(name: ListName, row: JsonObject): JsonObject {
  const unsaid = (member: string) => row[member] === undefined || row[member] === null;
  if (name === 'serviceHistory') return unsaid('isCurrentPosition') ? { isCurrentPosition: false } : {};
  const isSwitched = name === 'jurisdictions' || name === 'education' || name === 'tests';
  return isSwitched && unsaid('isActive') ? { isActive: true } : {};
}

/** Members an employee has, sent or not. The user is not one that is stored. */
export function memberDefaults({ user: _user, ...sent }: JsonObject): JsonObject {
  return {
    employeeStatus: null,
    employeeType: null,
    dateOfAppointment: null,
    tenantId: null,
    reActivateEmployee: null,
    ...sent,
  };
}

/** A flag that is null in the database is read as false. */
export function asRead(members: JsonObject): JsonObject {
  return { ...members, reActivateEmployee: members.reActivateEmployee === true };
}

/** The new employee is told the password, where the installation has a text for it. */
function tell(
  call: Call,
  { user, code, password, tenantId }: { user: JsonObject; code: string; password: string; tenantId: string },
): void {
  const found = findMessage(call.state.localization, {
    tenant: rootOf(tenantId),
    locale: 'en_IN',
    module: 'egov-hrms',
    code: 'hrms.employee.create.notification',
  });
  if (!found) return;
  const filled = found.message
    .replaceAll('$username', () => code)
    .replaceAll('$employeename', () => text(user, 'name') ?? '')
    .replaceAll('$password', () => password);
  const message = { kind: 'sms', to: text(user, 'mobileNumber') ?? '', text: filled, at: call.now };
  call.storeIn('otp', { kind: 'message', message });
}
