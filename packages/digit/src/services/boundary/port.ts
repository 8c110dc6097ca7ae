import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { CallContext } from '../../actor';

/** A place with a code, unique in its tenant. Its name is a localized message, not here. */
export type Boundary = {
  id: string;
  tenant: string;
  code: string;
  /** GeoJSON, a Point or a Polygon without holes. */
  geometry?: JsonObject;
  details?: JsonValue;
};

/** What kinds of places lie in each other: a chain (City, Zone, Ward), never a tree. It can be neither changed nor deleted. */
export type BoundaryHierarchy = { tenant: string; code: string; levels: string[] };

/** A boundary's place in a hierarchy. Without `parent` it is the root. */
export type BoundaryPlacement = { tenant: string; hierarchy: string; code: string; level: string; parent?: string };

export type BoundaryNode = { code: string; level: string; children: BoundaryNode[] };

/**
 * boundary-service. All writes are answered before they are stored, and what builds on them must be read back first:
 * entities, then the root, then level by level.
 */
export interface BoundaryPort {
  /** In parts of 300; a part that fails leaves the parts before it written. */
  createBoundaries(
    tenant: string,
    boundaries: Pick<Boundary, 'code' | 'geometry' | 'details'>[],
    context: CallContext,
  ): Promise<void>;
  /** All of the tenant, or those with these codes. */
  listBoundaries(criteria: { tenant: string; codes?: string[] }, context: CallContext): Promise<Boundary[]>;
  findBoundary(boundary: { tenant: string; code: string }, context: CallContext): Promise<Boundary | undefined>;
  createHierarchy(hierarchy: BoundaryHierarchy, context: CallContext): Promise<void>;
  findHierarchy(
    hierarchy: { tenant: string; code: string },
    context: CallContext,
  ): Promise<BoundaryHierarchy | undefined>;
  placeBoundary(placement: BoundaryPlacement, context: CallContext): Promise<void>;
  /** Another parent on the same level as before. */
  moveBoundary(placement: BoundaryPlacement & { parent: string }, context: CallContext): Promise<void>;
  /** The whole tree in one answer, DIGIT knows no pages of it; `below`: only this boundary and what is below it. */
  readTree(tree: { tenant: string; hierarchy: string; below?: string }, context: CallContext): Promise<BoundaryNode[]>;
  /** The boundaries at the top, without what is below them. */
  listRoots(tree: { tenant: string; hierarchy: string }, context: CallContext): Promise<BoundaryNode[]>;
  /** One step of the tree: of a hierarchy of 50,000 boundaries only these. `level` is that of the children. */
  listChildren(
    of: { tenant: string; hierarchy: string; level: string; parent: string },
    context: CallContext,
  ): Promise<BoundaryNode[]>;
  /** From the root to the boundary itself; empty where it is not placed. */
  readPath(
    boundary: { tenant: string; hierarchy: string; code: string },
    context: CallContext,
  ): Promise<Omit<BoundaryNode, 'children'>[]>;
}
