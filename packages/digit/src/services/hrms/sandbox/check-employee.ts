import type { JsonObject } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { nullPointer } from '../../../sandbox/refusals';
import type { BoundaryAt, HrmsMasters } from './masters';
import type { HrmsProblem } from './problems';
import { flag, type SentEmployee, text, time } from './read-employees';

export type CheckContext = { masters: HrmsMasters; boundaries: Map<string, BoundaryAt[]>; now: number };

/** Everything that is looked at in an employee alone, created or updated. */
export function checkEmployee(employee: SentEmployee, context: CheckContext): HrmsProblem[] {
  return [
    ...checkPerson(employee, context),
    ...checkAssignments(employee, context),
    ...checkServiceHistory(employee, context),
    ...checkJurisdictions(employee, context),
    ...checkStudies(employee, context),
  ];
}

/** A problem where the claim holds. */
function when(claim: boolean, problem: HrmsProblem): HrmsProblem[] {
  return claim ? [problem] : [];
}

function checkPerson({ members, user }: SentEmployee, { masters, now }: CheckContext): HrmsProblem[] {
  const mobile = text(user, 'mobileNumber');
  if (mobile === null) throw nullPointer('"String.length()" because the mobile number is null');
  const roles = Array.isArray(user.roles) ? user.roles : [];
  const [appointed, born] = [time(members, 'dateOfAppointment'), time(user, 'dob')];
  return [
    ...when(mobile.length !== 10, 'INVALID_MOB_NO'),
    ...when(roles.length === 0, 'MISSING_ROLES'),
    ...roles.flatMap((role) => {
      const code = isObject(role) ? text(role, 'code') : null;
      return when(!masters.codes('roles').has(code ?? ''), 'INVALID_ROLE');
    }),
    ...when(!masters.codes('EmployeeType').has(text(members, 'employeeType') ?? ''), 'INVALID_EMP_TYPE'),
    ...when(appointed !== null && appointed > now, 'INVALID_DATE_OF_APPOINTMENT'),
    ...when(born !== null && born >= now, 'INVALID_DOB'),
    ...when(born !== null && appointed !== null && appointed < born, 'INVALID_DATE_OF_APPOINTMENT_DOB'),
  ];
}

function checkAssignments({ members, user, lists }: SentEmployee, { masters }: CheckContext): HrmsProblem[] {
  const [appointed, born] = [time(members, 'dateOfAppointment'), time(user, 'dob')];
  const assignments = lists.assignments
    .map((row) => ({ row, isCurrent: flag(row, 'isCurrentAssignment'), from: fromDate(row), to: time(row, 'toDate') }))
    .sort((a, b) => a.from - b.from);
  const current = assignments.filter((each) => each.isCurrent);
  const overlaps = assignments.some(({ to }, index) => {
    const next = assignments[index + 1];
    return next !== undefined && to !== null && to > next.from;
  });
  return [
    ...when(current.length !== 1, 'INVALID_CURRENT_ASSGN'),
    ...when(overlaps, 'OVERLAPPING_ASSGN'),
    ...assignments.flatMap(({ row, isCurrent, from, to }) => [
      ...when(
        !isCurrent && current[0] !== undefined && to !== null && current[0].from < to,
        'OVERLAPPING_ASSGN_CURRENT',
      ),
      ...when(!masters.codes('Department').has(text(row, 'department') ?? ''), 'INVALID_DEPT'),
      ...when(!masters.codes('Designation').has(text(row, 'designation') ?? ''), 'INVALID_DESG'),
      ...when(isCurrent && to !== null, 'INVALID_ASSIGNMENT_CURRENT_TO_DATE'),
      ...when(!isCurrent && to === null, 'INVALID_ASSIGNMENT_NOT_CURRENT_TO_DATE'),
      ...when(to !== null && from > to, 'INVALID_ASSIGNMENT_PERIOD'),
      ...when(born !== null && (from < born || (to !== null && to < born)), 'INVALID_ASSIGNMENT_DATES'),
      ...when(appointed !== null && from < appointed, 'INVALID_ASSIGNMENT_DATES_APPOINTMENT'),
    ]),
  ];
}

