import type { Instant } from '@nirmaan/lexicon';
import type { SandboxState } from '../../../sandbox/state';
import { applyLocalization } from '../../localization/sandbox/effects';
import { applyBoundary } from './effects';

/** A hierarchy with its places, as it is there from the start. */
export type SeededPlaces = {
  tenant: string;
  hierarchy: string;
  /** From the top. */
  levels: string[];
  /** A place comes after the one it lies in; one without `parent` is at the top. */
  places: { id: string; code: string; parent?: string }[];
  /** Names of places (by code) and of levels (`<hierarchy>_<level>`), all in the module of the hierarchy. */
  messages: { locale: string; code: string; message: string }[];
  by: string;
  at: Instant;
};

/** Stores places as the persister would have. */
export function seedPlaces(state: Pick<SandboxState, 'boundary' | 'localization'>, seeded: SeededPlaces): void {
  const { tenant: tenantId, hierarchy: hierarchyType, levels, by, at } = seeded;
  const auditDetails = { createdBy: by, lastModifiedBy: by, createdTime: at, lastModifiedTime: at };
  const entities = seeded.places.map(({ id, code }) => ({
    id,
    tenantId,
    code,
    geometry: null,
    additionalDetails: null,
    auditDetails,
  }));
  const boundaryHierarchy = levels.map((boundaryType, depth) => ({
    boundaryType,
    parentBoundaryType: levels[depth - 1] ?? null,
    active: true,
  }));
  applyBoundary(state.boundary, { kind: 'entities', entities });
  applyBoundary(state.boundary, {
    kind: 'hierarchy',
    hierarchy: { id: `${tenantId}.${hierarchyType}`, tenantId, hierarchyType, boundaryHierarchy, auditDetails },
  });
  const paths = new Map<string, string[]>();
  for (const { id, code, parent = null } of seeded.places) {
    const above = parent === null ? [] : [...(paths.get(parent) ?? []), parent];
    paths.set(code, above);
    applyBoundary(state.boundary, {
      kind: 'relationship',
      relationship: {
        id,
        tenantId,
        code,
        hierarchyType,
        boundaryType: levels[above.length] ?? null,
        parent,
        path: above.join('|'),
        auditDetails,
      },
    });
  }
  const module = `rainmaker-boundary-${hierarchyType.toLowerCase()}`;
  const messages = seeded.messages.map((message) => ({ tenant: tenantId, module, ...message }));
  applyLocalization(state.localization, { kind: 'put', messages });
}
