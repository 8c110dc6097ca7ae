import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { nullPointer, responseInfoOf } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { actionAnswer } from './answers';
import { forgetConfigs } from './caches';
import { checkNew, checkTargets, isUuid, outOfBounds } from './config-checks';
import { type Draft, readDrafts, rolesOfAction } from './drafts';
import type { WorkflowEffect, WrittenBusinessService } from './effects';
import { booleanOr, longOr, readRequest, requestInfoOf, textOr } from './request-types';

type Call = SandboxCall<WorkflowEffect>;

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
          nextState: target !== null && !isUuid(target) ? (byName.get(target) ?? target) : target,
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
