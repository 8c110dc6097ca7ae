import type { JsonObject } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { nullPointer, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredEmployee } from '../slice';
import type { CheckContext } from './check-employee';
import type { HrmsEffect } from './effects';
import type { HrmsProblem } from './problems';
import { flag, type ListName, type SentEmployee, text, time } from './read-employees';
import { findEmployeeUsers } from './users';

/** Rows once stored must all come again; but for the first two only where any come at all. */
const RESENT: [ListName, HrmsProblem, 'always' | 'where any'][] = [
  ['assignments', 'UPDATE_ASSIGNEMENT_INCOSISTENT', 'always'],
  ['jurisdictions', 'UPDATE_JURISDICTION_INCOSISTENT', 'always'],
  ['tests', 'UPDATE_TESTS_INCOSISTENT', 'where any'],
  ['education', 'UPDATE_EDUCATION_INCOSISTENT', 'where any'],
  ['serviceHistory', 'UPDATE_SERVICE_HISTORY_INCOSISTENT', 'where any'],
  ['documents', 'UPDATE_DOCUMENT_INCOSISTENT', 'where any'],
  ['deactivationDetails', 'UPDATE_DEACT_DETAILS_INCOSISTENT', 'where any'],
];

const DAY = 86_400_000;

/** What an update may not do to an employee who is stored. */
export function checkConsistency(
  call: SandboxCall<HrmsEffect>,
  { employee, stored }: { employee: SentEmployee; stored: StoredEmployee },
  context: CheckContext,
): HrmsProblem[] {
  const { members, lists } = employee;
  const isActive = flag(members, 'isActive');
  return [
    ...checkUser(call, { employee, stored }),
    ...RESENT.flatMap(([name, problem, how]) => {
      if (how === 'where any' && lists[name].length === 0) return [];
      const sent = new Set(lists[name].map((row) => text(row, 'id')));
      return rowsOf(stored, name).every((row) => sent.has(text(row, 'id'))) ? [] : [problem];
    }),
    ...(isActive ? [] : checkDeactivation(employee, context)),
    ...(isActive && flag(members, 'reActivateEmployee') ? checkReactivation({ employee, stored }, context) : []),
  ];
}

function checkUser(
  call: SandboxCall<HrmsEffect>,
  { employee, stored }: { employee: SentEmployee; stored: StoredEmployee },
): HrmsProblem[] {
  const { members, user } = employee;
  const problems: HrmsProblem[] = [];
  if (text(members, 'code') !== stored.code) problems.push('UPDATE_EMPLOYEE_CODE_CHANGE');
  const mobileNumber = text(user, 'mobileNumber');
  if (mobileNumber === null) throw nullPointer('"String.equals(Object)" because the mobile number is null');
  if (call.state.user.users.get(stored.uuid)?.mobileNumber === mobileNumber) return problems;
  const [holder] = findEmployeeUsers(call, { tenantId: text(members, 'tenantId'), mobileNumber });
  if (holder && holder.uuid !== text(user, 'uuid')) problems.push('UPDATE_EXISTING_MOBNO');
  return problems;
}

/** Each day of leaving must be today, in UTC, those of earlier times too. */
function checkDeactivation({ lists }: SentEmployee, { masters, now }: CheckContext): HrmsProblem[] {
  return lists.deactivationDetails.flatMap((row): HrmsProblem[] => {
    const from = time(row, 'effectiveFrom');
    if (from === null) throw nullPointer('"java.lang.Long.longValue()" because effectiveFrom is null');
    const isToday = from <= now && from >= now - (now % DAY);
    const isKnown = masters.codes('DeactivationReason').has(text(row, 'reasonForDeactivation') ?? '');
    return [
      ...(isToday ? [] : (['UPDATE_DEACT_DETAILS_INCORRECT_EFFECTIVEFROM'] as const)),
      ...(isKnown ? [] : (['INVALID_DEACT_REASON'] as const)),
    ];
  });
}

function checkReactivation(
  { employee, stored }: { employee: SentEmployee; stored: StoredEmployee },
  { now }: CheckContext,
): HrmsProblem[] {
  return employee.lists.reactivationDetails.flatMap((row): HrmsProblem[] => {
    const [left] = rowsOf(stored, 'deactivationDetails');
    if (!left) throw unhandled('IndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
    const from = time(row, 'effectiveFrom');
    if (from === null) throw nullPointer('"java.lang.Long.longValue()" because effectiveFrom is null');
    const isWithin = (time(left, 'effectiveFrom') ?? 0) <= from && from <= now;
    return isWithin ? [] : ['UPDATE_REACT_DETAILS_INCORRECT_EFFECTIVEFROM'];
  });
}

function rowsOf({ members }: StoredEmployee, name: ListName): JsonObject[] {
  const rows = members[name];
  return Array.isArray(rows) ? rows.filter((row) => isObject(row)) : [];
}
