import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, memberOf, objectOr, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { nullPointer, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { tenantChain } from '../../../sandbox/tenants';
import { actionAnswer } from './answers';
import { isReadable } from './configs';
import { type Draft, readDrafts, rolesOfAction } from './drafts';
import type { WorkflowEffect, WrittenBusinessService } from './effects';
import { booleanOr, longOr, readRequest, refuseNul, requestInfoOf } from './request-types';

type Call = SandboxCall<WorkflowEffect>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
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

function checkNew(call: Call, body: JsonObject, drafts: Draft[]): void {
  const [first] = drafts;
  refuseNul(...drafts.flatMap((draft) => [draft.tenantId, draft.businessService]));
  for (const draft of drafts) {
    for (const level of tenantChain(first?.tenantId ?? '')) {
      const known = call.state.workflow.businessServices.get(level)?.get(draft.businessService);
      if (known && isReadable(known))
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

function withoutNulls(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}
