import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, type SandboxResponse } from '../../../sandbox/exchange';
import { nullPointer, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredEmployee } from '../slice';
import { type CheckContext, checkEmployee } from './check-employee';
import { checkConsistency } from './check-update';
import { asRead, defaultsOf, memberDefaults } from './create';
import type { HrmsEffect } from './effects';
import { findBoundaries, findHrmsMasters } from './masters';
import { checkNone, type HrmsProblem, refuseAll } from './problems';
import { flag, LISTS, type ListName, readEmployees, type SentEmployee, text } from './read-employees';
import { updateEmployeeUser } from './users';

type Call = SandboxCall<HrmsEffect>;

export const UPDATE_TOPIC = 'update-hrms-employee';

/** `employees/_update`: all of an employee is sent again; who is no longer active cannot sign in. */
export function updateEmployees(call: Call): SandboxResponse {
  const { requestInfo, employees } = readEmployees(call.request, call.now);
  const [first] = employees;
  if (!first) throw unhandled('IndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
  const boundaries = findBoundaries(
    call.state.mdms,
    first.lists.jurisdictions.flatMap((row) => text(row, 'boundary') ?? []),
  );
  const masters = findHrmsMasters(call.state.mdms, text(first.members, 'tenantId') ?? '');
  const context = { masters, boundaries, now: call.now };
  const stored = employees.map(({ members }) => call.state.hrms.employees.get(text(members, 'uuid') ?? ''));
  const isAnyKnown = stored.some((each) => each !== undefined);
  checkNone(
    employees.flatMap((employee, index): HrmsProblem[] => [
      ...checkKnown(call, employee, { stored: stored[index], isAnyKnown, context }),
      ...checkEmployee(employee, context),
    ]),
  );
  const updated = employees.map((employee, index) => {
    const before = stored[index];
    if (!before) throw unhandled('NoSuchElementException', 'No value present');
    return update(call, { employee, before, requestInfo });
  });
  return answer(202, { ResponseInfo: responseInfoOf(requestInfo), Employees: updated });
}

function checkKnown(
  call: Call,
  employee: SentEmployee,
  { stored, isAnyKnown, context }: { stored: StoredEmployee | undefined; isAnyKnown: boolean; context: CheckContext },
): HrmsProblem[] {
  const { members } = employee;
  const missing: HrmsProblem[] = [];
  if (typeof members.id !== 'number') missing.push('UPDATE_NULL_ID');
  if (!text(members, 'code')) missing.push('UPDATE_NULL');
  if (!text(members, 'uuid')) missing.push('UPDATE_NULL_UUID');
  if (missing.length > 0) return missing;
  if (stored) return checkConsistency(call, { employee, stored }, context);
  // One unknown among known ones is not found in their list, and breaks.
  if (isAnyKnown) throw unhandled('NoSuchElementException', 'No value present');
  return ['UPDATE_EMPLOYEE_NOT_EXIST_CODE'];
}

function update(
  call: Call,
  { employee, before, requestInfo }: { employee: SentEmployee; before: StoredEmployee; requestInfo: JsonObject },
): JsonObject {
  const caller = isObject(requestInfo.userInfo) ? requestInfo.userInfo : {};
  const by = text(caller, 'userName');
  const isActive = flag(employee.members, 'isActive');
  const code = text(employee.members, 'code') ?? '';
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, employee.lists[name].map((row) => toRow(call, { name, row, before, by }))]),
  );
  const members: JsonObject = { ...memberDefaults(employee.members), ...lists };
  const user = { ...employee.user, userName: code, active: isActive };
  if (!updateEmployeeUser(call, user, requestInfo)) throw refuseAll(['USER_UPDATION_FAILED']);
  const tenantId = text(employee.members, 'tenantId') ?? before.tenantId;
  const { uuid, id } = before;
  call.persist(UPDATE_TOPIC, {
    kind: 'updated',
    employee: { uuid, id, tenantId, code, isActive, members: asRead(members) },
  });
  return { ...members, user };
}

/** A new row is named; one that differs from what is stored says who changed it: here by name, not by uuid. */
function toRow(
  call: Call,
  { name, row, before, by }: { name: ListName; row: JsonObject; before: StoredEmployee; by: string | null },
): JsonObject {
  const filled = { ...row, ...defaultsOf(name, row) };
  const id = text(row, 'id');
  if (id === null) {
    const auditDetails = { createdBy: by, createdDate: call.now, lastModifiedBy: null, lastModifiedDate: null };
    return { ...filled, id: call.newId(), auditDetails };
  }
  const stored = before.members[name];
  const old = Array.isArray(stored) ? stored.find((each) => isObject(each) && each.id === id) : undefined;
  if (!isObject(old)) throw nullPointer(`"equals(Object)" because a row of ${name} is not stored`);
  if (isSame(old, filled)) return filled;
  if (!isObject(row.auditDetails)) throw nullPointer('"AuditDetails.setLastModifiedBy(String)"');
  return { ...filled, auditDetails: { ...row.auditDetails, lastModifiedBy: by, lastModifiedDate: call.now } };
}

/** Members both ways; what is absent is null. */
function isSame(left: JsonObject, right: JsonObject): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => JSON.stringify(left[name] ?? null) === JSON.stringify(right[name] ?? null));
}
