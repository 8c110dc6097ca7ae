import { answer, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { objectMember, textMember } from '../../mdms/sandbox/read-members';
import type { StoredRelationship } from '../slice';
import type { BoundaryEffect } from './effects';
import { findEntities } from './entities';
import { hierarchyOrder } from './hierarchies';
import { findRelationships } from './placements';
import { refuseNul } from './read-query';
import { auditOfCreate, auditOfUpdate, readAudit, readRequestInfo } from './read-request';

type Call = SandboxCall<BoundaryEffect>;
type Sent = ReturnType<typeof readRelationship>['sent'];

export function createRelationship(call: Call): SandboxResponse {
  const { info, sent } = readRelationship(call);
  const { tenantId, code, parent } = sent;
  const entities = code === null ? [] : findEntities(call.state.boundary, tenantId ?? undefined, [code]);
  if (entities.length === 0) throw refused('BOUNDARY_ENTITY_DOES_NOT_EXIST', 'Boundary entity does not exist.');
  if (findPlaced(call, sent, code)) throw refused('DUPLICATE_RECORD', 'Provided boundary relationship already exists');
  const above = parent ? findPlaced(call, sent, parent) : undefined;
  if (parent && !above)
    throw refused('PARENT_NOT_FOUND', 'Parent entity for current boundary relationship does not exist.');
  checkLevel(call, sent, above);
  const created = { ...sent, id: call.newId(), auditDetails: auditOfCreate(info, call.now) };
  const path = above ? [above.path, above.code].filter((part) => part !== '').join('|') : '';
  call.persist('save-boundary-relationship', { kind: 'relationship', relationship: { ...created, path } });
  return answer(202, { ResponseInfo: responseInfoOf(info), TenantBoundary: [created] });
}

/**
 * Hangs a boundary under another parent. Nobody looks at which level that is of, and in the paths only the old parent's
 * code is replaced by the new one's, as text: what is further above stays as it was.
 */
export function updateRelationship(call: Call): SandboxResponse {
  const { info, sent } = readRelationship(call);
  const stored = findPlaced(call, sent, sent.code);
  if (!stored) throw missing('Provided boundary relationship for update does not exist');
  checkNewParent(call, sent, stored);
  const { parent } = sent;
  const oldParent = stored.parent;
  if (oldParent === null) throw nullPointer('"String.length()" because "str" is null');
  const auditDetails = auditOfUpdate(info, call.now, stored.auditDetails);
  if (parent === null) throw nullPointer('"java.lang.CharSequence.toString()" because "replacement" is null');
  const { tenantId, hierarchyType } = stored;
  const below = findRelationships(call.state.boundary, { tenantId, hierarchyType, below: [stored.code] });
  const toMove = (row: StoredRelationship, audit = row.auditDetails) => ({
    id: row.id,
    parent: row === stored ? parent : row.parent,
    path: row.path.split(oldParent || '\u0000').join(parent),
    lastModifiedBy: audit.lastModifiedBy,
    lastModifiedTime: audit.lastModifiedTime,
  });
  const moves = [...below.filter((row) => row !== stored).map((row) => toMove(row)), toMove(stored, auditDetails)];
  call.persist('update-boundary-relationship', { kind: 'moves', moves });
  return answer(202, {
    ResponseInfo: responseInfoOf(info),
    TenantBoundary: [{ ...sent, id: stored.id, auditDetails }],
  });
}

function checkNewParent(call: Call, sent: Sent, stored: StoredRelationship): void {
  if (!sent.parent) return;
  if (!stored.parent)
    throw refused(
      'HIERARCHY_DISTURBED_ERR',
      "If a boundary relationship is created with root boundary type, it can't be made a child of any other boundary",
    );
  if (!findPlaced(call, sent, sent.parent))
    throw missing('Parent boundary relationship provided in update request does not exist');
  if (stored.boundaryType !== sent.boundaryType)
    throw refused('HIERARCHY_DISTURBED_ERR', 'Parent updates are only allowed horizontally.');
}

/** Level by level: a child is of the type right below its parent's. */
function checkLevel(
  call: Call,
  { tenantId, hierarchyType, boundaryType }: Sent,
  above: StoredRelationship | undefined,
) {
  const order = hierarchyOrder(call.state.boundary, tenantId ?? undefined, hierarchyType ?? undefined);
  if (!order.includes(boundaryType))
    throw refused('BOUNDARY_TYPE_ERROR', 'The provided boundary type is not a part of provided hierarchy definition.');
  if (!above) {
    if (boundaryType === order[0]) return;
    throw refused(
      'HIERARCHY_ERROR',
      'Boundary relationship without defined parent should have root boundary hierarchy type.',
    );
  }
  if (boundaryType === null) throw nullPointer('"String.equals(Object)"');
  const index = order.indexOf(above.boundaryType) + 1;
  if (index >= order.length)
    throw unhandled('IndexOutOfBoundsException', `Index ${index} out of bounds for length ${order.length}`);
  if (boundaryType !== order[index])
    throw refused(
      'HIERARCHY_ERROR',
      "Hierarchy of child should be the direct descendant of parent's boundary hierarchy type.",
    );
}

function findPlaced(
  call: Call,
  { tenantId, hierarchyType }: Sent,
  code: string | null,
): StoredRelationship | undefined {
  if (code === null) return undefined;
  const query = { tenantId: tenantId ?? undefined, hierarchyType: hierarchyType ?? undefined, codes: [code] };
  return findRelationships(call.state.boundary, query)[0];
}

function readRelationship({ request, now }: Call) {
  const body = readBody(request, now);
  const info = readRequestInfo(body);
  const member = objectMember(body, 'BoundaryRelationship');
  if (!member) throw nullPointer('"digit.web.models.BoundaryRelation.getTenantId()"');
  const text = (name: string) => textMember(member, name) ?? null;
  readAudit(member);
  const sent = {
    id: text('id'),
    code: text('code'),
    tenantId: text('tenantId'),
    hierarchyType: text('hierarchyType'),
    boundaryType: text('boundaryType'),
    parent: text('parent'),
  };
  refuseNul(sent.tenantId, sent.code, sent.hierarchyType, sent.parent);
  return { info, sent };
}

function refused(code: string, message: string) {
  return refuse({ code, message });
}

function missing(message: string) {
  return refuse({ code: 'BOUNDARY_RELATIONSHIP_DOES_NOT_EXIST', message });
}
