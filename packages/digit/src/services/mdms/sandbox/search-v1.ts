import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, type SandboxResponse } from '../../../sandbox/exchange';
import { mappingError, readBody } from '../../../sandbox/read-body';
import { nullPointer, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { tenantChain } from '../../../sandbox/tenants';
import type { MdmsSlice } from '../slice';
import type { MdmsEffect } from './effects';
import { parsePath } from './json-path/parse-path';
import { InvalidPath, PathNotFound } from './json-path/path';
import { readPath } from './json-path/read-path';
import { listMember, objectMember, queryFailed, textMember, textsMember } from './read-members';
import { rowsAt } from './rows';

/** `code` is `module.master`. */
export type MasterQuery = { code: string; filter?: string | undefined };

/** Search as MDMS v1 answered it. Readers must tolerate absent modules and masters: what has no rows is not there. */
export function searchMastersV1(call: SandboxCall<MdmsEffect>): SandboxResponse {
  const criteria = objectMember(readBody(call.request, call.now), 'MdmsCriteria');
  if (!criteria) throw nullPointer('"org.egov.infra.mdms.model.MdmsCriteria.getTenantId()"');
  const tenant = textMember(criteria, 'tenantId');
  if (tenant === undefined) throw nullPointer('"String.length()" because "str" is null');
  const ids = textsMember(criteria, 'ids');
  const uniqueIdentifier = textMember(criteria, 'uniqueIdentifier');
  const queries = readQueries(criteria);
  if (queries.length === 0 || ids?.length === 0) throw queryFailed();
  const keys = { ids, uniqueIdentifiers: uniqueIdentifier === undefined ? undefined : [uniqueIdentifier] };
  return answer(200, { ResponseInfo: null, MdmsRes: findMasters(call.state.mdms, tenant, queries, keys) });
}

/**
 * Each master at the nearest level that has active rows of it, decided before its filter: what a filter leaves nothing
 * of is empty, and is not looked for further up.
 */
export function findMasters(
  slice: MdmsSlice,
  tenant: string,
  queries: MasterQuery[],
  keys: { ids?: string[] | undefined; uniqueIdentifiers?: string[] | undefined } = {},
): Record<string, Record<string, JsonValue[]>> {
  const found: Record<string, Record<string, JsonValue[]>> = {};
  // A master asked for twice is filtered as asked last.
  for (const { code, filter } of new Map(queries.map((query) => [query.code, query])).values()) {
    const rows = tenantChain(tenant)
      .map((level) => rowsAt(slice, level, { ...keys, schemaCode: code, isActive: true }))
      .find((each) => each.length > 0);
    if (!rows) continue;
    const data = rows.map((row) => row.data);
    const [module = '', master = ''] = code.split('.');
    found[module] = { ...found[module], [master]: filter ? applyFilter(data, filter) : data };
  }
  return found;
}

function applyFilter(data: JsonObject[], filter: string): JsonValue[] {
  try {
    const result = readPath(data, parsePath(filter));
    if (Array.isArray(result)) return result;
  } catch (error) {
    if (error instanceof InvalidPath || error instanceof PathNotFound) throw unhandled(error.name, error.message);
    throw error;
  }
  throw unhandled('ClassCastException', 'cannot be cast to class net.minidev.json.JSONArray');
}

function readQueries(criteria: JsonObject): MasterQuery[] {
  const modules = listMember(criteria, 'moduleDetails');
  if (!modules) throw nullPointer('"java.util.List.iterator()"');
  return modules.flatMap((module): MasterQuery[] => {
    if (!isObject(module)) throw mappingError();
    const moduleName = textMember(module, 'moduleName');
    // Absent is an empty list, null is none.
    const masters = module.masterDetails === undefined ? [] : listMember(module, 'masterDetails');
    if (!masters) throw nullPointer('"java.util.List.iterator()"');
    return masters.map((master) => {
      if (!isObject(master)) throw mappingError();
      if (moduleName === undefined) throw nullPointer('"String.concat(String)"');
      const name = textMember(master, 'name');
      if (name === undefined) throw nullPointer('"String.isEmpty()" because "str" is null');
      return { code: `${moduleName}.${name}`, filter: textMember(master, 'filter') };
    });
  });
}
