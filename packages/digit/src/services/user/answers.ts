import type { JsonObject } from '@nirmaan/lexicon';
import { inHashOrder, membersHash, toDateTime, toDay } from './java';
import type { StoredRole, StoredToken, StoredUser } from './slice';

/** Members of `profile`, all texts or null. */
export const PROFILE = [
  'salutation',
  'gender',
  'countryCode',
  'alternatemobilenumber',
  'altContactNumber',
  'pan',
  'aadhaarNumber',
  'permanentAddress',
  'permanentCity',
  'permanentPinCode',
  'correspondenceAddress',
  'correspondenceCity',
  'correspondencePinCode',
  'locale',
  'fatherOrHusbandName',
  'relationship',
  'signature',
  'bloodGroup',
  'photo',
  'identificationMark',
] as const;

/** Shown by searches and creations, left out of the answer to an update. */
const NOT_AFTER_UPDATE = new Set<string>(['countryCode', 'relationship']);

const RESPONSE_INFO: JsonObject = {
  apiId: null,
  ver: null,
  ts: null,
  resMsgId: null,
  msgId: null,
  status: '200',
};

export function usersAnswer(users: JsonObject[]): JsonObject {
  return { responseInfo: RESPONSE_INFO, user: users };
}

/** The answer to a password's change. */
export function doneAnswer(): JsonObject {
  return { responseInfo: RESPONSE_INFO };
}

export function inSetOrder<Role extends { code: string; tenantId: string | null }>(roles: Role[]): Role[] {
  return inHashOrder(roles, (role) => membersHash([role.code, role.tenantId]));
}

function rolesAnswer(roles: StoredRole[]): JsonObject[] {
  return inSetOrder(roles).map(({ code, name, tenantId }) => ({ code, name, tenantId }));
}

function commonMembers(user: StoredUser): JsonObject {
  return {
    id: user.id,
    userName: user.userName,
    name: user.name,
    mobileNumber: user.mobileNumber,
    emailId: user.emailId,
    active: user.active,
    type: user.type,
    accountLocked: user.accountLocked,
    tenantId: user.tenantId,
    roles: rolesAnswer(user.roles),
    uuid: user.uuid,
    createdDate: toDateTime(user.createdTime),
    lastModifiedDate: toDateTime(user.lastModifiedTime),
    pwdExpiryDate: user.pwdExpiryDate === null ? null : toDateTime(user.pwdExpiryDate),
  };
}

/** As the request was understood, not as it will be read back: dates as sent, numbers of nobody null. */
export function createdAnswer(user: StoredUser): JsonObject {
  return {
    ...commonMembers(user),
    ...Object.fromEntries(PROFILE.map((member) => [member, user.profile[member] ?? null])),
    accountLockedDate: user.accountLockedDate,
    createdBy: user.createdBy,
    lastModifiedBy: user.lastModifiedBy,
    dob: user.dob === null ? null : toDay(user.dob),
    password: null,
    otpReference: null,
  };
}

export function searchedAnswer(user: StoredUser): JsonObject {
  return {
    ...commonMembers(user),
    ...Object.fromEntries(PROFILE.map((member) => [member, user.profile[member] ?? null])),
    accountLockedDate: user.accountLockedDate ?? 0,
    createdBy: user.createdBy ?? 0,
    lastModifiedBy: user.lastModifiedBy ?? 0,
    dob: user.dob,
  };
}

export function updatedAnswer(user: StoredUser): JsonObject {
  const shown = Object.entries(searchedAnswer(user)).filter(([member]) => !NOT_AFTER_UPDATE.has(member));
  return { ...Object.fromEntries(shown), password: null, otpReference: null };
}

/** `UserRequest` of a sign-in. */
export function userRequestOf(user: StoredUser): JsonObject {
  return {
    id: user.id,
    uuid: user.uuid,
    userName: user.userName,
    name: user.name,
    mobileNumber: user.mobileNumber,
    emailId: user.emailId,
    locale: user.profile.locale ?? null,
    type: user.type,
    roles: inSetOrder(user.roles).map(({ name, code, tenantId }) => ({ name, code, tenantId })),
    active: user.active,
    tenantId: user.tenantId,
    permanentCity: user.profile.permanentCity ?? null,
  };
}

/** The answer of `_details`. */
export function detailsAnswer({ principal }: StoredToken): JsonObject {
  const { permanentCity: _, ...shown } = principal;
  return { ...shown, actions: null };
}

/** What the gateway puts into RequestInfo for a token. */
export function userInfoOf({ principal }: StoredToken): JsonObject {
  const member = (name: string) => principal[name] ?? null;
  return {
    id: member('id'),
    userName: member('userName'),
    name: member('name'),
    type: member('type'),
    mobileNumber: member('mobileNumber'),
    emailId: member('emailId'),
    roles: member('roles'),
    tenantId: member('tenantId'),
    uuid: member('uuid'),
  };
}
