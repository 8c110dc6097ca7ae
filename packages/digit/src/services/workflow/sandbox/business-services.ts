import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import {
  answer,
  isObject,
  listOf,
  listParameter,
  memberOf,
  objectOr,
  type SandboxResponse,
  stringOr,
} from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, type Problem, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { SandboxState } from '../../../sandbox/state';
import { rootOf, tenantChain } from '../../../sandbox/tenants';
import type { StoredBusinessService, StoredState } from '../slice';
import { actionAnswer } from './answers';
import type { WorkflowEffect, WrittenBusinessService } from './effects';
import { booleanOr, checkRequest, longOr, refuseNul } from './request-types';

type Call = SandboxCall<WorkflowEffect>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
const SIZES: [name: string, size: number][] = [
  ['tenantId', 256],
  ['uuid', 256],
  ['businessService', 256],
  ['business', 256],
  ['getUri', 1024],
  ['postUri', 1024],
];

type Draft = {
  sent: JsonObject;
  tenantId: string;
  businessService: string;
  business: string;
  sla: number | null;
  states: { sent: JsonObject; name: string | null; actions: JsonObject[] | undefined }[];
};

function requestInfoOf(body: JsonObject): JsonObject | undefined {
  const info = memberOf(body, 'RequestInfo');
  return isObject(info) ? info : undefined;
}

function readRequest(call: Call): JsonObject {
  const body = readBody(call.request, call.now);
  checkRequest(body);
  return body;
}

