import type { JsonObject } from '@nirmaan/lexicon';
import { isObject, objectOr, SandboxRefusal, stringOr } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import { searchedAnswer } from '../../user/answers';
import { toDay } from '../../user/java';
import { createUserUnproven } from '../../user/sandbox/create';
import type { UserEffect } from '../../user/sandbox/effects';
import { updateUser } from '../../user/sandbox/update';
import { NO_CRITERIA, selectUsers, type UserCriteria } from '../../user/select-users';
import type { StoredUser } from '../../user/slice';
import type { HrmsEffect } from './effects';

// egov-user, as egov-hrms calls it.

type Call = SandboxCall<HrmsEffect>;

/** `/user/v1/_search` for employees, active or not. */
export function findEmployeeUsers(call: Call, criteria: Partial<UserCriteria>): StoredUser[] {
  return selectUsers(call.state.user, { ...NO_CRITERIA, ...criteria, type: 'EMPLOYEE' });
}

/** A user in an answer of egov-hrms: dates of birth are milliseconds there. */
export function toEmployeeUser(user: StoredUser): JsonObject {
  return { ...searchedAnswer(user), dob: user.dob === null ? null : Date.parse(user.dob), password: null };
}

/** Undefined: egov-user refuses. */
export function createEmployeeUser(call: Call, user: JsonObject, requestInfo: JsonObject): JsonObject | undefined {
  return send(call, createUserUnproven, { user, requestInfo });
}

/** False: egov-user refuses. */
export function updateEmployeeUser(call: Call, user: JsonObject, requestInfo: JsonObject): boolean {
  return send(call, updateUser, { user, requestInfo }) !== undefined;
}

function send(
  call: Call,
  handler: typeof updateUser,
  { user, requestInfo }: { user: JsonObject; requestInfo: JsonObject },
): JsonObject | undefined {
  const store = (effect: UserEffect) => call.storeIn('user', effect);
  const body = { RequestInfo: requestInfo, user: { ...user, dob: dayOf(user.dob) } };
  const request = {
    ...call.request,
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
  try {
    const { body: answered } = handler({ ...call, request, store, persist: (_topic, effect) => store(effect) });
    const json = answered && 'json' in answered ? objectOr(answered.json) : {};
    const [first] = Array.isArray(json.user) ? json.user : [];
    return isObject(first) ? first : undefined;
  } catch (error) {
    if (error instanceof SandboxRefusal) return undefined;
    throw error;
  }
}

/** `dd/MM/yyyy`, as egov-user reads it. */
function dayOf(dob: JsonObject[string] | undefined): string | null {
  const instant = Number(stringOr(dob) ?? Number.NaN);
  return Number.isFinite(instant) ? toDay(new Date(instant).toISOString().slice(0, 10)) : null;
}
