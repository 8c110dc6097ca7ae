import { canonicalJson, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { answer, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, refuse, responseInfoOf } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { inHashOrder } from '../../mdms/sandbox/java-text';
import { queryFailed, textMember } from '../../mdms/sandbox/read-members';
import type { BoundaryAudit, BoundarySlice, StoredBoundary } from '../slice';
import type { BoundaryEffect } from './effects';
import { checkGeometry } from './geometry';
import { postgresSort } from './postgres-sort';
import { pageOf, queryReader, refuseNul, refuseRepeated } from './read-query';
import {
  auditOfCreate,
  auditOfUpdate,
  checkRequestInfo,
  objectsMember,
  readAudit,
  readRequestInfo,
} from './read-request';

type Call = SandboxCall<BoundaryEffect>;

type SentEntity = {
  id: string | null;
  tenantId: string | null;
  code: string | null;
  /** undefined: the member is not there. */
  geometry: JsonValue | undefined;
  auditDetails: BoundaryAudit | undefined;
  additionalDetails: JsonValue;
};

export function createEntities(call: Call): SandboxResponse {
  const { info, entities } = readEntities(call);
  for (const entity of entities) checkGeometry(entity.geometry);
  for (const [tenant, codes] of codesByTenant(entities)) {
    if (countOf(call.state.boundary, tenant, codes) > 0)
      throw refuse({
        code: 'DUPLICATE_CODE',
        message: `Boundary entity with same code and tenantId already exists. {${tenant},[${codes.join(', ')}]} `,
      });
  }
  if (new Set(entities.map(toComparable)).size < entities.length)
    throw refuse({ code: 'DUPLICATE_BOUNDARY', message: 'Duplicate boundary entities found in the request.' });
  const created = entities.map((entity) => ({
    ...entity,
    id: call.newId(),
    geometry: entity.geometry ?? null,
    auditDetails: auditOfCreate(info, call.now),
  }));
  if (created.length > 0) call.persist('create-boundary-entity', { kind: 'entities', entities: created });
  return answer(202, { ResponseInfo: responseInfoOf(info), Boundary: created });
}

export function updateEntities(call: Call): SandboxResponse {
  const { info, entities } = readEntities(call);
  for (const [tenant, codes] of codesByTenant(entities)) {
    if (countOf(call.state.boundary, tenant, codes) !== codes.length)
      throw refuse({
        code: 'NOT_FOUND_CODE_AND_TENANT_ID_CODE',
        message: `Tenant Id and Code combination not found. {${tenant},[${codes.join(', ')}]} `,
      });
  }
  for (const entity of entities) checkGeometry(entity.geometry);
  const updated = entities.map((entity) => ({
    ...entity,
    geometry: entity.geometry ?? null,
    auditDetails: auditOfUpdate(info, call.now, entity.auditDetails),
  }));
  const geometries = updated.map(({ tenantId, code, geometry, auditDetails }) => {
    const { lastModifiedBy, lastModifiedTime } = auditDetails;
    return { tenantId, code, geometry, lastModifiedBy, lastModifiedTime };
  });
  if (geometries.length > 0) call.persist('update-boundary-entity', { kind: 'geometries', geometries });
  return answer(202, { ResponseInfo: responseInfoOf(info), Boundary: updated });
}

/** The body is a bare RequestInfo; the usual envelope is one without any member it knows. */
export function searchEntities(call: Call): SandboxResponse {
  const query = queryReader(call.request.query, 'boundarySearchCriteria');
  const [tenantId, codes] = [query.text('tenantId'), query.list('codes')];
  const [offset, limit] = [query.integer('offset'), query.integer('limit')];
  query.finish();
  const info = readBody(call.request, call.now);
  checkRequestInfo(info);
  // An empty list is `IN ( )`.
  if (codes?.length === 0) throw queryFailed();
  refuseRepeated(codes);
  refuseNul(tenantId, ...(codes ?? []));
  const page = pageOf(offset, limit);
  const found = findEntities(call.state.boundary, tenantId, codes);
  const sorted = postgresSort(found, newestFirst, page.offset + page.limit);
  const Boundary = sorted.slice(page.offset, page.offset + page.limit).map(({ order: _, ...row }) => row);
  return answer(200, { ResponseInfo: responseInfoOf(info), Boundary });
}

/** In the order of the index on tenant and code where a tenant is named, else as they are stored. */
export function findEntities(
  slice: BoundarySlice,
  tenantId: string | undefined,
  codes: string[] | undefined,
): StoredBoundary[] {
  const tenants = tenantId === undefined ? [...slice.entities.values()] : [slice.entities.get(tenantId) ?? new Map()];
  const found = tenants.flatMap((rows) =>
    codes ? [...new Set(codes)].flatMap((code) => rows.get(code) ?? []) : [...rows.values()],
  );
  return tenantId === undefined ? found : found.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function newestFirst(a: StoredBoundary, b: StoredBoundary): number {
  return (b.auditDetails.createdTime ?? 0) - (a.auditDetails.createdTime ?? 0) || b.order - a.order;
}

function readEntities({ request, now }: Call): { info: JsonObject | undefined; entities: SentEntity[] } {
  const body = readBody(request, now);
  const info = readRequestInfo(body);
  const sent = objectsMember(body, 'Boundary')?.map((each) => each && readEntity(each));
  if (!sent) throw nullPointer('"java.util.List.forEach(java.util.function.Consumer)"');
  const entities = sent.map((each) => {
    if (!each) throw nullPointer('"digit.web.models.Boundary.getGeometry()" because "boundary" is null');
    return each;
  });
  return { info, entities };
}

function readEntity(sent: JsonObject): SentEntity {
  return {
    id: textMember(sent, 'id') ?? null,
    tenantId: textMember(sent, 'tenantId') ?? null,
    code: textMember(sent, 'code') ?? null,
    geometry: sent.geometry,
    auditDetails: readAudit(sent),
    additionalDetails: sent.additionalDetails ?? null,
  };
}

/** Both levels in the order Java's hash maps give them: the first tenant in it is the one that is told about. */
function codesByTenant(entities: SentEntity[]): [string, string[]][] {
  const codes = new Map<string, Set<string>>();
  for (const { tenantId, code } of entities) {
    if (tenantId === null) throw nullPointer('element cannot be mapped to a null key');
    codes.set(tenantId, (codes.get(tenantId) ?? new Set()).add(code ?? 'null'));
    refuseNul(tenantId, code);
  }
  return inHashOrder([...codes.keys()]).map((tenant) => [tenant, inHashOrder([...(codes.get(tenant) ?? [])])]);
}

/** The query behind it gives no more than a page. */
function countOf(slice: BoundarySlice, tenant: string, codes: string[]): number {
  const { limit } = pageOf(0, codes.length);
  return Math.min(limit, codes.filter((code) => slice.entities.get(tenant)?.has(code)).length);
}

function toComparable({ auditDetails, geometry, ...rest }: SentEntity): string {
  return canonicalJson({ ...rest, geometry: geometry ?? null, auditDetails: auditDetails ?? null });
}
