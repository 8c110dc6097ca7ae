import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, listOf, memberOf, type SandboxRequest, stringOr, textOf } from '../../../sandbox/exchange';
import { firstJsonOf } from '../../../sandbox/json-prefix';
import { parseJson } from '../../../sandbox/read-body';
import { refuseE2, unhandledE2 } from '../../../sandbox/refusals';
import { PROFILE } from '../answers';
import { userTypeOf } from '../find-users';
import { parseDateTime, parseDay } from '../java';
import type { UserType } from '../slice';
import { checkConstraints, USER_CONSTRAINTS, type UserText } from './constraints';

const GENDERS = new Set(['FEMALE', 'MALE', 'OTHERS', 'TRANSGENDER']);
const RELATIONS = new Set(['FATHER', 'MOTHER', 'HUSBAND', 'OTHER']);
const BLOOD_GROUPS = new Map(
  ['A', 'B', 'O', 'AB'].flatMap((letter) => [
    [`${letter}_POSITIVE`, `${letter}+`],
    [`${letter}_NEGATIVE`, `${letter}-`],
  ]),
);

/** Who calls, as RequestInfo says it. */
export type CallerInfo = { id: number | null; uuid: string | null; userName: string | null } | undefined;

export type SentRole = { code: string | null; name: string | null; tenantId: string | null };

/** A user as a request brings it. Null: absent. */
export type SentUser = {
  id: number | null;
  uuid: string | null;
  userName: string | null;
  name: string | null;
  mobileNumber: string | null;
  emailId: string | null;
  tenantId: string | null;
  type: UserType | null;
  active: boolean | null;
  accountLocked: boolean | null;
  accountLockedDate: number | null;
  roles: SentRole[] | null;
  dob: string | null;
  pwdExpiryDate: number | null;
  password: string | null;
  otpReference: string | null;
  /** Texts by the members of `PROFILE`. */
  profile: Record<string, string | null>;
};

/** The JSON body of egov-user, or its refusal. */
export function readUserBody(request: SandboxRequest): JsonObject {
  const text = textOf(request.body);
  if (text.trim() === '')
    throw refuseE2({ code: 'MissingJsonException', message: 'JSON body has errors or is missing' });
  const found = firstJsonOf(text);
  if (!('json' in found) && found.depth <= 1)
    throw refuseE2({ code: 'JsonParseException', message: 'JSON body cannot be parsed' });
  const value = 'json' in found ? parseJson(found.json) : undefined;
  if (!isObject(value)) throw misfit();
  return value;
}

/** What Jackson says where a value does not fit its member. */
export function misfit() {
  return refuseE2({ code: 'JsonMappingException', message: 'Failed to deserialize certain JSON fields' });
}

/** A text member: null where absent, refused where it is an object or a list. */
export function textMember(object: JsonObject, name: string): string | null {
  const value = memberOf(object, name) ?? null;
  if (value === null) return null;
  const text = stringOr(value);
  if (text === undefined) throw misfit();
  return text;
}

export function numberMember(object: JsonObject, name: string): number | null {
  const value = memberOf(object, name) ?? null;
  if (value === null || value === '') return null;
  const number = typeof value === 'boolean' || typeof value === 'object' ? Number.NaN : Math.trunc(Number(value));
  if (!Number.isFinite(number)) throw misfit();
  return number;
}

export function booleanMember(object: JsonObject, name: string): boolean | null {
  const value = memberOf(object, name) ?? null;
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === 'true' || value === 'false') return value === 'true';
  throw misfit();
}

/** RequestInfo of the body; refused by the JVM where it is missing, for every handler asks it for the user. */
export function readCaller(body: JsonObject): CallerInfo {
  const requestInfo = memberOf(body, 'RequestInfo');
  if (!isObject(requestInfo))
    throw unhandledE2(
      'NullPointerException',
      'Cannot invoke "org.egov.common.contract.request.RequestInfo.getUserInfo()" because "this.requestInfo" is null',
    );
  const userInfo = memberOf(requestInfo, 'userInfo');
  if (!isObject(userInfo)) return undefined;
  return {
    id: numberMember(userInfo, 'id'),
    uuid: textMember(userInfo, 'uuid'),
    userName: textMember(userInfo, 'userName'),
  };
}

