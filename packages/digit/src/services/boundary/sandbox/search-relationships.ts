import type { JsonObject } from '@nirmaan/lexicon';
import { answer, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredRelationship } from '../slice';
import type { BoundaryEffect } from './effects';
import { hierarchyOrder } from './hierarchies';
import { findRelationships } from './placements';
import { queryReader, refuseNul, refuseRepeated } from './read-query';
import { checkRequestInfo } from './read-request';

type Call = SandboxCall<BoundaryEffect>;

/** The found, what is above them, what is below them, hung together; no pages. The body is a bare RequestInfo. */
export function searchRelationships(call: Call): SandboxResponse {
  const criteria = readCriteria(call.request.query);
  const { tenantId, hierarchyType } = criteria;
  const info = readBody(call.request, call.now);
  checkRequestInfo(info);
  const rows = findWithRelatives(call, criteria);
  const order = hierarchyOrder(call.state.boundary, tenantId, hierarchyType);
  return answer(200, {
    ResponseInfo: responseInfoOf(info),
    TenantBoundary: [
      { tenantId: tenantId ?? null, hierarchyType: hierarchyType ?? null, boundary: toTree(rows, order) },
    ],
  });
}

function readCriteria(parameters: URLSearchParams) {
  const query = queryReader(parameters, 'boundaryRelationshipSearchCriteria');
  const criteria = {
    tenantId: query.text('tenantId'),
    hierarchyType: query.text('hierarchyType'),
    boundaryType: query.text('boundaryType'),
    codes: query.list('codes'),
    parent: query.text('parent'),
    includeChildren: query.flag('includeChildren') ?? (parameters.has('includeChildren') ? null : false),
    includeParents: query.flag('includeParents') ?? (parameters.has('includeParents') ? null : false),
  };
  query.finish();
  return criteria;
}

function findWithRelatives(call: Call, criteria: ReturnType<typeof readCriteria>): StoredRelationship[] {
  const { tenantId, hierarchyType, boundaryType, codes, parent, includeChildren, includeParents } = criteria;
  refuseNul(tenantId, hierarchyType, boundaryType, parent, ...(codes ?? []));
  refuseRepeated(codes);
  const slice = call.state.boundary;
  const isRoot = Boolean(tenantId && hierarchyType) && !boundaryType && !codes?.length;
  const found = findRelationships(slice, { tenantId, hierarchyType, boundaryType, codes, parent, isRoot });
  if (found.length === 0) return found;
  if (includeParents === null || includeChildren === null)
    throw nullPointer('"java.lang.Boolean.booleanValue()" because the flag is null');
  const ancestors = new Set(found.flatMap((row) => row.path.split('|')));
  const above = includeParents ? findRelationships(slice, { tenantId, hierarchyType, codes: [...ancestors] }) : [];
  if (!includeChildren) return [...found, ...above];
  const below = found.map((row) => row.code);
  // Without tenant or hierarchy a code may be there more than once.
  refuseRepeated(below);
  return [...found, ...above, ...findRelationships(slice, { tenantId, hierarchyType, below })];
}

const DEEPEST = 2_000;

/** Begins with the highest level there is. A row found in two ways is there twice. */
function toTree(rows: StoredRelationship[], order: (string | null)[]): JsonObject[] {
  const byType = groupBy(rows, (row) => row.boundaryType);
  const byParent = groupBy(rows, (row) => row.parent);
  const highest = order.find((type) => type !== null && byType.has(type)) ?? null;
  const hang = (row: StoredRelationship, depth: number): JsonObject => {
    // Moves can make a circle: then the service runs out of stack.
    if (depth > Math.min(rows.length, DEEPEST))
      throw unhandled('ServletException', 'Handler dispatch failed: java.lang.StackOverflowError');
    const children = (byParent.get(row.code) ?? []).map((child) => hang(child, depth + 1));
    return { id: row.id, code: row.code, boundaryType: row.boundaryType, children };
  };
  return highest === null ? [] : (byType.get(highest) ?? []).map((row) => hang(row, 0));
}

function groupBy<Key>(rows: StoredRelationship[], keyOf: (row: StoredRelationship) => Key) {
  const groups = new Map<Key, StoredRelationship[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
