import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, type Problem, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { pairKey, type StoredSchema } from '../slice';
import type { MdmsEffect } from './effects';
import { cutPage, flagMember, objectMember, pageOf, queryFailed, textMember, textsMember } from './read-members';

type Call = SandboxCall<MdmsEffect>;

/** Schemas always live at the state-level tenant. The definition itself is not looked at: a useless one is stored. */
export function createSchema(call: Call): SandboxResponse {
  const body = readBody(call.request, call.now);
  const sent = objectMember(body, 'SchemaDefinition');
  if (!sent) throw nullPointer('"org.egov.infra.mdms.model.SchemaDefinition.getTenantId()"');
  const sentTenant = textMember(sent, 'tenantId');
  if (sentTenant === undefined) throw nullPointer('"String.split(String)" because "tenantId" is null');
  const tenantId = rootOf(sentTenant);
  const code = textMember(sent, 'code') ?? null;
  const definition = readDefinition(sent);
  const problems = checkAttributes(definition);
  if (code !== null && call.state.mdms.schemas.has(pairKey(tenantId, code)))
    problems.set('DUPLICATE_SCHEMA_CODE', 'Schema code already exists');
  if (problems.size > 0) throw refuse([...problems].map(([key, message]): Problem => ({ code: key, message })));

  const requestInfo = objectMember(body, 'RequestInfo');
  if (!requestInfo) throw nullPointer('"RequestInfo.getUserInfo()" because "requestInfo" is null');
  const userInfo = objectMember(requestInfo, 'userInfo');
  if (!userInfo) throw nullPointer('"User.getUuid()"');
  const by = textMember(userInfo, 'uuid') ?? null;
  const isActive = flagMember(sent, 'isActive');
  const schema = {
    id: call.newId(),
    tenantId,
    code,
    description: textMember(sent, 'description') ?? null,
    definition,
    isActive: isActive === undefined ? true : isActive,
    auditDetails: { createdBy: by, lastModifiedBy: by, createdTime: call.now, lastModifiedTime: call.now },
  };
  call.persist('save-mdms-schema-definition', { kind: 'schema', schema });
  return answer(202, { ResponseInfo: responseInfoOf(requestInfo), SchemaDefinitions: [schema] });
}

export function searchSchemas(call: Call): SandboxResponse {
  const body = readBody(call.request, call.now);
  const criteria = objectMember(body, 'SchemaDefCriteria');
  if (!criteria) throw nullPointer('"org.egov.infra.mdms.model.SchemaDefCriteria.getTenantId()"');
  const sentTenant = textMember(criteria, 'tenantId');
  if (sentTenant === undefined) throw nullPointer('"String.split(String)" because "tenantId" is null');
  const tenantId = rootOf(sentTenant);
  const codes = textsMember(criteria, 'codes');
  if (codes?.length === 0) throw queryFailed();
  const { schemas } = call.state.mdms;
  const found = codes
    ? [...new Set(codes)].flatMap((code) => schemas.get(pairKey(tenantId, code)) ?? [])
    : [...schemas.values()].filter((schema) => schema.tenantId === tenantId).reverse();
  const page = cutPage(newestFirst(found), pageOf(criteria));
  const requestInfo = objectMember(body, 'RequestInfo');
  return answer(202, {
    ResponseInfo: responseInfoOf(requestInfo),
    SchemaDefinitions: page.map((each) => ({ ...each })),
  });
}

export function findSchema(call: Call, tenantId: string, code: string | undefined): StoredSchema {
  const schema = code === undefined ? undefined : call.state.mdms.schemas.get(pairKey(rootOf(tenantId), code));
  if (!schema)
    throw refuse({
      code: 'SCHEMA_DEFINITION_NOT_FOUND_ERR',
      message: 'Schema definition against which data is being created is not found',
    });
  return schema;
}

function newestFirst(schemas: StoredSchema[]): StoredSchema[] {
  return schemas.sort((a, b) => (b.auditDetails.createdTime ?? 0) - (a.auditDetails.createdTime ?? 0));
}

function readDefinition(sent: JsonObject): JsonObject {
  const { definition } = sent;
  if (definition === undefined) throw nullPointer('"JsonNode.toString()" because "definition" is null');
  if (!isObject(definition))
    throw unhandled('JSONException', "A JSONObject text must begin with '{' at 1 [character 2 line 1]");
  return definition;
}

function checkAttributes(definition: JsonObject): Map<string, string> {
  const problems = new Map<string, string>();
  const [required, unique] = [attributes(definition, 'required'), attributes(definition, 'x-unique')];
  if (required.length === 0) problems.set('REQUIRED_ATTRIBUTE_LIST_ERR', 'Required attribute list cannot be empty');
  if (unique.length === 0) problems.set('UNIQUE_ATTRIBUTE_LIST_ERR', 'Unique attribute list cannot be empty');
  const isSubset = unique.length <= required.length && unique.every((each) => required.includes(each));
  if (problems.size === 0 && !isSubset)
    problems.set(
      'UNIQUE_ATTRIBUTE_LIST_ERR',
      'Fields provided under unique fields must be a subset of required attributes list',
    );
  return problems;
}

function attributes(definition: JsonObject, name: string): unknown[] {
  const value = definition[name];
  if (value === undefined) return [];
  if (!Array.isArray(value))
    throw unhandled('ClassCastException', `${name} cannot be cast to class org.json.JSONArray`);
  return value;
}
