import {
  answer,
  JSON_UTF8_TYPE,
  listOf,
  memberOf,
  type SandboxRequest,
  type SandboxResponse,
  stringOr,
} from '../../../sandbox/exchange';
import { unhandledE2 } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { searchedAnswer, usersAnswer } from '../answers';
import { userTypeOf } from '../find-users';
import { NO_CRITERIA, selectUsers, type UserCriteria } from '../select-users';
import { checkConstraints, SEARCH_CONSTRAINTS, type SearchText } from './constraints';
import type { UserEffect } from './effects';
import { booleanMember, misfit, numberMember, readUserBody, textMember } from './read-user';

/** `egov.user.search.default.size`: the most that callers from outside get. */
const OUTSIDE_SIZE = 10;

/** `_search` looks for active users where nothing is said, and validates; `v1/_search` does neither. */
export function searchUsers(call: SandboxCall<UserEffect>, version: 'v0' | 'v1'): SandboxResponse {
  const criteria = readCriteria(call.request, version);
  const isOutside = call.request.headers['x-pass-through-gateway'] === 'true';
  if (isOutside && !criteria.id?.length && !criteria.uuid?.length) {
    const limit = criteria.limit ?? 0;
    criteria.limit = limit <= 0 || limit > OUTSIDE_SIZE ? OUTSIDE_SIZE : limit;
  }
  if (!isEnough(criteria, isOutside))
    throw unhandledE2(
      'InvalidUserSearchCriteriaException',
      `Insufficient or invalid search criteria: ${criteriaText(criteria)}`,
    );
  const found = selectUsers(call.state.user, criteria);
  return answer(200, usersAnswer(found.map(searchedAnswer)), JSON_UTF8_TYPE);
}

function readCriteria(request: SandboxRequest, version: 'v0' | 'v1'): UserCriteria {
  const body = readUserBody(request);
  const text = (name: SearchText) => textMember(body, name);
  const list = (name: string): string[] | null => {
    const value = memberOf(body, name) ?? null;
    if (value === null) return null;
    const values = listOf(value);
    if (!values) throw misfit();
    return values.flatMap((each) => stringOr(each) ?? []);
  };
  const numbers = list('id')?.map(Number) ?? null;
  if (numbers?.some((each) => !Number.isFinite(each))) throw misfit();
  const criteria: UserCriteria = {
    id: numbers,
    uuid: list('uuid'),
    userName: text('userName'),
    name: text('name'),
    mobileNumber: text('mobileNumber'),
    emailId: text('emailId'),
    fuzzyLogic: booleanMember(body, 'fuzzyLogic') ?? false,
    active: booleanMember(body, 'active') ?? (version === 'v0' ? true : null),
    offset: numberMember(body, 'pageNumber') ?? 0,
    limit: numberMember(body, 'pageSize') ?? 0,
    sort: memberOf(body, 'sort') === undefined ? ['name'] : list('sort'),
    type: userTypeOf(text('userType')),
    tenantId: text('tenantId'),
    roleCodes: list('roleCodes'),
  };
  if (version === 'v0') {
    const { userName, name, emailId, tenantId } = criteria;
    const [pan, aadhaarNumber, userType] = [text('pan'), text('aadhaarNumber'), text('userType')];
    checkConstraints(
      'userSearchRequest',
      { userName, name, emailId, tenantId, pan, aadhaarNumber, userType },
      SEARCH_CONSTRAINTS,
    );
  }
  return criteria;
}

/** From outside a search must name somebody; between services an id or a role is enough. */
function isEnough(criteria: UserCriteria, isOutside: boolean): boolean {
  const { userName, name, mobileNumber, emailId, uuid, id, roleCodes, tenantId } = criteria;
  const isNamed = Boolean(userName || name || mobileNumber);
  const asked = isNamed || Boolean(emailId) || Boolean(uuid?.length);
  if (isOutside) return asked && !(isNamed && !tenantId);
  if (!asked && !id?.length && !roleCodes?.length) return false;
  return !((isNamed || roleCodes?.length) && !tenantId);
}

export function userNotFound(criteria: Partial<UserCriteria>) {
  return unhandledE2(
    'UserNotFoundException',
    `User not found for given criteria: ${criteriaText({ ...NO_CRITERIA, ...criteria })}`,
  );
}

/** Lombok's `toString`. */
function criteriaText(criteria: UserCriteria): string {
  const members = Object.entries({ ...criteria, alternatemobilenumber: null }).map(([name, value]) => {
    const text = Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
    return `${name}=${text}`;
  });
  return `UserSearchCriteria(${members.join(', ')})`;
}
