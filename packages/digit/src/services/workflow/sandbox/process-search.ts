import type { JsonObject } from '@nirmaan/lexicon';
import { answer, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { nullPointer } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredInstance } from '../slice';
import { assignedCount } from './assigned';
import { type Criteria, isInbox, readCriteria, refuseUnusable, refuseWithoutTenant } from './criteria';
import type { WorkflowEffect } from './effects';
import { inboxRows, shownTo } from './inbox';
import { lookUpPeople } from './people';
import { plainRows } from './plain-rows';
import { queryError, readRequest, userInfoOf } from './request-types';
import { rolesOf } from './rights';
import { rowAnswers } from './row-answer';

type Call = SandboxCall<WorkflowEffect>;

/** `process/_search`. Its `ResponseInfo` is null, and `totalCount` is not the number of matches: see `assignedCount`. */
export function searchProcesses(call: Call): SandboxResponse {
  const body = readRequest(call);
  const criteria = readCriteria(call.request.query);
  refuseWithoutTenant(criteria, 'TenantId is mandatory for searching workflow');
  const userInfo = userInfoOf(body);
  const isShown = isInbox(criteria);
  const rows = isShown ? inboxPage(call, criteria, userInfo) : plainPage(call, criteria);
  const found = describeRows(call, rows, userInfo);
  const assignee = isShown ? callerOf(userInfo) : criteria.assignee;
  return answer(200, {
    ResponseInfo: null,
    ProcessInstances: found,
    totalCount: assignedCount(call.state.workflow, criteria, assignee),
  });
}

export function plainPage(call: Call, criteria: Criteria): StoredInstance[] {
  return pageOf(criteria, () => plainRows(call.state.workflow, criteria));
}

/** Rows with their people and what the caller may do next. */
export function describeRows(call: Call, rows: StoredInstance[], userInfo: JsonObject | undefined): JsonObject[] {
  if (rows.length === 0) return [];
  const people = lookUpPeople(
    call,
    rows.flatMap((row) => [...row.assignes, row.assigner]),
  );
  if (!userInfo) throw nullPointer('"org.egov.common.contract.request.User.getRoles()"');
  return rowAnswers(call, rows, { roles: rolesOf(userInfo) ?? [], people });
}

/** Two latest rows of one case are one on the page: in the place of the first, the last is shown. */
function inboxPage(call: Call, criteria: Criteria, userInfo: JsonObject | undefined): StoredInstance[] {
  const roles = userInfo && rolesOf(userInfo);
  if (!roles) throw nullPointer('"java.util.List.forEach(java.util.function.Consumer)"');
  const shown = shownTo(call, criteria.tenantId, roles);
  if (shown.everywhere.size === 0 && shown.pairs.size === 0) return [];
  const rows = pageOf(criteria, () =>
    inboxRows(call.state.workflow, {
      tenant: criteria.tenantId,
      businessService: criteria.businessService,
      moduleName: criteria.moduleName,
      shown,
      caller: callerOf(userInfo),
    }),
  );
  return [...new Map(rows.map((row) => [row.businessId, row])).values()];
}

function pageOf(criteria: Criteria, rows: () => StoredInstance[]): StoredInstance[] {
  const { limit, offset } = criteria;
  refuseUnusable(criteria);
  if (limit < 0 || offset < 0) throw queryError();
  return rows().slice(offset, offset + limit);
}

function callerOf(userInfo: JsonObject | undefined): string | null {
  return (userInfo && stringOr(memberOf(userInfo, 'uuid'))) ?? null;
}
