import type { JsonObject } from '@nirmaan/lexicon';
import { answer, listParameter, type SandboxResponse } from '../../../sandbox/exchange';
import { refuse, responseInfoOf } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { SandboxState } from '../../../sandbox/state';
import { rootOf, tenantChain } from '../../../sandbox/tenants';
import { pairKey } from '../../mdms/slice';
import type { StoredBusinessService, StoredState } from '../slice';
import { actionAnswer } from './answers';
import { cachesOf } from './caches';
import type { WorkflowEffect } from './effects';
import { readRequest, refuseNul, requestInfoOf } from './request-types';
import { STATE_TENANT } from './state-tenant';

type Call = SandboxCall<WorkflowEffect>;

/** v2: nearest level of the tenant's chain, per code. v1: one level, decided by the flag list in MDMS. */
export function searchBusinessServices(call: Call, version: 'v1' | 'v2'): SandboxResponse {
  const body = readRequest(call);
  const tenant = call.request.query.get('tenantId');
  if (tenant === null)
    throw refuse({ code: 'NotNull.businessServiceSearchCriteria.tenantId', message: 'must not be null' });
  const codes = listParameter(call.request.query, 'businessServices');
  return answer(200, {
    ResponseInfo: responseInfoOf(requestInfoOf(body)),
    BusinessServices: foundConfigs(call, { tenant, codes, version }),
  });
}

/**
 * As a search answers, from its cache where it has one. v2 changes the object its cache is keyed by, so what it found is
 * kept where nobody looks, but it is served what v1 found for the same question.
 */
export function foundConfigs(
  call: Pick<Call, 'state' | 'now'>,
  { tenant, codes, version }: { tenant: string; codes: string[] | undefined; version: 'v1' | 'v2' },
): JsonObject[] {
  const { searches } = cachesOf(call.state.workflow);
  const known = searches.get(JSON.stringify([tenant, codes ?? null]), call.now);
  if (known) return known;
  refuseNul(tenant, ...(codes ?? []));
  const found =
    version === 'v2'
      ? nearest(call.state, tenant, codes?.length ? codes : undefined)
      : [...new Set(codes)].flatMap((code) => findConfig(call.state, tenant, code) ?? []);
  const answers = found.map((each) => readAnswer(each, tenant));
  searches.put(JSON.stringify([version === 'v2' ? null : tenant, codes ?? null]), answers, call.now);
  return answers;
}

/** The config a transition uses: the state-level tenant's, unless MDMS says `isStatelevel` "false" for the code: then exactly the tenant's. */
export function findConfig(state: SandboxState, tenant: string, code: string): StoredBusinessService | undefined {
  const level = isStateLevel(state, tenant, code) ? rootOf(tenant) : tenant;
  const found = state.workflow.businessServices.get(level)?.get(code);
  return found && isReadable(found) ? found : undefined;
}

/** Read by a join with states: a business service without any is never seen again, though its code is taken. */
export function isReadable(service: StoredBusinessService): boolean {
  return service.states.length > 0;
}

/**
 * The list is the one of the configured state tenant; the tenant's own root has a say where it keeps such a list. Listed
 * means what `Boolean.valueOf` makes of the text: without a member, or with any other word than true, it is false.
 */
function isStateLevel(state: SandboxState, tenant: string, code: string): boolean {
  for (const root of [rootOf(tenant), STATE_TENANT]) {
    for (const row of state.mdms.levels.get(pairKey(root, 'Workflow.BusinessServiceMasterConfig'))?.values() ?? [])
      if (row.isActive && row.data.businessService === code)
        return String(row.data.isStatelevel ?? '').toLowerCase() === 'true';
  }
  return true;
}

/** The nearest level's, as v2 searches. */
export function nearestConfig(state: SandboxState, tenant: string, code: string): StoredBusinessService | undefined {
  return nearest(state, tenant, [code])[0];
}

/** Per code, of the nearest level of the tenant's chain, in any letter case; nearest levels first. */
export function nearest(state: SandboxState, tenant: string, codes: string[] | undefined): StoredBusinessService[] {
  const found = new Map<string, StoredBusinessService>();
  for (const level of tenantChain(tenant.toLowerCase())) {
    for (const [stored, services] of state.workflow.businessServices) {
      if (stored.toLowerCase() !== level) continue;
      for (const code of codes ?? services.keys()) {
        const service = services.get(code);
        if (service && isReadable(service) && !found.has(code)) found.set(code, service);
      }
    }
  }
  return [...found.values()];
}

/** What a search answers: tenants are those asked for, inactive actions are not read, null numbers and flags have become 0 and false. */
function readAnswer(service: StoredBusinessService, tenant: string): JsonObject {
  return {
    tenantId: tenant,
    uuid: service.uuid,
    businessService: service.businessService,
    business: service.business,
    businessServiceSla: service.businessServiceSla ?? 0,
    states: service.states.map((state) => {
      const actions = state.actions.filter((action) => action.active === true);
      return {
        ...stateMembers(state, tenant),
        businessServiceId: state.businessServiceId,
        actions: actions.length > 0 ? actions.map((action) => actionAnswer({ ...action, tenantId: tenant })) : null,
      };
    }),
    auditDetails: service.auditDetails,
  };
}

export function stateMembers(state: StoredState, tenantId: string): JsonObject {
  return {
    auditDetails: state.auditDetails,
    uuid: state.uuid,
    tenantId,
    businessServiceId: state.businessServiceId,
    sla: state.sla,
    state: state.state,
    applicationStatus: state.applicationStatus,
    docUploadRequired: state.docUploadRequired ?? false,
    isStartState: state.isStartState ?? false,
    isTerminateState: state.isTerminateState ?? false,
    isStateUpdatable: state.isStateUpdatable ?? false,
  };
}
