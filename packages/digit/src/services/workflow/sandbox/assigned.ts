import type { WorkflowSlice } from '../slice';
import { indexOf } from './case-index';
import type { Criteria } from './criteria';

/** `totalCount` of a search: latest rows assigned to one person, whatever else was asked; 0 when nobody is named. */
export function assignedCount(slice: WorkflowSlice, criteria: Criteria, assignee: string | null | undefined): number {
  if (!assignee) return 0;
  const rows = indexOf(slice).tenants.get(criteria.tenantId)?.latestByAssignee.get(assignee) ?? [];
  return [...rows].filter((row) => !criteria.businessService || row.businessService === criteria.businessService)
    .length;
}
