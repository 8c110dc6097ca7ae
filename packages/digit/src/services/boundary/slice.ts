import type { JsonValue } from '@nirmaan/lexicon';

export type BoundaryAudit = {
  createdBy: string | null;
  lastModifiedBy: string | null;
  createdTime: number | null;
  lastModifiedTime: number | null;
};

export type StoredBoundary = {
  id: string;
  tenantId: string;
  code: string;
  geometry: JsonValue;
  additionalDetails: JsonValue;
  auditDetails: BoundaryAudit;
  /** Of the write it came with: rows of one write have one time, and writes are never as close as that. */
  order: number;
};

export type StoredLevel = { boundaryType: string | null; parentBoundaryType: string | null; active: boolean | null };

export type StoredHierarchy = {
  id: string;
  tenantId: string;
  hierarchyType: string;
  boundaryHierarchy: StoredLevel[];
  auditDetails: BoundaryAudit;
  order: number;
};

export type StoredRelationship = {
  id: string;
  tenantId: string;
  code: string;
  hierarchyType: string;
  boundaryType: string;
  /** null: the root; an empty text is stored as such, and then it is no root to the search for one. */
  parent: string | null;
  /** `ancestralMaterializedPath`: codes of all above, joined by bars, from the top; empty for a root. */
  path: string;
  auditDetails: BoundaryAudit;
  order: number;
};

/** The relationships of one hierarchy of one tenant, found by what searches ask for. */
export type Placement = {
  tenantId: string;
  hierarchyType: string;
  byCode: Map<string, StoredRelationship>;
  byParent: Map<string | null, Set<StoredRelationship>>;
  byType: Map<string, Set<StoredRelationship>>;
  /** By every code of their paths. */
  below: Map<string, Set<StoredRelationship>>;
};

export type BoundarySlice = {
  /** tenant → code → entity. */
  entities: Map<string, Map<string, StoredBoundary>>;
  entityIds: Set<string>;
  /** By tenant and type, see `hierarchyKey`; in order of storing. */
  hierarchies: Map<string, StoredHierarchy>;
  placements: Map<string, Placement>;
  relationships: Map<string, StoredRelationship>;
  /** How many writes were stored. */
  writes: number;
};

export function emptyBoundarySlice(): BoundarySlice {
  return {
    entities: new Map(),
    entityIds: new Set(),
    hierarchies: new Map(),
    placements: new Map(),
    relationships: new Map(),
    writes: 0,
  };
}

export function hierarchyKey(tenantId: string, hierarchyType: string): string {
  return `${tenantId}\u0000${hierarchyType}`;
}
