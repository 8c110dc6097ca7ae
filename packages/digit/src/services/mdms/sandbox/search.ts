import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, type SandboxResponse } from '../../../sandbox/exchange';
import { mappingError, readBody } from '../../../sandbox/read-body';
import { nullPointer, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { tenantChain } from '../../../sandbox/tenants';
import type { StoredRow } from '../slice';
import type { MdmsEffect } from './effects';
import { cutPage, flagMember, objectMember, pageOf, queryFailed, textMember, textsMember } from './read-members';
import { rowsAt, toFilter } from './rows';

type Call = SandboxCall<MdmsEffect>;

export function searchRows(call: Call): SandboxResponse {
  const criteria = readCriteria(call);
  const page = cutPage(nearestRows(call, criteria), pageOf(criteria));
  return answer(200, { ResponseInfo: responseInfoOf({}), mdms: page.map((row) => ({ ...row })) });
}

export function countRows(call: Call): SandboxResponse {
  const criteria = readCriteria(call);
  pageOf(criteria);
  return answer(200, { ResponseInfo: responseInfoOf({}), totalCount: nearestRows(call, criteria).length });
}

/** All rows of the first level of the tenant's chain with a match of the whole criteria: levels are never merged. */
function nearestRows(call: Call, criteria: JsonObject): StoredRow[] {
  const tenantId = textMember(criteria, 'tenantId');
  if (tenantId === undefined) throw nullPointer('"String.contains(java.lang.CharSequence)" because "tenantId" is null');
  const ids = textsMember(criteria, 'ids');
  const uniqueIdentifiers = textsMember(criteria, 'uniqueIdentifiers');
  const wanted = {
    schemaCode: textMember(criteria, 'schemaCode'),
    ids,
    uniqueIdentifiers,
    isActive: flagMember(criteria, 'isActive') ?? undefined,
    matches: toFilter(readFilters(criteria)),
  };
  // PostgreSQL takes no U+0000 in any text.
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(wantedTexts(tenantId, criteria)))) throw queryFailed();
  // An empty list is `IN ()`; a list of one null is not.
  if (isEmptyList(criteria.ids) || isEmptyList(criteria.uniqueIdentifiers)) throw queryFailed();
  for (const level of tenantChain(tenantId)) {
    const rows = rowsAt(call.state.mdms, level, wanted);
    if (rows.length > 0) return rows;
  }
  return [];
}

function wantedTexts(tenantId: string, { ids, uniqueIdentifiers, schemaCode, filters }: JsonObject): JsonValue[] {
  return [tenantId, ids ?? null, uniqueIdentifiers ?? null, schemaCode ?? null, filters ?? null];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function readCriteria(call: Call): JsonObject {
  const criteria = objectMember(readBody(call.request, call.now), 'MdmsCriteria');
  if (!criteria) throw nullPointer('"org.egov.infra.mdms.model.MdmsCriteriaV2.getTenantId()"');
  return criteria;
}

function readFilters(criteria: JsonObject): [string, string | null][] {
  const { filters } = criteria;
  if (filters === undefined || filters === null) return [];
  if (!isObject(filters)) throw mappingError();
  return Object.keys(filters).map((path) => {
    if (/^\.+$/.test(path)) throw unhandled('ArrayIndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
    return [path, textMember(filters, path) ?? null];
  });
}
