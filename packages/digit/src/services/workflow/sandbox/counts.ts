import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, memberOf, type SandboxResponse } from '../../../sandbox/exchange';
import { nullPointer, refuse, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { pairKey } from '../../mdms/slice';
import type { StoredInstance } from '../slice';
import { nearestConfig } from './configs';
import { type Criteria, isInbox, plainRows, readCriteria, userInfoOf } from './criteria';
import type { WorkflowEffect } from './effects';
import { inboxRows } from './inbox';
import { readRequest } from './request-types';
import { rolesOf } from './rights';

type Call = SandboxCall<WorkflowEffect>;

const WITHOUT_TENANT = 'TenantId is mandatory for count workflow call';

/** `process/_count`: a bare number. */
export function countProcesses(call: Call): SandboxResponse {
  const body = readRequest(call);
  const criteria = readCriteria(call.request.query, WITHOUT_TENANT);
  return answer(200, (isInbox(criteria) ? shownRows(call, body, criteria) : countedRows(call, criteria)).length);
}

/** `process/_statuscount`: what the caller is shown of one business service, else the whole tenant. */
export function countByStatus(call: Call): SandboxResponse {
  const body = readRequest(call);
  const asked = readCriteria(call.request.query, WITHOUT_TENANT);
  const given = memberOf(body, 'ProcessInstanceSearchCriteria');
  const criteria = isObject(given) ? readCriteria(toQuery(given), WITHOUT_TENANT) : asked;
  const service = criteria.businessService;
  const isShown = isInbox(criteria) && service !== undefined && service.toUpperCase() !== 'FSM';
  const rows = isShown ? shownRows(call, body, criteria) : countedRows(call, criteria);
  const counts = new Map<string, { count: number; row: StoredInstance }>();
  for (const row of rows) {
    const found = counts.get(row.status);
    if (found) found.count += 1;
    else counts.set(row.status, { count: 1, row });
  }
  const answers = [...counts.values()].map(({ count, row }) => ({
    count,
    applicationstatus: call.state.workflow.states.get(row.status)?.applicationStatus ?? null,
    businessservice: row.businessService,
    statusid: row.status,
  }));
  return answer(
    200,
    answers.sort((a, b) => ((a.applicationstatus ?? '') < (b.applicationstatus ?? '') ? -1 : 1)),
  );
}

/** `process/_nearingslacount`: cases whose last action is not longer ago than the share of the SLA that MDMS sets. */
export function countNearingSla(call: Call): SandboxResponse {
  const body = readRequest(call);
  const criteria = readCriteria(call.request.query, WITHOUT_TENANT);
  const { tenantId, businessService } = criteria;
  if (!businessService)
    throw refuse({
      code: 'EG_WF_BUSINESSSRV_ERR',
      message: 'Providing business service is mandatory for nearing escalation count',
    });
  const config = nearestConfig(call.state, tenantId, businessService);
  if (!config) throw unhandled('IndexOutOfBoundsException', 'Index: 0, Size: 0');
  const sla = config.businessServiceSla ?? 0;
  const limit = sla - slotPercentage(call, tenantId) * Math.trunc(sla / 100);
  const rows = isInbox(criteria) ? shownRows(call, body, criteria) : countedRows(call, criteria);
  const ages = rows.map((row) => call.now - row.auditDetails.lastModifiedTime);
  return answer(200, ages.filter((age) => age >= 0 && age <= limit).length);
}

function shownRows(call: Call, body: JsonObject, criteria: Criteria): StoredInstance[] {
  const userInfo = userInfoOf(body);
  if (!userInfo) throw nullPointer('"org.egov.common.contract.request.User.getRoles()"');
  return inboxRows(call.state.workflow, {
    tenant: criteria.tenantId,
    businessService: criteria.businessService,
    roles: rolesOf(userInfo) ?? [],
    caller: String(memberOf(userInfo, 'uuid') ?? ''),
    countsAssigned: true,
  });
}

/** Ids are exact in counts, and `moduleName` is ignored. */
function countedRows(call: Call, criteria: Criteria): StoredInstance[] {
  const rows = plainRows(call.state.workflow, { ...criteria, moduleName: undefined, businessIds: undefined });
  if (!criteria.businessIds) return rows;
  const exact = new Set<string | null>(criteria.businessIds);
  return rows.filter((row) => exact.has(row.businessId));
}

function toQuery(criteria: JsonObject): URLSearchParams {
  const text = (value: JsonValue) => (value === null || typeof value === 'object' ? [] : [String(value)]);
  return new URLSearchParams(
    Object.entries(criteria).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).flatMap(text).map((each) => [name, each]),
    ),
  );
}

function slotPercentage(call: Call, tenantId: string): number {
  const rows = call.state.mdms.levels.get(pairKey(rootOf(tenantId), 'common-masters.wfSlaConfig'))?.values() ?? [];
  const [newest] = [...rows].filter((row) => row.isActive).reverse();
  const share = newest?.data.slotPercentage;
  if (typeof share !== 'number') throw unhandled('PathNotFoundException', "No results for path: $['MdmsRes']");
  return Math.trunc(share);
}
