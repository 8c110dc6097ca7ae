import type { JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { type BoundarySlice, hierarchyKey } from '../slice';
import { addRelationship, moveRelationship } from './placements';

const text = z.string().nullable();
const audit = z.object({
  createdBy: text,
  lastModifiedBy: text,
  createdTime: z.number().nullable(),
  lastModifiedTime: z.number().nullable(),
});
/** Members of an effect are JSON already, from a request or the journal: not every leaf is looked at again. */
const json = z.custom<JsonValue>((value) => value !== undefined);
const modified = { lastModifiedBy: text, lastModifiedTime: z.number().nullable() };
const Entity = z.object({
  id: z.string(),
  tenantId: text,
  code: text,
  geometry: json,
  additionalDetails: json,
  auditDetails: audit,
});
const Level = z.object({ boundaryType: text, parentBoundaryType: text, active: z.boolean().nullable() });
const Hierarchy = z.object({
  id: z.string(),
  tenantId: text,
  hierarchyType: text,
  boundaryHierarchy: z.array(Level),
  auditDetails: audit,
});
const Relationship = z.object({
  id: z.string(),
  tenantId: text,
  code: text,
  hierarchyType: text,
  boundaryType: text,
  parent: text,
  path: z.string(),
  auditDetails: audit,
});

/** What goes to the persister, a message each. A member may be null although its column takes none: then all of it is lost. */
export const BoundaryEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entities'), entities: z.array(Entity) }),
  z.object({
    kind: z.literal('geometries'),
    geometries: z.array(z.object({ tenantId: text, code: text, geometry: json, ...modified })),
  }),
  z.object({ kind: z.literal('hierarchy'), hierarchy: Hierarchy }),
  z.object({ kind: z.literal('relationship'), relationship: Relationship }),
  z.object({
    kind: z.literal('moves'),
    moves: z.array(z.object({ id: z.string(), parent: text, path: z.string(), ...modified })),
  }),
]);
export type BoundaryEffect = z.infer<typeof BoundaryEffect>;

/** All columns of text but the path, in characters. */
const COLUMN = 64;

export function applyBoundary(slice: BoundarySlice, effect: BoundaryEffect): boolean {
  slice.writes += 1;
  switch (effect.kind) {
    case 'entities':
      return insertEntities(slice, effect.entities);
    case 'geometries':
      return updateGeometries(slice, effect.geometries);
    case 'hierarchy':
      return insertHierarchy(slice, effect.hierarchy);
    case 'relationship':
      return insertRelationship(slice, effect.relationship);
    case 'moves':
      return move(slice, effect.moves);
  }
}

/** One transaction: a row that cannot be stored takes the others with it. */
function insertEntities(slice: BoundarySlice, entities: z.infer<typeof Entity>[]): boolean {
  const taken = new Set<string>();
  const rows = entities.flatMap((entity) => {
    const { id, tenantId, code, auditDetails } = entity;
    if (tenantId === null || code === null || auditDetails.createdBy === null) return [];
    if (!fits(id, tenantId, code, auditDetails.createdBy, auditDetails.lastModifiedBy)) return [];
    if (!isJsonb(entity.geometry) || !isJsonb(entity.additionalDetails)) return [];
    const key = hierarchyKey(tenantId, code);
    if (slice.entityIds.has(id) || slice.entities.get(tenantId)?.has(code) || taken.has(key)) return [];
    taken.add(key);
    return [{ ...entity, tenantId, code, order: slice.writes }];
  });
  if (rows.length < entities.length) return false;
  for (const row of rows) {
    const ofTenant = slice.entities.get(row.tenantId) ?? new Map();
    slice.entities.set(row.tenantId, ofTenant.set(row.code, row));
    slice.entityIds.add(row.id);
  }
  return true;
}

type Geometry = Extract<BoundaryEffect, { kind: 'geometries' }>['geometries'][number];

/** Only the geometry is written, whatever else was sent. */
function updateGeometries(slice: BoundarySlice, geometries: Geometry[]): boolean {
  if (!geometries.every((each) => isJsonb(each.geometry) && fits(each.lastModifiedBy))) return false;
  for (const { tenantId, code, geometry, lastModifiedBy, lastModifiedTime } of geometries) {
    const row = tenantId === null || code === null ? undefined : slice.entities.get(tenantId)?.get(code);
    if (!row) continue;
    row.geometry = geometry;
    row.auditDetails = { ...row.auditDetails, lastModifiedBy, lastModifiedTime };
  }
  return true;
}

function insertHierarchy(slice: BoundarySlice, hierarchy: z.infer<typeof Hierarchy>): boolean {
  const { id, tenantId, hierarchyType, boundaryHierarchy, auditDetails } = hierarchy;
  if (tenantId === null || hierarchyType === null || !isJsonb(boundaryHierarchy)) return false;
  if (!fits(id, tenantId, hierarchyType, auditDetails.createdBy, auditDetails.lastModifiedBy)) return false;
  const key = hierarchyKey(tenantId, hierarchyType);
  if (slice.hierarchies.has(key)) return false;
  slice.hierarchies.set(key, { ...hierarchy, tenantId, hierarchyType, order: slice.writes });
  return true;
}

function insertRelationship(slice: BoundarySlice, relationship: z.infer<typeof Relationship>): boolean {
  const { id, tenantId, code, hierarchyType, boundaryType, parent, path, auditDetails } = relationship;
  if (tenantId === null || code === null || hierarchyType === null || boundaryType === null) return false;
  if (!fits(id, tenantId, code, hierarchyType, boundaryType, parent, auditDetails.createdBy)) return false;
  if (path.includes('\u0000') || slice.relationships.has(id)) return false;
  if (slice.placements.get(hierarchyKey(tenantId, hierarchyType))?.byCode.has(code)) return false;
  addRelationship(slice, { ...relationship, tenantId, code, hierarchyType, boundaryType, order: slice.writes });
  return true;
}

type Move = Extract<BoundaryEffect, { kind: 'moves' }>['moves'][number];

function move(slice: BoundarySlice, moves: Move[]): boolean {
  if (!moves.every((each) => fits(each.parent, each.lastModifiedBy))) return false;
  for (const { id, parent, path, lastModifiedBy, lastModifiedTime } of moves) {
    const row = slice.relationships.get(id);
    if (!row) continue;
    moveRelationship(slice, row, { parent, path });
    row.auditDetails = { ...row.auditDetails, lastModifiedBy, lastModifiedTime };
  }
  return true;
}

/** Characters as PostgreSQL counts them; U+0000 fits nowhere. */
function fits(...values: (string | null)[]): boolean {
  return values.every(
    (value) => value === null || (!value.includes('\u0000') && (value.length <= COLUMN || [...value].length <= COLUMN)),
  );
}

/** jsonb takes no U+0000; an escaped backslash before `u0000` is none. */
function isJsonb(value: JsonValue): boolean {
  return !/(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(value));
}