/** `businessservice/v2/_create` and, without its checks, the older `businessservice/_create`. */
export function createBusinessServices(call: Call, checks: 'v1' | 'v2'): SandboxResponse {
  const body = readRequest(call);
  const drafts = readDrafts(body);
  if (drafts.length === 0) throw unhandled('IndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
  if (checks === 'v2') checkNew(call, body, drafts);
  const requestInfo = requestInfoOf(body);
  if (!requestInfo) throw nullPointer('"RequestInfo.getUserInfo()"');
  checkTargets(drafts);
  const by = stringOr(objectOr(memberOf(requestInfo, 'userInfo')).uuid) ?? null;
  const stored = drafts.map((draft) => enrich(draft, { newId: call.newId, by, at: call.now, isNew: true }));
  call.persist('save-wf-businessservice', { kind: 'business-services', businessServices: stored });
  return answer(200, {
    ResponseInfo: responseInfoOf(requestInfo),
    BusinessServices: stored.map((each, index) => writtenAnswer(each, drafts[index])),
  });
}

export function updateBusinessServices(call: Call): SandboxResponse {
  const body = readRequest(call);
  const drafts = readDrafts(body);
  const requestInfo = requestInfoOf(body);
  if (!requestInfo) throw nullPointer('"RequestInfo.getUserInfo()"');
  checkTargets(drafts);
  const by = stringOr(objectOr(memberOf(requestInfo, 'userInfo')).uuid) ?? null;
  const stored = drafts.map((draft) => enrich(draft, { newId: call.newId, by, at: call.now, isNew: false }));
  call.persist('update-wf-businessservice', { kind: 'business-services-update', businessServices: stored });
  return answer(200, {
    ResponseInfo: responseInfoOf(requestInfo),
    BusinessServices: stored.map((each, index) => writtenAnswer(each, drafts[index])),
  });
}

/** v2: nearest level of the tenant's chain, per code. v1: one level, decided by the flag list in MDMS. */
export function searchBusinessServices(call: Call, version: 'v1' | 'v2'): SandboxResponse {
  const body = readRequest(call);
  const tenant = call.request.query.get('tenantId');
  if (tenant === null)
    throw refuse({ code: 'NotNull.businessServiceSearchCriteria.tenantId', message: 'must not be null' });
  const codes = listParameter(call.request.query, 'businessServices');
  refuseNul(tenant, ...(codes ?? []));
  const found =
    version === 'v2'
      ? nearest(call.state, tenant, codes)
      : (codes ?? []).flatMap((code) => findConfig(call.state, tenant, code) ?? []);
  return answer(200, {
    ResponseInfo: responseInfoOf(requestInfoOf(body)),
    BusinessServices: found.map((each) => readAnswer(each, tenant)),
  });
}

/** The config a transition uses: the state-level tenant's, unless MDMS says `isStatelevel` "false" for the code: then exactly the tenant's. */
export function findConfig(state: SandboxState, tenant: string, code: string): StoredBusinessService | undefined {
  const level = isStateLevel(state, tenant, code) ? rootOf(tenant) : tenant;
  return readable(state, level).find((service) => service.businessService === code);
}

/** Read by a join with states: a business service without any is never seen again, though its code is taken. */
function readable(state: SandboxState, level: string): StoredBusinessService[] {
  return [...(state.workflow.businessServices.get(level)?.values() ?? [])].filter((each) => each.states.length > 0);
}

/** The list is the one of the configured state tenant, `pg`; the tenant's own root has a say where it keeps such a list. */
function isStateLevel(state: SandboxState, tenant: string, code: string): boolean {
  for (const root of [rootOf(tenant), 'pg']) {
    for (const row of state.mdms.levels.get(`${root}\u0000Workflow.BusinessServiceMasterConfig`)?.values() ?? [])
      if (row.isActive && row.data.businessService === code) return row.data.isStatelevel !== 'false';
  }
  return true;
}

function nearest(state: SandboxState, tenant: string, codes: string[] | undefined): StoredBusinessService[] {
  const found = new Map<string, StoredBusinessService>();
  for (const level of tenantChain(tenant)) {
    for (const service of readable(state, level)) {
      const code = service.businessService;
      if (!found.has(code) && (!codes || codes.includes(code))) found.set(code, service);
    }
  }
  return [...found.values()];
}

function readDrafts(body: JsonObject): Draft[] {
  const sent = memberOf(body, 'BusinessServices');
  if (sent === undefined || sent === null)
    throw refuse({ code: 'NotNull.businessServiceRequest.businessServices', message: 'must not be null' });
  const list = (listOf(sent) ?? [sent]).map((each) => {
    if (each === null) throw nullPointer('"org.egov.wf.web.models.BusinessService.getTenantId()"');
    return objectOr(each);
  });
  const problems = list.flatMap((each, index): Problem[] => {
    const at = `businessServiceRequest.businessServices[${index}]`;
    return [
      ...['tenantId', 'businessService', 'business', 'states'].flatMap((name): Problem[] => {
        const value = memberOf(each, name);
        return value === undefined || value === null
          ? [{ code: `NotNull.${at}.${name}`, message: 'must not be null' }]
          : [];
      }),
      ...SIZES.flatMap(([name, size]): Problem[] => {
        const value = stringOr(memberOf(each, name));
        return value !== undefined && value.length > size
          ? [{ code: `Size.${at}.${name}`, message: `size must be between 0 and ${size}` }]
          : [];
      }),
    ];
  });
  if (problems.length > 0) throw refuse(problems);
  return list.map((each) => ({
    sent: each,
    tenantId: stringOr(memberOf(each, 'tenantId')) ?? '',
    businessService: stringOr(memberOf(each, 'businessService')) ?? '',
    business: stringOr(memberOf(each, 'business')) ?? '',
    sla: longOr(memberOf(each, 'businessServiceSla')),
    states: listOrOne(memberOf(each, 'states')).map((state) => {
      const sentState = objectOr(state);
      return {
        sent: sentState,
        name: stringOr(memberOf(sentState, 'state')) ?? null,
        actions: actionsOf(sentState),
      };
    }),
  }));
}

function checkNew(call: Call, body: JsonObject, drafts: Draft[]): void {
  const [first] = drafts;
  refuseNul(...drafts.flatMap((draft) => [draft.tenantId, draft.businessService]));
  for (const draft of drafts) {
    for (const level of tenantChain(first?.tenantId ?? '')) {
      if (readable(call.state, level).some((each) => each.businessService === draft.businessService))
        throw refuse({
          code: 'INVALID BUSINESSSERVICE',
          message: `The businessService: ${draft.businessService} for tenantId: ${level} already exists`,
        });
    }
  }
  const problems = new Map<string, string>();
  const seen = new Set<string>();
  for (const draft of drafts) {
    const key = `${draft.tenantId}\u0000${draft.businessService}`;
    if (seen.has(key))
      problems.set('INVALID BUSINESSSERVICE', `BusinessService: ${draft.businessService} is duplicate`);
    seen.add(key);
    const states = new Set<string>();
    for (const state of draft.states) {
      const stateKey = JSON.stringify([state.sent.tenantId ?? null, state.sent.businessServiceId ?? null, state.name]);
      if (states.has(stateKey)) problems.set('INVALID STATE', `State: ${state.name} is duplicate`);
      states.add(stateKey);
      const actions = new Set<string>();
      for (const action of state.actions ?? []) {
        const actionKey = JSON.stringify([action.tenantId ?? null, action.currentState ?? null, action.action ?? null]);
        if (actions.has(actionKey)) problems.set('INVALID ACTION', `Action: ${action.action ?? null} is duplicate`);
        actions.add(actionKey);
      }
    }
  }
  if (problems.size > 0) throw refuse([...problems].map(([code, message]) => ({ code, message })));
  const requestInfo = requestInfoOf(body);
  if (!requestInfo) throw nullPointer('"RequestInfo.getUserInfo()"');
  const userInfo = memberOf(requestInfo, 'userInfo');
  const mandatory = (what: string) =>
    refuse({ code: 'EG_Workflow_APP_ERR', message: `${what} is mandatory for creating WorkflowService` });
  if (!isObject(userInfo)) throw mandatory('userinfo');
  for (const [name, words] of [
    ['uuid', 'userinfo UUID'],
    ['userName', 'userinfo username'],
    ['emailId', 'userinfo email'],
    ['type', 'userinfo type'],
    ['roles', 'userinfo Roles'],
  ] as const) {
    const value = memberOf(userInfo, name);
    if (value === undefined || value === null) throw mandatory(words);
  }
}

function checkTargets(drafts: Draft[]): void {
  for (const draft of drafts) {
    const names = new Set(draft.states.map((each) => each.name));
    for (const action of draft.states.flatMap((state) => state.actions ?? [])) {
      const target = stringOr(memberOf(action, 'nextState'));
      if (target === undefined) throw nullPointer('"java.lang.CharSequence.length()"');
      if (!names.has(target) && !UUID.test(target))
        throw refuse({ code: 'INVALID NEXTSTATE', message: `The state with name: ${target} does not exist in config` });
    }
  }
}

function enrich(
  draft: Draft,
  context: { newId(): string; by: string | null; at: number; isNew: boolean },
): WrittenBusinessService {
  const { newId, by, at, isNew } = context;
  const audit = { createdBy: by, lastModifiedBy: by, createdTime: at, lastModifiedTime: at };
  const given = (sent: JsonObject) => (isNew ? undefined : stringOr(memberOf(sent, 'uuid')));
  const uuid = given(draft.sent) ?? (isNew ? newId() : '');
  const ids = draft.states.map((state) => given(state.sent) ?? newId());
  const byName = new Map(draft.states.map((state, index) => [state.name, ids[index]]));
  return {
    uuid,
    tenantId: draft.tenantId,
    businessService: draft.businessService,
    business: draft.business,
    businessServiceSla: draft.sla,
    states: draft.states.map((state, index) => {
      const stateId = ids[index] ?? newId();
      return {
        uuid: stateId,
        tenantId: draft.tenantId,
        businessServiceId: uuid,
        sla: longOr(memberOf(state.sent, 'sla')),
        state: state.name,
        applicationStatus: stringOr(memberOf(state.sent, 'applicationStatus')) ?? null,
        docUploadRequired: booleanOr(memberOf(state.sent, 'docUploadRequired')),
        isStartState: booleanOr(memberOf(state.sent, 'isStartState')),
        isTerminateState: booleanOr(memberOf(state.sent, 'isTerminateState')),
        isStateUpdatable: booleanOr(memberOf(state.sent, 'isStateUpdatable')),
        actions: (state.actions ?? []).map((action) => {
          const target = stringOr(memberOf(action, 'nextState')) ?? null;
          return {
            uuid: given(action) ?? newId(),
            tenantId: draft.tenantId,
            currentState: stateId,
            action: stringOr(memberOf(action, 'action')) ?? null,
            nextState: (target !== null && byName.get(target)) || target,
            roles: rolesOfAction(action),
            active: isNew ? true : booleanOr(memberOf(action, 'active')),
            auditDetails: audit,
          };
        }),
        auditDetails: audit,
      };
    }),
    auditDetails: audit,
  };
}

/** What create and update answer: the request, enriched; `businessServiceId` of states stays as sent. */
function writtenAnswer(service: WrittenBusinessService, draft: Draft | undefined): JsonObject {
  const sent = draft?.sent ?? {};
  return withoutNulls({
    tenantId: service.tenantId,
    uuid: service.uuid,
    businessService: service.businessService,
    business: service.business,
    getUri: stringOr(memberOf(sent, 'getUri')) ?? null,
    postUri: stringOr(memberOf(sent, 'postUri')) ?? null,
    businessServiceSla: service.businessServiceSla,
    states: service.states.map((state, index) => ({
      auditDetails: state.auditDetails,
      uuid: state.uuid,
      tenantId: state.tenantId,
      businessServiceId: stringOr(memberOf(draft?.states[index]?.sent ?? {}, 'businessServiceId')) ?? null,
      sla: state.sla,
      state: state.state,
      applicationStatus: state.applicationStatus,
      docUploadRequired: state.docUploadRequired,
      isStartState: state.isStartState,
      isTerminateState: state.isTerminateState,
      isStateUpdatable: state.isStateUpdatable,
      actions: draft?.states[index]?.actions ? state.actions.map((action) => actionAnswer(action)) : null,
    })),
    auditDetails: service.auditDetails,
  });
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

function withoutNulls(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

/** One object stands for a list of it. */
function listOrOne(value: JsonValue | undefined): JsonValue[] {
  return value === undefined || value === null ? [] : (listOf(value) ?? [value]);
}

function actionsOf(state: JsonObject): JsonObject[] | undefined {
  const actions = memberOf(state, 'actions');
  return actions === undefined || actions === null ? undefined : listOrOne(actions).map((action) => objectOr(action));
}

/** A single text stands for a list of one, as Jackson reads it here. */
function rolesOfAction(action: JsonObject): string[] | null {
  const roles = memberOf(action, 'roles');
  if (roles === undefined || roles === null) return null;
  return listOrOne(roles).flatMap((role) => stringOr(role) ?? []);
}
