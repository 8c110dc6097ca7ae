import type { StoredInstance, WorkflowSlice } from '../slice';
import { indexOf } from './case-index';
import { contains } from './like-pattern';

export function byNewest(a: StoredInstance, b: StoredInstance): number {
  return b.auditDetails.lastModifiedTime - a.auditDetails.lastModifiedTime;
}

/** Ids of the tenant's cases in which one of `ids` is contained. */
export function businessIdsLike(slice: WorkflowSlice, tenant: string, ids: string[]): string[] {
  const known = indexOf(slice).tenants.get(tenant)?.businessIds;
  return known ? [...new Set(ids.flatMap((id) => known.find(contains(id))))] : [];
}

/** Latest rows of the tenant's cases whose id one of `ids` is contained in. */
export function latestLike(slice: WorkflowSlice, tenant: string, ids: string[]): StoredInstance[] {
  const latest = indexOf(slice).tenants.get(tenant)?.latest;
  return businessIdsLike(slice, tenant, ids).flatMap((id) => latest?.get(id) ?? []);
}

/**
 * The current row of each case of a batch, as `_transition` looks it up: the ten (`limit`) latest-modified rows that
 * match fuzzily, keyed by their exact id. A case crowded out by others counts as new.
 */
export function currentRows(
  slice: WorkflowSlice,
  tenant: string,
  businessIds: string[],
  limit: number,
): Map<string, StoredInstance> {
  const rows = latestLike(slice, tenant, businessIds).sort(byNewest).slice(0, limit);
  return new Map(rows.map((row) => [row.businessId ?? '', row]));
}
