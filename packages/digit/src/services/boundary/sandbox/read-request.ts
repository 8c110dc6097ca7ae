import type { Instant, JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { mappingError } from '../../../sandbox/read-body';
import { unhandled } from '../../../sandbox/refusals';
import { listMember, objectMember, textMember } from '../../mdms/sandbox/read-members';
import type { BoundaryAudit } from '../slice';

const TEXTS = ['apiId', 'ver', 'action', 'did', 'key', 'msgId', 'authToken', 'correlationId'];
const USER_TEXTS = ['userName', 'name', 'type', 'mobileNumber', 'emailId', 'tenantId', 'uuid'];
const ROLE_TEXTS = ['name', 'code', 'tenantId'];

/** RequestInfo of services-common; a member of another kind does not map, also where nobody reads it. */
export function readRequestInfo(body: JsonObject): JsonObject | undefined {
  const info = objectMember(body, 'RequestInfo');
  if (info) checkRequestInfo(info);
  return info;
}

export function checkRequestInfo(info: JsonObject): void {
  for (const name of TEXTS) textMember(info, name);
  longMember(info, 'ts');
  objectMember(info, 'plainAccessRequest');
  const user = objectMember(info, 'userInfo');
  if (!user) return;
  for (const name of USER_TEXTS) textMember(user, name);
  longMember(user, 'id');
  for (const role of listMember(user, 'roles') ?? []) {
    if (role === null) continue;
    if (!isObject(role)) throw mappingError();
    for (const name of ROLE_TEXTS) textMember(role, name);
    longMember(role, 'id');
  }
}

/** As Jackson reads a Long: what is behind the point is cut off, a text must be a whole number. */
function longMember(object: JsonObject, name: string): number | undefined {
  const value = object[name];
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'number' ? Math.trunc(value) : undefined;
  const read = typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : number;
  if (read === undefined || Math.abs(read) > 2 ** 63) throw mappingError();
  return read;
}

/** Elements of a list; null stays null, anything but an object does not map. */
export function objectsMember(object: JsonObject, name: string): (JsonObject | null)[] | undefined {
  return listMember(object, name)?.map((each: JsonValue) => {
    if (each !== null && !isObject(each)) throw mappingError();
    return each;
  });
}

export function readAudit(object: JsonObject): BoundaryAudit | undefined {
  const sent = objectMember(object, 'auditDetails');
  return (
    sent && {
      createdBy: textMember(sent, 'createdBy') ?? null,
      lastModifiedBy: textMember(sent, 'lastModifiedBy') ?? null,
      createdTime: longMember(sent, 'createdTime') ?? null,
      lastModifiedTime: longMember(sent, 'lastModifiedTime') ?? null,
    }
  );
}

export function auditOfCreate(info: JsonObject | undefined, now: Instant): BoundaryAudit {
  const by = callerOf(info);
  return { createdBy: by, lastModifiedBy: by, createdTime: now, lastModifiedTime: now };
}

/** What was there stays as it was sent: nobody compares it with what is stored. */
export function auditOfUpdate(
  info: JsonObject | undefined,
  now: Instant,
  before: BoundaryAudit | undefined,
): BoundaryAudit {
  const by = callerOf(info);
  if (!before) throw absent('AuditDetails');
  const ofUpdate = (what: string) => absent(`${what} present inside AuditDetails`, ' in case of update request');
  if (!before.createdBy) throw ofUpdate('CreatedBy');
  if (before.createdTime === null) throw ofUpdate('CreatedTime');
  return { ...before, lastModifiedBy: by, lastModifiedTime: now };
}

function callerOf(info: JsonObject | undefined): string {
  if (!info) throw absent('RequestInfo');
  const user = objectMember(info, 'userInfo');
  if (!user) throw absent('UserInfo present inside RequestInfo');
  const uuid = textMember(user, 'uuid');
  if (!uuid) throw absent('User uuid present inside UserInfo');
  return uuid;
}

function absent(what: string, when = '') {
  return unhandled('NullCheckException', `${what} being sent to enrichAuditDetails method must not be null${when}`);
}
