import { answer, isObject, listOf, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredInstance } from '../slice';
import { foundConfigs } from './configs';
import type { WorkflowEffect } from './effects';
import { type Escalation, escalationsOf, tenantsOf } from './escalation-config';
import { latestCreated } from './escalation-search';
import { askMasters } from './masters';
import { readRequest, requestInfoOf } from './request-types';
import { takeActions } from './transition';

type Call = SandboxCall<WorkflowEffect>;

/** Cases overdue by one entry in one tenant; one with several latest rows is in it several times. */
type Overdue = { escalation: Escalation; tenant: string; businessIds: (string | null)[] };

/** `egov.wf.escalation.batch.size`. More than ten of a batch are more than `_transition` finds the states of. */
const BATCH = 50;

/** `auto/{businessService}/_escalate`: what is overdue is moved on in the caller's name; what fails ends the run. */
export function escalate(call: Call): SandboxResponse {
  const body = readRequest(call);
  const requestInfo = requestInfoOf(body);
  for (const { escalation, tenant, businessIds } of overdue(call))
    for (let at = 0; at < businessIds.length; at += BATCH) {
      const sent = businessIds.slice(at, at + BATCH).map((businessId) => ({
        businessId,
        action: escalation.action,
        businessService: codeOf(call),
        moduleName: escalation.module,
        tenantId: tenant,
        escalated: true,
      }));
      takeActions(call, requestInfo, sent);
      if (escalation.topic === null) throw unhandled('IllegalArgumentException', 'Topic cannot be null.');
    }
  return answer(200, responseInfoOf(requestInfo));
}

/** `auto/{businessService}/_test`: ids of what `_escalate` would move. */
export function listOverdue(call: Call): SandboxResponse {
  readRequest(call);
  return answer(
    200,
    [...overdue(call)].flatMap(({ businessIds }) => businessIds),
  );
}

/** One after the other, so that what is found last is looked for last. */
function* overdue(call: Call): Iterable<Overdue> {
  askMasters(call);
  const escalations = escalationsOf(call.state, codeOf(call));
  const tenants = tenantsOf(call.state);
  for (const escalation of escalations)
    for (const tenant of tenants) {
      const status = statusOf(call, tenant, escalation.state);
      yield { escalation, tenant, businessIds: overdueIds(call, { escalation, tenant, status }) };
    }
}

function codeOf({ path }: Call): string {
  return path.businessService ?? '';
}

/** Uuid of a state by its name in any letter case; the code is the path's, in its own. */
function statusOf(call: Call, tenant: string, name: string | null): string {
  const [config] = foundConfigs(call, { tenant, codes: [codeOf(call)], version: 'v2' });
  if (!config)
    throw refuse({
      code: 'BUSINESSSERVICE_NOT_FOUND',
      message: `No BusinessService found for tenantId: ${tenant} and code: ${codeOf(call)}`,
    });
  for (const state of listOf(memberOf(config, 'states')) ?? []) {
    if (!isObject(state) || name === null) continue;
    const uuid = stringOr(state.uuid);
    if (uuid !== undefined && stringOr(state.state)?.toLowerCase() === name.toLowerCase()) return uuid;
  }
  throw refuse({ code: 'STATUS_NOT_FOUND', message: `No uuid found for tenantId: ${tenant} and status: ${name}` });
}

function overdueIds(
  call: Call,
  { escalation, tenant, status }: { escalation: Escalation; tenant: string; status: string },
): (string | null)[] {
  const { stateLimit, businessLimit } = escalation;
  const code = codeOf(call);
  const cases = call.state.workflow.instances.get(tenant) ?? new Map<string | null, StoredInstance[]>();
  return [...cases]
    .flatMap(([businessId, rows]) => {
      const latest = latestCreated(rows.filter((row) => row.businessService === code));
      return latest.flatMap((row) => {
        const gone = call.now - row.auditDetails.createdTime;
        const isOver = (limit: number | null, sla: number | null) =>
          limit === null || (sla !== null && gone - sla > limit);
        return row.status === status &&
          isOver(stateLimit, row.stateSla) &&
          isOver(businessLimit, row.businesssServiceSla)
          ? [businessId]
          : [];
      });
    })
    .sort((a, b) => (a === b ? 0 : b === null || (a !== null && a < b) ? -1 : 1));
}
