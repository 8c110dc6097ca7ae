import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, type SandboxRequest, stringOr } from '../../../sandbox/exchange';
import { mappingError, readBody } from '../../../sandbox/read-body';
import { nullPointer } from '../../../sandbox/refusals';
import { listMember, objectMember } from '../../mdms/sandbox/read-members';

/** Lists of an employee; those that may be absent are empty then. */
export const OPTIONAL_LISTS = [
  'serviceHistory',
  'education',
  'tests',
  'documents',
  'deactivationDetails',
  'reactivationDetails',
] as const;
export const LISTS = ['jurisdictions', 'assignments', ...OPTIONAL_LISTS] as const;
export type ListName = (typeof LISTS)[number];

/** An employee of a request, its lists and its user taken apart from the rest. */
export type SentEmployee = {
  members: JsonObject;
  user: JsonObject;
  lists: Record<ListName, JsonObject[]>;
};

/** Declared limits are not looked at: the annotations are of another generation than the framework. What is missing breaks. */
export function readEmployees(
  request: SandboxRequest,
  now: number,
): { requestInfo: JsonObject; employees: SentEmployee[] } {
  const body = readBody(request, now);
  const requestInfo = objectMember(body, 'RequestInfo');
  const sent = listMember(body, 'Employees');
  if (!sent) throw nullPointer('"java.util.List.forEach()" because "employees" is null');
  const employees = sent.map(readEmployee);
  if (!requestInfo || !isObject(requestInfo.userInfo)) throw nullPointer('"RequestInfo.getUserInfo()"');
  return { requestInfo, employees };
}

function readEmployee(sent: JsonValue): SentEmployee {
  if (!isObject(sent)) throw mappingError();
  const user = objectMember(sent, 'user');
  if (!user) throw nullPointer('"Employee.getUser().getMobileNumber()" because the user is null');
  const list = (name: ListName): JsonObject[] => {
    const rows = listMember(sent, name);
    if (!rows && (name === 'jurisdictions' || name === 'assignments'))
      throw nullPointer(`"java.util.List.stream()" because the ${name} are null`);
    return (rows ?? []).map((row) => {
      if (!isObject(row)) throw mappingError();
      return row;
    });
  };
  return {
    members: sent,
    user,
    lists: {
      jurisdictions: list('jurisdictions'),
      assignments: list('assignments'),
      serviceHistory: list('serviceHistory'),
      education: list('education'),
      tests: list('tests'),
      documents: list('documents'),
      deactivationDetails: list('deactivationDetails'),
      reactivationDetails: list('reactivationDetails'),
    },
  };
}

export function text(object: JsonObject, name: string): string | null {
  return stringOr(object[name]) ?? null;
}

/** Epoch milliseconds; numbers may come as texts. */
export function time(object: JsonObject, name: string): number | null {
  const value = object[name];
  if (value === undefined || value === null || value === '') return null;
  const number = Number(value);
  if (typeof value === 'object' || !Number.isFinite(number)) throw mappingError();
  return Math.trunc(number);
}

/** Where nothing was said, Java's unboxing breaks. */
export function flag(object: JsonObject, name: string): boolean {
  const value = object[name];
  if (typeof value !== 'boolean') throw nullPointer(`"java.lang.Boolean.booleanValue()" because ${name} is null`);
  return value;
}
