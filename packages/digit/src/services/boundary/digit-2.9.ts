import { Json, type JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { CallContext } from '../../actor';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { listAll, listByCodes, MOST_IN_A_PAGE, type ReadPage } from './list-boundaries';
import type { Boundary, BoundaryNode, BoundaryPlacement, BoundaryPort } from './port';

const Entities = z.object({
  Boundary: z.array(
    z.object({
      id: z.string(),
      tenantId: z.string(),
      code: z.string(),
      geometry: z.record(z.string(), Json).nullish(),
      additionalDetails: Json.nullish(),
    }),
  ),
});
const Level = z.object({ boundaryType: z.string(), parentBoundaryType: z.string().nullish() });
const Hierarchies = z.object({
  BoundaryHierarchy: z
    .array(z.object({ tenantId: z.string(), hierarchyType: z.string(), boundaryHierarchy: z.array(Level) }))
    .nullish(),
});
type WireNode = { code: string; boundaryType: string; children?: WireNode[] | null | undefined };
const Node: z.ZodType<WireNode> = z.object({
  code: z.string(),
  boundaryType: z.string(),
  children: z.lazy(() => z.array(Node)).nullish(),
});
const Trees = z.object({ TenantBoundary: z.array(z.object({ boundary: z.array(Node) })) });

const ENTITIES = '/boundary-service/boundary';
const HIERARCHIES = '/boundary-service/boundary-hierarchy-definition';
const RELATIONSHIPS = '/boundary-service/boundary-relationships';

export function createBoundaryClient(caller: Caller): BoundaryPort {
  const write = (path: string, body: JsonObject, context: CallContext) =>
    caller.post({ service: 'boundary', path, body, answer: z.unknown(), context });

  const pagesOf =
    (tenant: string, context: CallContext): ReadPage =>
    async (query) => {
      const { Boundary: rows } = await caller.post({
        service: 'boundary',
        path: `${ENTITIES}/_search`,
        query: { tenantId: tenant, ...query },
        answer: Entities,
        context,
        isRead: true,
      });
      return rows.map(toBoundary);
    };

  const search = async (query: Record<string, string>, context: CallContext): Promise<BoundaryNode[]> => {
    const { TenantBoundary: trees } = await caller.post({
      service: 'boundary',
      path: `${RELATIONSHIPS}/_search`,
      query,
      answer: Trees,
      context,
      isRead: true,
    });
    return trees.flatMap(({ boundary }) => boundary.map(toNode));
  };

  return {
    async createBoundaries(tenant, boundaries, context) {
      for (let from = 0; from < boundaries.length; from += MOST_IN_A_PAGE) {
        const part = boundaries.slice(from, from + MOST_IN_A_PAGE).map(({ code, geometry, details }) => ({
          tenantId: tenant,
          code: checked(code),
          // Without the member, DIGIT fails.
          geometry: geometry ?? null,
          additionalDetails: details ?? null,
        }));
        await write(`${ENTITIES}/_create`, { Boundary: part }, context);
      }
    },
    async listBoundaries({ tenant, codes }, context) {
      const readPage = pagesOf(tenant, context);
      return codes ? listByCodes(codes, readPage) : listAll(readPage, context);
    },
    async findBoundary({ tenant, code }, context) {
      const found = await listByCodes([code], pagesOf(tenant, context));
      return found.find((each) => each.code === code);
    },
    async createHierarchy({ tenant, code, levels }, context) {
      const boundaryHierarchy = levels.map((level, index) => ({
        boundaryType: checked(level),
        parentBoundaryType: levels[index - 1] ?? null,
        active: true,
      }));
      const BoundaryHierarchy = { tenantId: tenant, hierarchyType: checked(code), boundaryHierarchy };
      await write(`${HIERARCHIES}/_create`, { BoundaryHierarchy }, context);
    },
    async findHierarchy({ tenant, code }, context) {
      const { BoundaryHierarchy: found } = await caller.post({
        service: 'boundary',
        path: `${HIERARCHIES}/_search`,
        body: { BoundaryTypeHierarchySearchCriteria: { tenantId: tenant, hierarchyType: code } },
        answer: Hierarchies,
        context,
        isRead: true,
      });
      const [hierarchy] = found ?? [];
      return hierarchy && { tenant, code, levels: toLevels(hierarchy.boundaryHierarchy) };
    },
    async placeBoundary(placement, context) {
      await write(`${RELATIONSHIPS}/_create`, { BoundaryRelationship: toRelationship(placement) }, context);
    },
    async moveBoundary(placement, context) {
      await write(`${RELATIONSHIPS}/_update`, { BoundaryRelationship: toRelationship(placement) }, context);
    },
    readTree({ tenant, hierarchy, below }, context) {
      const codes: Record<string, string> = below === undefined ? {} : { codes: below };
      return search({ tenantId: tenant, hierarchyType: hierarchy, ...codes, includeChildren: 'true' }, context);
    },
    listRoots({ tenant, hierarchy }, context) {
      return search({ tenantId: tenant, hierarchyType: hierarchy }, context);
    },
    listChildren({ tenant, hierarchy, level, parent }, context) {
      return search({ tenantId: tenant, hierarchyType: hierarchy, boundaryType: level, parent }, context);
    },
    async readPath({ tenant, hierarchy, code }, context) {
      const found = await search(
        { tenantId: tenant, hierarchyType: hierarchy, codes: code, includeParents: 'true' },
        context,
      );
      const path: Omit<BoundaryNode, 'children'>[] = [];
      for (let [node] = found; node; [node] = node.children) path.push({ code: node.code, level: node.level });
      return path;
    },
  };
}

/** All columns hold 64 characters, and a longer text is answered as well and lost. */
function checked(text: string): string {
  if (text === '' || [...text].length > 64) throw new DigitError('boundary', 'no-room', false, 'code', true);
  return text;
}

function toBoundary(row: z.infer<typeof Entities>['Boundary'][number]): Boundary {
  const { id, tenantId, code, geometry, additionalDetails } = row;
  return {
    id,
    tenant: tenantId,
    code,
    ...(geometry && { geometry }),
    ...(additionalDetails !== null && additionalDetails !== undefined && { details: additionalDetails }),
  };
}

/** A parent that is an empty text would be stored as one, and the root never found again: the member is left out. */
function toRelationship({ tenant, hierarchy, code, level, parent }: BoundaryPlacement): JsonObject {
  return { tenantId: tenant, hierarchyType: hierarchy, code, boundaryType: level, ...(parent && { parent }) };
}

function toNode({ code, boundaryType, children }: WireNode): BoundaryNode {
  return { code, level: boundaryType, children: (children ?? []).map(toNode) };
}

/** From the top down, in whatever order they are listed. */
function toLevels(levels: z.infer<typeof Level>[]): string[] {
  const below = new Map(levels.map((level) => [level.parentBoundaryType || null, level.boundaryType]));
  const ordered: string[] = [];
  for (let next = below.get(null); next !== undefined && ordered.length < levels.length; next = below.get(next))
    ordered.push(next);
  return ordered;
}