function fromDate(row: JsonObject): number {
  const from = time(row, 'fromDate');
  if (from === null) throw nullPointer('"java.lang.Long.compareTo(Long)" because fromDate is null');
  return from;
}

function checkServiceHistory({ user, lists }: SentEmployee, { masters, now }: CheckContext): HrmsProblem[] {
  const born = time(user, 'dob');
  const history = lists.serviceHistory.map((row) => ({
    status: text(row, 'serviceStatus'),
    isCurrent: row.isCurrentPosition === true,
    from: time(row, 'serviceFrom'),
    to: time(row, 'serviceTo'),
  }));
  const current = history.filter((each) => each.isCurrent);
  const began = current[0]?.from ?? null;
  return [
    ...when(current.length > 1, 'INVALID_SERVICE_ASSGN'),
    ...history.flatMap(({ status, isCurrent, from, to }) => [
      ...when(!isCurrent && began !== null && to !== null && began < to, 'OVERLAPPING_SERVICEHISTORY_CURRENT'),
      ...when(isCurrent && to !== null, 'INVALID_SERVICE_CURRENT_TO_DATE'),
      ...when(!isCurrent && to === null, 'INVALID_SERVICE_NOT_CURRENT_TO_DATE'),
      ...when(Boolean(status) && !masters.codes('EmployeeStatus').has(status ?? ''), 'INVALID_SERVICE_STATUS'),
      ...when(
        (from !== null && from > now) || (to !== null && to > now) || (from !== null && to !== null && from > to),
        'INVALID_SERVICE_PERIOD',
      ),
      ...when(born !== null && ((from !== null && from < born) || (to !== null && to < born)), 'INVALID_SERVICE_DATES'),
    ]),
  ];
}

function checkJurisdictions({ lists }: SentEmployee, { boundaries }: CheckContext): HrmsProblem[] {
  return [
    ...when(!lists.jurisdictions.some((row) => row.isActive !== false), 'INVALID_JURISDICTION_ACTIIEV_NULL'),
    ...lists.jurisdictions.flatMap((row) => {
      const known = boundaries.get(text(row, 'boundary') ?? '') ?? [];
      const inHierarchy = known.filter((each) => each.hierarchy === text(row, 'hierarchy'));
      return [
        ...when(inHierarchy.length === 0, 'INVALID_JURISDICTION_HEIRARCHY'),
        ...when(
          !inHierarchy.some((each) => each.type === text(row, 'boundaryType')),
          'INVALID_BOUNDARY_TYPE_HEIRARCHY',
        ),
        ...when(inHierarchy.length === 0, 'INVALID_JURISDICTION_BOUNDARY'),
      ];
    }),
  ];
}

function checkStudies({ lists }: SentEmployee, { masters, now }: CheckContext): HrmsProblem[] {
  const isFuture = (row: JsonObject) => (time(row, 'yearOfPassing') ?? 0) > now;
  return [
    ...lists.education.flatMap((row) => {
      const [qualification, stream] = [text(row, 'qualification'), text(row, 'stream')];
      return [
        ...when(qualification !== null && !masters.codes('Degree').has(qualification), 'INVALID_QUALIFICATION'),
        ...when(stream !== null && !masters.codes('Specalization').has(stream), 'INVALID_EDUCATIONAL_STREAM'),
        ...when(isFuture(row), 'INVALID_EDUCATIONAL_PASSING_YEAR'),
      ];
    }),
    ...lists.tests.flatMap((row) => {
      const test = text(row, 'test');
      return [
        ...when(test !== null && !masters.codes('EmploymentTest').has(test), 'INVALID_DEPARTMENTAL_TEST'),
        ...when(isFuture(row), 'INVALID_DEPARTMENTAL_TEST_PASSING_YEAR'),
      ];
    }),
  ];
}
