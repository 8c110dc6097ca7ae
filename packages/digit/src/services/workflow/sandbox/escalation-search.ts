import { answer, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { nullPointer } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredInstance, WorkflowSlice } from '../slice';
import { type Criteria, readCriteria, refuseUnusable } from './criteria';
import { businessIdsLike } from './current';
import type { WorkflowEffect } from './effects';
import { describeRows, plainPage } from './process-search';
import { readRequest, userInfoOf } from './request-types';

type Call = SandboxCall<WorkflowEffect>;

/** `escalate/_search`: cases that were escalated last, by the time they were created; ten at most. */
export function searchEscalated(call: Call): SandboxResponse {
  const body = readRequest(call);
  const criteria = readCriteria(call.request.query);
  refuseUnusable(criteria);
  const userInfo = userInfoOf(body);
  const businessIds = escalatedIds(call.state.workflow, criteria);
  const { tenantId, businessService } = criteria;
  const rows =
    businessIds.length > 0
      ? plainPage(call, { tenantId, businessService, businessIds, history: false, offset: 0, limit: 10 })
      : [];
  const found = describeRows(call, rows, userInfo);
  if (!userInfo) throw nullPointer('"org.egov.common.contract.request.User.getUuid()"');
  const caller = stringOr(memberOf(userInfo, 'uuid')) ?? null;
  return answer(200, {
    ResponseInfo: null,
    ProcessInstances: found,
    totalCount: businessIds.filter((id) => wasWith(call.state.workflow, id, caller)).length,
  });
}

/** An empty business service is asked for as it is, and found nowhere. */
function escalatedIds(slice: WorkflowSlice, { tenantId, businessIds, businessService }: Criteria): string[] {
  const cases = slice.instances.get(tenantId);
  const ids = businessIds?.length ? businessIdsLike(slice, tenantId, businessIds) : [...(cases?.keys() ?? [])];
  return ids.flatMap((id) => {
    const rows = (cases?.get(id) ?? []).filter(
      (row) => businessService === undefined || row.businessService === businessService,
    );
    return id !== null && latestCreated(rows).some((row) => row.escalated) ? [id] : [];
  });
}

/** Whether the rows before the last, in whatever tenant, were somebody's; with nobody named, whether there are any. */
function wasWith(slice: WorkflowSlice, businessId: string, person: string | null): boolean {
  const rows = [...slice.instances.values()].flatMap((cases) => cases.get(businessId) ?? []);
  const newest = Math.max(...rows.map((row) => row.auditDetails.createdTime));
  const before = latestCreated(rows.filter((row) => row.auditDetails.createdTime < newest));
  return before.some((row) => person === null || row.assignes.includes(person));
}

/** Several, where a self-loop copied the time: `RANK` puts them all first. */
export function latestCreated(rows: StoredInstance[]): StoredInstance[] {
  const newest = rows.reduce((time, row) => Math.max(time, row.auditDetails.createdTime), Number.NEGATIVE_INFINITY);
  return rows.filter((row) => row.auditDetails.createdTime === newest);
}
