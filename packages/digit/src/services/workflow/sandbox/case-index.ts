import type { StoredInstance, WorkflowSlice } from '../slice';
import { createTextIndex, type TextIndex } from './text-index';

type Rows = Set<StoredInstance>;

/** Rows of one tenant as queries ask for them. A case's latest rows are two where two share a millisecond. */
export type TenantIndex = {
  businessIds: TextIndex;
  /** By businessId. A row without one is never the latest: `NULL = NULL` is not true. */
  latest: Map<string, StoredInstance[]>;
  /** Latest rows by state, and by the people they are assigned to. */
  latestByStatus: Map<string, Rows>;
  latestByAssignee: Map<string, Rows>;
};

export type CaseIndex = {
  byId: Map<string, StoredInstance>;
  tenants: Map<string, TenantIndex>;
  /** By businessId, of whatever tenant: the time of its latest row. */
  newestTimes: Map<string | null, number>;
  /** How many businessIds have a time as their newest. */
  casesAt: Map<number, number>;
};

const indexes = new WeakMap<WorkflowSlice['instances'], CaseIndex>();

/** Kept beside the slice, which stays plain data; made anew where the slice was read back from a file. */
export function indexOf({ instances }: Pick<WorkflowSlice, 'instances'>): CaseIndex {
  const known = indexes.get(instances);
  if (known) return known;
  const index: CaseIndex = { byId: new Map(), tenants: new Map(), newestTimes: new Map(), casesAt: new Map() };
  indexes.set(instances, index);
  for (const cases of instances.values()) for (const rows of cases.values()) for (const row of rows) addRow(index, row);
  return index;
}

export function addRow(index: CaseIndex, row: StoredInstance): void {
  index.byId.set(row.id, row);
  noteTime(index, row);
  const tenant = index.tenants.get(row.tenantId) ?? emptyTenant();
  index.tenants.set(row.tenantId, tenant);
  if (row.businessId === null) return;
  const latest = tenant.latest.get(row.businessId);
  if (!latest) tenant.businessIds.add(row.businessId);
  const newest = latest?.[0]?.auditDetails.lastModifiedTime ?? Number.NEGATIVE_INFINITY;
  const time = row.auditDetails.lastModifiedTime;
  if (time < newest) return;
  if (time > newest) for (const old of latest ?? []) forget(tenant, old);
  tenant.latest.set(row.businessId, time > newest ? [row] : [...(latest ?? []), row]);
  note(tenant.latestByStatus, row.status, row);
  for (const assignee of row.assignes) note(tenant.latestByAssignee, assignee, row);
}

function emptyTenant(): TenantIndex {
  return {
    businessIds: createTextIndex(),
    latest: new Map(),
    latestByStatus: new Map(),
    latestByAssignee: new Map(),
  };
}

function noteTime({ newestTimes, casesAt }: CaseIndex, { businessId, auditDetails }: StoredInstance): void {
  const time = auditDetails.lastModifiedTime;
  const before = newestTimes.get(businessId);
  if (before !== undefined && before >= time) return;
  newestTimes.set(businessId, time);
  casesAt.set(time, (casesAt.get(time) ?? 0) + 1);
  if (before === undefined) return;
  const left = (casesAt.get(before) ?? 1) - 1;
  if (left > 0) casesAt.set(before, left);
  else casesAt.delete(before);
}

function note(rows: Map<string, Rows>, key: string, row: StoredInstance): void {
  const found = rows.get(key);
  if (found) found.add(row);
  else rows.set(key, new Set([row]));
}

function forget(tenant: TenantIndex, row: StoredInstance): void {
  tenant.latestByStatus.get(row.status)?.delete(row);
  for (const assignee of row.assignes) tenant.latestByAssignee.get(assignee)?.delete(row);
}
