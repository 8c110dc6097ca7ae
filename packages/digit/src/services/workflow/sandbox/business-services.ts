import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { nullPointer, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { actionAnswer } from './answers';
import { forgetConfigs } from './caches';
import { nearest } from './configs';
import { type Draft, readDrafts, rolesOfAction } from './drafts';
import type { WorkflowEffect, WrittenBusinessService } from './effects';
import { booleanOr, longOr, readRequest, refuseNul, requestInfoOf } from './request-types';

type Call = SandboxCall<WorkflowEffect>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** `businessservice/v2/_create` and, without its checks, the older `businessservice/_create`. */
export function createBusinessServices(call: Call, checks: 'v1' | 'v2'): SandboxResponse {
  const body = readRequest(call);
  const drafts = readDrafts(body);
  if (checks === 'v2') checkNew(call, body, drafts);
  return write(call, body, { drafts, isNew: true });
}

/** v1 and v2 alike: nothing is checked. */
export function updateBusinessServices(call: Call): SandboxResponse {
  const body = readRequest(call);
  return write(call, body, { drafts: readDrafts(body), isNew: false });
}

function write(call: Call, body: JsonObject, { drafts, isNew }: { drafts: Draft[]; isNew: boolean }): SandboxResponse {
  forgetConfigs(call.state.workflow);
  const requestInfo = requestInfoOf(body);
  const userInfo = requestInfo && memberOf(requestInfo, 'userInfo');
  if (!isObject(userInfo)) throw nullPointer('"org.egov.common.contract.request.User.getUuid()"');
  for (const draft of drafts) checkTargets(draft);
  if (drafts.length === 0) throw outOfBounds();
  const by = stringOr(memberOf(userInfo, 'uuid')) ?? null;
  const written = drafts.map((draft) => enrich(draft, { newId: call.newId, by, at: call.now, isNew }));
  if (isNew) call.persist('save-wf-businessservice', { kind: 'business-services', businessServices: written });
  else call.persist('update-wf-businessservice', { kind: 'business-services-update', businessServices: written });
  return answer(200, {
    ResponseInfo: responseInfoOf(requestInfo),
    BusinessServices: written.map((each, index) => writtenAnswer(each, drafts[index], isNew)),
  });
}

function outOfBounds() {
  return unhandled('IndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
}

function checkNew(call: Call, body: JsonObject, drafts: Draft[]): void {
  const [first] = drafts;
  if (!first) throw outOfBounds();
  const codes = drafts.map((draft) => draft.businessService);
  refuseNul(first.tenantId, ...codes);
  // One error per code of error: of several that exist the last is told, the one nearest the root.
  const known = nearest(call.state, first.tenantId, codes).at(-1);
  if (known)
    throw refuse({
      code: 'INVALID BUSINESSSERVICE',
      message: `The businessService: ${known.businessService} for tenantId: ${known.tenantId} already exists`,
    });
  const problems = new Map<string, string>();
  const seen = new Set<string>();
  for (const draft of drafts) {
    const key = `${draft.tenantId}\u0000${draft.businessService}`;
    if (seen.has(key))
      problems.set('INVALID BUSINESSSERVICE', `BusinessService: ${draft.businessService} is duplicate`);
    seen.add(key);
    const states = new Set<string>();
    for (const state of draft.states) {
      const stateKey = keyOf(state.sent, ['tenantId', 'businessServiceId', 'state']);
      if (states.has(stateKey)) problems.set('INVALID STATE', `State: ${state.name} is duplicate`);
      states.add(stateKey);
      const actions = new Set<string>();
      for (const action of state.actions ?? []) {
        const actionKey = keyOf(action, ['tenantId', 'currentState', 'action']);
        if (actions.has(actionKey)) problems.set('INVALID ACTION', `Action: ${textOr(action, 'action')} is duplicate`);
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

/** What makes two of a request the same. */
function keyOf(model: JsonObject, names: string[]): string {
  return JSON.stringify(names.map((name) => textOr(model, name)));
}

function textOr(model: JsonObject, name: string): string | null {
  return stringOr(memberOf(model, name)) ?? null;
}

/** Of several targets nobody knows the last is told. */
function checkTargets(draft: Draft): void {
  const names = new Set(draft.states.map((each) => each.name));
  let unknown: string | undefined;
  for (const action of draft.states.flatMap((state) => state.actions ?? [])) {
    const target = textOr(action, 'nextState');
    if (target === null) throw nullPointer('"String.matches(String)"');
    if (!UUID.test(target) && !names.has(target)) unknown = target;
  }
  if (unknown !== undefined)
    throw refuse({ code: 'INVALID NEXTSTATE', message: `The state with name: ${unknown} does not exist in config` });
}

/** Create gives everything a uuid and a tenant; update only what has no uuid yet, and leaves the rest as it was sent. */
function enrich(
  draft: Draft,
  context: { newId(): string; by: string | null; at: number; isNew: boolean },
): WrittenBusinessService {
  const { newId, by, at, isNew } = context;
  const auditDetails = { createdBy: by, lastModifiedBy: by, createdTime: at, lastModifiedTime: at };
  const given = (sent: JsonObject) => (isNew ? null : textOr(sent, 'uuid'));
  const states = draft.states.map(({ sent, ...state }) => {
    const uuid = given(sent);
    const tenantId = uuid === null ? draft.tenantId : textOr(sent, 'tenantId');
    return { ...state, sent, uuid: uuid ?? newId(), tenantId };
  });
  const byName = new Map(states.map((state) => [state.name, state.uuid]));
  return {
    uuid: isNew ? newId() : textOr(draft.sent, 'uuid'),
    tenantId: draft.tenantId,
    businessService: draft.businessService,
    business: draft.business,
    businessServiceSla: draft.sla,
    states: states.map(({ sent, name, actions, uuid, tenantId }) => ({
      uuid,
      tenantId,
      sla: longOr(memberOf(sent, 'sla')),
      state: name,
      applicationStatus: textOr(sent, 'applicationStatus'),
      docUploadRequired: booleanOr(memberOf(sent, 'docUploadRequired')),
      isStartState: booleanOr(memberOf(sent, 'isStartState')),
      isTerminateState: booleanOr(memberOf(sent, 'isTerminateState')),
      isStateUpdatable: booleanOr(memberOf(sent, 'isStateUpdatable')),
      actions: (actions ?? []).map((action) => {
        const known = given(action);
        const target = textOr(action, 'nextState');
        return {
          uuid: known ?? newId(),
          tenantId: known === null ? tenantId : textOr(action, 'tenantId'),
          action: textOr(action, 'action'),
          nextState: target !== null && !UUID.test(target) ? (byName.get(target) ?? target) : target,
          roles: rolesOfAction(action),
          active: isNew ? true : booleanOr(memberOf(action, 'active')),
          auditDetails,
        };
      }),
      auditDetails,
    })),
    auditDetails,
  };
}

/** What create and update answer: the request, enriched; `businessServiceId` of states stays as sent. */
function writtenAnswer(service: WrittenBusinessService, draft: Draft | undefined, isNew: boolean): JsonObject {
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
      actions: draft?.states[index]?.actions
        ? state.actions.map((action, at) => {
            const sentAction = draft.states[index]?.actions?.[at];
            const known = isNew || !sentAction ? null : textOr(sentAction, 'uuid');
            const currentState = known === null || !sentAction ? state.uuid : textOr(sentAction, 'currentState');
            return actionAnswer({ ...action, currentState });
          })
        : null,
    })),
    auditDetails: service.auditDetails,
  });
}

function withoutNulls(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}
