import type { StoredInstance, WorkflowSlice } from '../slice';
import { indexOf } from './case-index';
import { type Criteria, wantsHistory } from './criteria';
import { businessIdsLike, byNewest, latestLike } from './current';

/** What the filters of a search let through, newest first. */
export function plainRows(slice: WorkflowSlice, criteria: Criteria): StoredInstance[] {
  return [...narrowed(slice, criteria)].filter((row) => passes(row, criteria)).sort(byNewest);
}

/**
 * What a count counts. Ids of cases are exact and `moduleName` is ignored; a row is a latest one when its time is the
 * newest of **any** case, whatever its own, of whatever tenant.
 */
export function countedRows(slice: WorkflowSlice, criteria: Criteria): StoredInstance[] {
  const hasHistory = wantsHistory(criteria);
  const { casesAt } = indexOf(slice);
  const cases = slice.instances.get(criteria.tenantId) ?? new Map<string | null, StoredInstance[]>();
  const asked = { ...criteria, moduleName: undefined, assignee: criteria.assignee || undefined };
  const counted: StoredInstance[] = [];
  const of = criteria.businessIds?.length ? new Set(criteria.businessIds).values() : cases.keys();
  for (const id of of)
    for (const row of cases.get(id) ?? [])
      if ((hasHistory || casesAt.has(row.auditDetails.lastModifiedTime)) && passes(row, asked)) counted.push(row);
  return counted;
}

/** The rows an index leaves to look at; ids of cases are decided here, other filters in `passes`. */
function narrowed(slice: WorkflowSlice, criteria: Criteria): Iterable<StoredInstance> {
  const { tenantId, businessIds, ids, status, assignee } = criteria;
  const index = indexOf(slice);
  const tenant = index.tenants.get(tenantId);
  const cases = slice.instances.get(tenantId);
  const hasHistory = wantsHistory(criteria);
  if (!tenant || !cases) return [];
  if (businessIds?.length)
    return hasHistory
      ? businessIdsLike(slice, tenantId, businessIds).flatMap((id) => cases.get(id) ?? [])
      : latestLike(slice, tenantId, businessIds);
  const isLatest = (row: StoredInstance) => tenant.latest.get(row.businessId ?? '')?.includes(row) === true;
  if (ids?.length)
    return [...new Set(ids)]
      .flatMap((id) => index.byId.get(id) ?? [])
      .filter((row) => row.tenantId === tenantId && (hasHistory || isLatest(row)));
  if (hasHistory) return [...cases.values()].flat();
  if (assignee !== undefined) return tenant.latestByAssignee.get(assignee) ?? [];
  if (status?.length) return new Set(status.flatMap((each) => [...(tenant.latestByStatus.get(each) ?? [])]));
  return [...tenant.latest.values()].flat();
}

function passes(row: StoredInstance, criteria: Criteria): boolean {
  const { ids, status, assignee, businessService, moduleName } = criteria;
  return (
    (!ids?.length || ids.includes(row.id)) &&
    (!status?.length || status.includes(row.status)) &&
    (assignee === undefined || row.assignes.includes(assignee)) &&
    (!businessService || row.businessService === businessService) &&
    (!moduleName || row.moduleName === moduleName)
  );
}
