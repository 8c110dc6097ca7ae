import { type BoundarySlice, hierarchyKey, type Placement, type StoredRelationship } from '../slice';

/** What the table of relationships is asked for. Absent and empty members ask for nothing. */
export type RelationshipQuery = {
  tenantId?: string | undefined;
  hierarchyType?: string | undefined;
  boundaryType?: string | undefined;
  codes?: string[] | undefined;
  parent?: string | undefined;
  /** Only those without a parent; `boundaryType` and `codes` are not looked at then. */
  isRoot?: boolean | undefined;
  /** Only those with one of these codes above them. */
  below?: string[] | undefined;
};

export function addRelationship(slice: BoundarySlice, row: StoredRelationship): void {
  const key = hierarchyKey(row.tenantId, row.hierarchyType);
  let placement = slice.placements.get(key);
  if (!placement) {
    const { tenantId, hierarchyType } = row;
    placement = {
      tenantId,
      hierarchyType,
      byCode: new Map(),
      byParent: new Map(),
      byType: new Map(),
      below: new Map(),
    };
    slice.placements.set(key, placement);
  }
  slice.relationships.set(row.id, row);
  placement.byCode.set(row.code, row);
  addTo(placement.byType, row.boundaryType, row);
  putIntoTree(placement, row);
}

export function moveRelationship(
  slice: BoundarySlice,
  row: StoredRelationship,
  { parent, path }: Pick<StoredRelationship, 'parent' | 'path'>,
): void {
  const placement = slice.placements.get(hierarchyKey(row.tenantId, row.hierarchyType));
  if (!placement) return;
  placement.byParent.get(row.parent)?.delete(row);
  for (const code of ancestorsOf(row)) placement.below.get(code)?.delete(row);
  row.parent = parent;
  row.path = path;
  putIntoTree(placement, row);
}

/** Newest first. Relationships are written one by one, so those stored within one millisecond still have their order. */
export function findRelationships(slice: BoundarySlice, query: RelationshipQuery): StoredRelationship[] {
  const above = new Set(query.below);
  return placementsOf(slice, query)
    .flatMap((placement) => candidatesOf(placement, query).filter((row) => matches(row, query, above)))
    .sort((a, b) => (b.auditDetails.createdTime ?? 0) - (a.auditDetails.createdTime ?? 0) || b.order - a.order);
}

function placementsOf(slice: BoundarySlice, { tenantId, hierarchyType }: RelationshipQuery): Placement[] {
  if (tenantId && hierarchyType) {
    const only = slice.placements.get(hierarchyKey(tenantId, hierarchyType));
    return only ? [only] : [];
  }
  return [...slice.placements.values()].filter(
    (each) => (!tenantId || each.tenantId === tenantId) && (!hierarchyType || each.hierarchyType === hierarchyType),
  );
}

/** All that can match, by the narrowest index there is: 50,000 rows are not walked for the ten below one of them. */
function candidatesOf(placement: Placement, query: RelationshipQuery): StoredRelationship[] {
  if (query.isRoot) return [...(placement.byParent.get(null) ?? [])];
  if (query.codes?.length) return [...new Set(query.codes)].flatMap((code) => placement.byCode.get(code) ?? []);
  if (query.parent) return [...(placement.byParent.get(query.parent) ?? [])];
  if (query.below?.length) return [...new Set(query.below.flatMap((code) => [...(placement.below.get(code) ?? [])]))];
  if (query.boundaryType) return [...(placement.byType.get(query.boundaryType) ?? [])];
  return [...placement.byCode.values()];
}

function matches(row: StoredRelationship, query: RelationshipQuery, above: Set<string>): boolean {
  if (query.parent && row.parent !== query.parent) return false;
  if (query.isRoot) {
    if (row.parent !== null) return false;
  } else if (query.boundaryType && row.boundaryType !== query.boundaryType) return false;
  return above.size === 0 || ancestorsOf(row).some((code) => above.has(code));
}

function putIntoTree(placement: Placement, row: StoredRelationship): void {
  addTo(placement.byParent, row.parent, row);
  for (const code of ancestorsOf(row)) addTo(placement.below, code, row);
}

/** As PostgreSQL's `string_to_array` reads a path: nothing in an empty one. */
function ancestorsOf({ path }: StoredRelationship): string[] {
  return path === '' ? [] : path.split('|');
}

function addTo<Key>(index: Map<Key, Set<StoredRelationship>>, key: Key, row: StoredRelationship): void {
  const rows = index.get(key);
  if (rows) rows.add(row);
  else index.set(key, new Set([row]));
}
