import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { nullPointer, refuse, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import type { StoredInstance } from '../slice';
import { nearestConfig } from './configs';
import { type Criteria, isInbox, readCriteria, refuseUnusable, refuseWithoutTenant } from './criteria';
import type { WorkflowEffect } from './effects';
import { inboxRows, shownTo } from './inbox';
import { activeMasters, askMasters } from './masters';
import { countedRows } from './plain-rows';
import { readRequest, userInfoOf } from './request-types';
import { rolesOf } from './rights';

type Call = SandboxCall<WorkflowEffect>;

const WITHOUT_TENANT = 'TenantId is mandatory for count workflow call';

/** `process/_count`: a bare number. */
export function countProcesses(call: Call): SandboxResponse {
  const body = readRequest(call);
  const criteria = readCriteria(call.request.query);
  refuseWithoutTenant(criteria, WITHOUT_TENANT);
  return answer(200, rowsOf(call, body, { criteria, isShown: isInbox(criteria) }).length);
}

/** `process/_statuscount`: what the caller is shown of one business service, else the whole tenant. */
export function countByStatus(call: Call): SandboxResponse {
  const body = readRequest(call);
  const asked = readCriteria(call.request.query);
  const given = memberOf(body, 'ProcessInstanceSearchCriteria');
  const criteria = isObject(given) ? bodyCriteria(given) : asked;
  const service = criteria.businessService;
  const isShown = isInbox(criteria) && service !== undefined && service.toUpperCase() !== 'FSM';
  const counts = new Map<string, { count: number; row: StoredInstance }>();
  for (const row of rowsOf(call, body, { criteria, isShown })) {
    const key = `${row.businessService}\u0000${row.status}`;
    const found = counts.get(key);
    if (found) found.count += 1;
    else counts.set(key, { count: 1, row });
  }
  const answers = [...counts.values()].map(({ count, row }) => ({
    count,
    applicationstatus: call.state.workflow.states.get(row.status)?.applicationStatus ?? null,
    businessservice: row.businessService,
    statusid: row.status,
  }));
  // Grouping sorts: by the three columns, null at the end.
  const keyOf = (each: (typeof answers)[number]) =>
    [each.applicationstatus ?? '\uffff', each.businessservice, each.statusid].join('\u0000');
  return answer(
    200,
    answers.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  );
}

/** `process/_nearingslacount`: cases whose last action is not longer ago than the share of the SLA that MDMS sets. */
export function countNearingSla(call: Call): SandboxResponse {
  const body = readRequest(call);
  const criteria = readCriteria(call.request.query);
  refuseWithoutTenant(criteria, WITHOUT_TENANT);
  const { tenantId, businessService } = criteria;
  if (!businessService)
    throw refuse({
      code: 'EG_WF_BUSINESSSRV_ERR',
      message: 'Providing business service is mandatory for nearing escalation count',
    });
  const share = slotPercentage(call, tenantId);
  const config = nearestConfig(call.state, tenantId, businessService);
  if (!config) throw unhandled('IndexOutOfBoundsException', 'Index: 0, Size: 0');
  const sla = config.businessServiceSla ?? 0;
  const limit = sla - share * Math.trunc(sla / 100);
  const rows = rowsOf(call, body, { criteria, isShown: isInbox(criteria) });
  const ages = rows.map((row) => call.now - row.auditDetails.lastModifiedTime);
  return answer(200, ages.filter((age) => age >= 0 && age <= limit).length);
}

function rowsOf(
  call: Call,
  body: JsonObject,
  { criteria, isShown }: { criteria: Criteria; isShown: boolean },
): StoredInstance[] {
  const userInfo = userInfoOf(body);
  const roles = userInfo && rolesOf(userInfo);
  if (isShown && !roles) throw nullPointer('"java.util.List.forEach(java.util.function.Consumer)"');
  refuseUnusable(criteria);
  if (!isShown) return countedRows(call.state.workflow, criteria);
  return inboxRows(call.state.workflow, {
    tenant: criteria.tenantId,
    businessService: criteria.businessService,
    moduleName: criteria.moduleName,
    shown: shownTo(call, criteria.tenantId, roles ?? []),
    caller: (userInfo && stringOr(memberOf(userInfo, 'uuid'))) ?? null,
  });
}

/** Criteria in a body are bound, not validated: a tenant may be missing, an id of a case short. */
function bodyCriteria(given: JsonObject): Criteria {
  const query = toQuery(given);
  const businessIds = query.getAll('businessIds');
  query.delete('businessIds');
  if (!query.has('tenantId')) query.set('tenantId', '');
  return { ...readCriteria(query), businessIds: memberOf(given, 'businessIds') == null ? undefined : businessIds };
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
  askMasters(call);
  const [newest] = activeMasters(call.state, rootOf(tenantId), 'common-masters.wfSlaConfig');
  const share = newest?.slotPercentage;
  if (share === undefined) throw unhandled('PathNotFoundException', "No results for path: $['MdmsRes']");
  if (typeof share !== 'number' || !Number.isInteger(share))
    throw unhandled('ClassCastException', 'class java.lang.Double cannot be cast to class java.lang.Integer');
  return share;
}
