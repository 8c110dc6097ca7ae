import type { JsonObject } from '@nirmaan/lexicon';
import { answer, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { flagMember, integerMember, objectMember, textMember } from '../../mdms/sandbox/read-members';
import { type BoundarySlice, hierarchyKey, type StoredHierarchy, type StoredLevel } from '../slice';
import type { BoundaryEffect } from './effects';
import { pageOf, refuseNul } from './read-query';
import { auditOfCreate, objectsMember, readAudit, readRequestInfo } from './read-request';

type Call = SandboxCall<BoundaryEffect>;

/** Stored once and for all: there is neither update nor delete. */
export function createHierarchy(call: Call): SandboxResponse {
  const body = readBody(call.request, call.now);
  const info = readRequestInfo(body);
  const sent = objectMember(body, 'BoundaryHierarchy');
  const hierarchy = sent && readHierarchy(sent);
  if (!hierarchy) throw nullPointer('"digit.web.models.BoundaryTypeHierarchyDefinition.getBoundaryHierarchy()"');
  const { tenantId, hierarchyType, levels } = hierarchy;
  if (!levels) throw nullPointer('"java.util.List.stream()"');
  const boundaryHierarchy = levels.map((level) => {
    if (!level) throw nullPointer('"digit.web.models.BoundaryTypeHierarchy.getParentBoundaryType()"');
    return level;
  });
  checkLevels(boundaryHierarchy);
  if (findHierarchies(call.state.boundary, tenantId ?? undefined, hierarchyType ?? undefined).length > 0)
    throw refuse({
      code: 'DUPLICATE_RECORD',
      message: 'Boundary hierarchy with the provided tenantId and hierarchy type already exists.',
    });
  const id = call.newId();
  const created = { id, tenantId, hierarchyType, boundaryHierarchy, auditDetails: auditOfCreate(info, call.now) };
  call.persist('save-boundary-hierarchy-definition', { kind: 'hierarchy', hierarchy: created });
  return answer(202, {
    ResponseInfo: responseInfoOf(info),
    totalCount: null,
    BoundaryHierarchy: [{ ...created, boundaryHierarchyJsonNode: boundaryHierarchy }],
  });
}

export function searchHierarchies(call: Call): SandboxResponse {
  const body = readBody(call.request, call.now);
  const info = readRequestInfo(body);
  const criteria = objectMember(body, 'BoundaryTypeHierarchySearchCriteria');
  if (!criteria) throw nullPointer('"digit.web.models.BoundaryTypeHierarchySearchCriteria.getTenantId()"');
  const [tenantId, hierarchyType] = [textMember(criteria, 'tenantId'), textMember(criteria, 'hierarchyType')];
  const { offset, limit } = pageOf(integerMember(criteria, 'offset'), integerMember(criteria, 'limit'));
  const found = findHierarchies(call.state.boundary, tenantId, hierarchyType);
  const page = found.slice(offset, offset + limit);
  return answer(200, {
    ResponseInfo: responseInfoOf(info),
    totalCount: found.length,
    BoundaryHierarchy:
      page.length > 0 ? page.map(({ order: _, ...row }) => ({ ...row, boundaryHierarchyJsonNode: null })) : null,
  });
}

/** Newest first. What is absent or empty is not asked for. */
function findHierarchies(
  slice: BoundarySlice,
  tenantId: string | undefined,
  hierarchyType: string | undefined,
): StoredHierarchy[] {
  refuseNul(tenantId, hierarchyType);
  if (tenantId && hierarchyType) {
    const only = slice.hierarchies.get(hierarchyKey(tenantId, hierarchyType));
    return only ? [only] : [];
  }
  return [...slice.hierarchies.values()]
    .filter(
      (each) => (!tenantId || each.tenantId === tenantId) && (!hierarchyType || each.hierarchyType === hierarchyType),
    )
    .sort((a, b) => (b.auditDetails.createdTime ?? 0) - (a.auditDetails.createdTime ?? 0) || b.order - a.order);
}

/** Types from the top down. A type below which nothing is, though the list goes on, is followed by nulls. */
export function hierarchyOrder(
  slice: BoundarySlice,
  tenantId: string | undefined,
  hierarchyType: string | undefined,
): (string | null)[] {
  const [definition] = findHierarchies(slice, tenantId, hierarchyType);
  if (!definition)
    throw refuse({ code: 'HIERARCHY_DEFINITION_DOES_NOT_EXIST_ERR', message: 'Hierarchy definition does not exist' });
  const levels = definition.boundaryHierarchy;
  const root = levels.find((level) => !level.parentBoundaryType);
  if (!root) throw unhandled('NoSuchElementException', 'No value present');
  const below = new Map(levels.map((level) => [level.parentBoundaryType || null, level.boundaryType]));
  below.delete(null);
  const order = [root.boundaryType];
  while (order.length < levels.length) order.push(below.get(order.at(-1) ?? null) ?? null);
  return order;
}

/** A chain is meant; a circle below the root, or one without a root, is not seen. */
function checkLevels(levels: StoredLevel[]): void {
  if (levels.filter((level) => !level.parentBoundaryType).length > 1)
    throw refuse({
      code: 'MULTIPLE_ROOT_NODES_ERR',
      message: 'Hierarchy definition must have only one root node.',
    });
  const childOf = new Map<string | null, string | null>(levels.map((level) => [level.boundaryType, null]));
  for (const { boundaryType, parentBoundaryType: parent } of levels) {
    if (!parent) continue;
    if (!childOf.has(parent))
      throw invalid(`Given parent type is not part of boundary hierarchy definition - ${parent}`);
    if (childOf.get(parent)) throw invalid('Hierarchy entities must not form a cycle.');
    childOf.set(parent, boundaryType);
  }
}

function invalid(message: string) {
  return refuse({ code: 'INVALID_HIERARCHY_DEFINITION', message });
}

function readHierarchy(sent: JsonObject) {
  readAudit(sent);
  textMember(sent, 'id');
  return {
    tenantId: textMember(sent, 'tenantId') ?? null,
    hierarchyType: textMember(sent, 'hierarchyType') ?? null,
    levels: objectsMember(sent, 'boundaryHierarchy')?.map(
      (level): StoredLevel | null =>
        level && {
          boundaryType: textMember(level, 'boundaryType') ?? null,
          parentBoundaryType: textMember(level, 'parentBoundaryType') ?? null,
          active: flagMember(level, 'active') ?? null,
        },
    ),
  };
}