/** `createUserRequest`: its user and who sends it, after bean validation. */
export function readUserRequest(request: SandboxRequest): { sent: SentUser; caller: CallerInfo } {
  const body = readUserBody(request);
  const user = memberOf(body, 'user') ?? null;
  if (user !== null && !isObject(user)) throw misfit();
  const read = user && readUser(user);
  if (!read) throw refuseE2({ code: 'NotNull.createUserRequest.user', message: 'may not be null' });
  checkConstraints('createUserRequest.user', read.texts, USER_CONSTRAINTS);
  const caller = readCaller(body);
  return { sent: { ...read.sent, profile: understandProfile(read.sent.profile) }, caller };
}

function readUser(user: JsonObject): { sent: SentUser; texts: Record<string, string | null> } {
  const text = (name: UserText) => textMember(user, name);
  const relationship = text('relationship');
  if (relationship !== null && !RELATIONS.has(relationship)) throw misfit();
  for (const name of ['createdDate', 'lastModifiedDate']) dateMember(user, name, parseDateTime);
  const sent: SentUser = {
    id: numberMember(user, 'id'),
    uuid: text('uuid'),
    userName: text('userName'),
    name: text('name'),
    mobileNumber: text('mobileNumber'),
    emailId: text('emailId'),
    tenantId: text('tenantId'),
    type: userTypeOf(textMember(user, 'type')),
    active: booleanMember(user, 'active'),
    accountLocked: booleanMember(user, 'accountLocked'),
    accountLockedDate: numberMember(user, 'accountLockedDate'),
    roles: readRoles(memberOf(user, 'roles')),
    dob: dateMember(user, 'dob', parseDay),
    pwdExpiryDate: dateMember(user, 'pwdExpiryDate', parseDateTime),
    password: text('password'),
    otpReference: text('otpReference'),
    profile: Object.fromEntries(PROFILE.map((member) => [member, text(member)])),
  };
  const { profile, userName, name, mobileNumber, emailId, tenantId, uuid, password, otpReference } = sent;
  const texts = { ...profile, userName, name, mobileNumber, emailId, tenantId, uuid, password, otpReference };
  return { sent, texts };
}

/** Genders and blood groups are enumerations behind texts: the first refuses strangers, the second forgets them. */
function understandProfile(profile: Record<string, string | null>): Record<string, string | null> {
  const gender = profile.gender?.toUpperCase() ?? null;
  if (gender !== null && !GENDERS.has(gender))
    throw unhandledE2('IllegalArgumentException', `No enum constant org.egov.user.domain.model.enums.Gender.${gender}`);
  const group = profile.bloodGroup?.toUpperCase() ?? '';
  const bloodGroup = BLOOD_GROUPS.get(group) ?? [...BLOOD_GROUPS.values()].find((each) => each === group) ?? null;
  return { ...profile, gender, bloodGroup };
}

function readRoles(value: JsonValue | undefined): SentRole[] | null {
  if (value === undefined || value === null) return null;
  const list = listOf(value);
  if (!list) throw misfit();
  const seen = new Set<string>();
  return list.flatMap((role): SentRole[] => {
    if (!isObject(role)) throw misfit();
    const read = {
      code: textMember(role, 'code'),
      name: textMember(role, 'name'),
      tenantId: textMember(role, 'tenantId'),
    };
    const key = `${read.code} ${read.tenantId}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [read];
  });
}

function dateMember<Date>(user: JsonObject, name: string, parse: (text: string) => Date | undefined): Date | null {
  const text = textMember(user, name);
  if (text === null || text === '') return null;
  const date = parse(text);
  if (date === undefined) throw misfit();
  return date;
}
