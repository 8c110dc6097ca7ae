import type { StoredInstance, WorkflowSlice } from '../slice';

/** Latest rows of a case: those with the greatest lastModifiedTime (two, when two share a millisecond). */
export function latestOf(rows: StoredInstance[]): StoredInstance[] {
  const newest = Math.max(...rows.map((row) => row.auditDetails.lastModifiedTime));
  return rows.filter((row) => row.auditDetails.lastModifiedTime === newest);
}

/** `businessId LIKE '%id%'` of PostgreSQL: `_`, `%` and `\` in an id are wildcards. */
export function likeMatcher(id: string): (businessId: string) => boolean {
  if (!/[_%\\]/.test(id)) return (businessId) => businessId.includes(id);
  let pattern = '';
  for (let index = 0; index < id.length; index++) {
    const character = id[index] ?? '';
    if (character === '\\') {
      index += 1;
      pattern += escaped(id[index] ?? '');
    } else pattern += character === '%' ? '[\\s\\S]*' : character === '_' ? '[\\s\\S]' : escaped(character);
  }
  const expression = new RegExp(`^[\\s\\S]*${pattern}[\\s\\S]*$`, 'u');
  return (businessId) => expression.test(businessId);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export function byNewest(a: StoredInstance, b: StoredInstance): number {
  return b.auditDetails.lastModifiedTime - a.auditDetails.lastModifiedTime;
}

/** Rows of the tenant's cases whose id one of `ids` is contained in; every case when `ids` is undefined. */
export function casesLike(slice: WorkflowSlice, tenant: string, ids: string[] | undefined): StoredInstance[][] {
  const cases = slice.instances.get(tenant);
  if (!cases) return [];
  if (!ids) return [...cases.values()];
  const matchers = ids.map(likeMatcher);
  return [...cases].flatMap(([businessId, rows]) =>
    businessId !== null && matchers.some((match) => match(businessId)) ? [rows] : [],
  );
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
  const rows = casesLike(slice, tenant, businessIds).flatMap(latestOf).sort(byNewest).slice(0, limit);
  return new Map(rows.map((row) => [row.businessId ?? '', row]));
}
