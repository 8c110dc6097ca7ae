import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, objectOr, type SandboxResponse, textOf } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { AuditDetails } from '../slice';
import { checkData } from './check-data';
import type { MdmsEffect } from './effects';
import { type NumberLiterals, numberLiterals } from './number-literals';
import { flagMember, integerMember, objectMember, textMember } from './read-members';
import { checkReferences } from './references';
import { rowsAt } from './rows';
import { findSchema } from './schemas';
import { uniqueIdentifierOf } from './unique-identifier';

type Call = SandboxCall<MdmsEffect>;

/** Duplicate, empty key and references come before what the schema says; the code in the path is not looked at. */
export function createRow(call: Call): SandboxResponse {
  const { requestInfo, sent, tenantId, literals } = readRow(call);
  const schema = findSchema(call, tenantId, textMember(sent, 'schemaCode'));
  const { data, problems } = checkData(schema, sent.data, literals);
  const uniqueIdentifier = uniqueIdentifierOf(schema.definition, data, literals);
  const { mdms } = call.state;
  const twin = { schemaCode: schema.code, uniqueIdentifiers: [uniqueIdentifier], isActive: true };
  if (rowsAt(mdms, tenantId, twin).length > 0) throw refuse({ code: 'DUPLICATE_RECORD', message: 'Duplicate record' });
  checkReferences(mdms, schema.definition, tenantId, { data, literals });
  if (problems.length > 0) throw refuse(problems);
  const by = callerOf(requestInfo);
  const row = {
    id: call.newId(),
    tenantId,
    schemaCode: schema.code,
    uniqueIdentifier,
    data,
    isActive: activeOf(sent),
    auditDetails: { createdBy: by, lastModifiedBy: by, createdTime: call.now, lastModifiedTime: call.now },
  };
  call.persist('save-mdms-data', { kind: 'row', row });
  return answer(202, { ResponseInfo: responseInfoOf(requestInfo), mdms: [row] });
}

/** Replaces data and `isActive` as a whole; the last write wins. */
export function updateRow(call: Call): SandboxResponse {
  const { requestInfo, sent, tenantId, literals } = readRow(call);
  const schema = findSchema(call, tenantId, textMember(sent, 'schemaCode'));
  const id = textMember(sent, 'id');
  if (id === undefined || id === '')
    throw refuse({
      code: 'MASTER_DATA_ID_ABSENT_ERR',
      message: 'Providing master data id is mandatory for update operation.',
    });
  const stored = call.state.mdms.rows.get(id);
  if (stored?.tenantId !== tenantId)
    throw refuse({ code: 'MASTER_DATA_NOT_FOUND', message: 'Master data not found for update operation.' });
  if (sent.data === undefined)
    throw nullPointer('"com.fasterxml.jackson.databind.JsonNode.at(String)" because "data" is null');
  const key = uniqueIdentifierOf(schema.definition, objectOr(sent.data), literals);
  if (key.toLowerCase() !== stored.uniqueIdentifier.toLowerCase())
    throw refuse({ code: 'UNIQUE_KEY_UPDATE_ERR', message: 'Updating fields defined as unique is not allowed.' });
  const { data, problems } = checkData(schema, sent.data, literals);
  checkReferences(call.state.mdms, schema.definition, tenantId, { data, literals });
  if (problems.length > 0) throw refuse(problems);
  const auditDetails = modified(call, requestInfo, objectMember(sent, 'auditDetails'));
  const isActive = activeOf(sent);
  const { lastModifiedBy, lastModifiedTime } = auditDetails;
  call.persist('update-mdms-data', { kind: 'row-update', id, data, isActive, lastModifiedBy, lastModifiedTime });
  const row: Record<string, JsonValue> = {
    id,
    tenantId,
    schemaCode: schema.code,
    uniqueIdentifier: textMember(sent, 'uniqueIdentifier') ?? null,
    data,
    isActive,
    auditDetails,
  };
  return answer(202, { ResponseInfo: responseInfoOf(requestInfo), mdms: [row] });
}

type RowRequest = {
  requestInfo: JsonObject | undefined;
  sent: JsonObject;
  tenantId: string;
  /** Numbers of `data` as they were written. */
  literals: NumberLiterals;
};

function readRow(call: Call): RowRequest {
  const body = readBody(call.request, call.now);
  const requestInfo = objectMember(body, 'RequestInfo');
  const sent = objectMember(body, 'Mdms');
  if (!sent) throw nullPointer('"org.egov.infra.mdms.model.Mdms.getTenantId()" because "mdms" is null');
  // Kinds of all members are looked at before anything else.
  activeOf(sent);
  const audit = objectMember(sent, 'auditDetails');
  if (audit) integerMember(audit, 'createdTime', 2 ** 63);
  const tenantId = textMember(sent, 'tenantId');
  if (tenantId === undefined) throw nullPointer('"String.split(String)" because "tenantId" is null');
  const written = numberLiterals(textOf(call.request.body));
  return { requestInfo, sent, tenantId, literals: { find: (pointer) => written.find(`/Mdms/data${pointer}`) } };
}

/** Absent is true; null stays null, which no column takes. */
function activeOf(sent: JsonObject): boolean | null {
  const isActive = flagMember(sent, 'isActive');
  return isActive === undefined ? true : isActive;
}

function modified(
  call: Call,
  requestInfo: JsonObject | undefined,
  sent: JsonObject | undefined,
): AuditDetails & Record<string, JsonValue> {
  if (!sent)
    throw refuse({
      code: 'AUDIT_DETAILS_ABSENT_ERR',
      message: 'Audit details cannot be absent for update request',
    });
  return {
    createdBy: textMember(sent, 'createdBy') ?? null,
    lastModifiedBy: updaterOf(requestInfo),
    createdTime: integerMember(sent, 'createdTime', 2 ** 63) ?? null,
    lastModifiedTime: call.now,
  };
}

/** An update asks less than a create: a user without uuid is taken. */
function updaterOf(requestInfo: JsonObject | undefined): string | null {
  const userInfo = requestInfo && objectMember(requestInfo, 'userInfo');
  if (!userInfo) throw nullPointer('"org.egov.common.contract.request.User.getUuid()"');
  return textMember(userInfo, 'uuid') ?? null;
}

function callerOf(requestInfo: JsonObject | undefined): string {
  const absent = (what: string) =>
    unhandled('NullCheckException', `${what} being sent to enrichAuditDetails method must not be null`);
  if (!requestInfo) throw absent('RequestInfo');
  const userInfo = objectMember(requestInfo, 'userInfo');
  if (!userInfo) throw absent('UserInfo present inside RequestInfo');
  const uuid = textMember(userInfo, 'uuid');
  if (uuid === undefined) throw absent('User uuid present inside UserInfo');
  return uuid;
}
