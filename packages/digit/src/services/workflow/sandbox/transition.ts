import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, memberOf, type SandboxResponse, stringOr } from '../../../sandbox/exchange';
import { mappingError } from '../../../sandbox/read-body';
import { nullPointer, refuse, responseInfoOf, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredUser } from '../../user/slice';
import type { StoredBusinessService } from '../slice';
import { findConfig } from './configs';
import { currentRows } from './current';
import type { WorkflowEffect } from './effects';
import { lookUpPeople } from './people';
import { booleanOr, checkTexts, listOrOne, longOr, readRequest, requestInfoOf } from './request-types';
import { allRolesOf, codesAt, mayTake, type Role, rolesOf } from './rights';
import { assigneesOf, type Step, toAnswer, toRow } from './transition-row';

type Call = SandboxCall<WorkflowEffect>;

/** `process/_transition`: resolve, enrich, validate, publish, in the order of the service. */
export function transition(call: Call): SandboxResponse {
  const body = readRequest(call);
  const requestInfo = requestInfoOf(body);
  const taken = takeActions(call, requestInfo, readInstances(body));
  return answer(200, { ResponseInfo: responseInfoOf(requestInfo), ProcessInstances: taken, totalCount: null });
}

/** Takes the actions of one batch, or none of them; what a transition answers of each. */
export function takeActions(call: Call, requestInfo: JsonObject | undefined, sent: JsonObject[]): JsonObject[] {
  const [first] = sent;
  if (!first) throw unhandled('IndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
  const tenantId = stringOr(memberOf(first, 'tenantId'));
  if (tenantId === undefined) throw nullPointer('"String.split(String)" because "tenantId" is null');
  const config = configFor(call, tenantId, stringOr(memberOf(first, 'businessService')));
  const steps = resolve(call, { sent, tenantId, config });

  const userInfo = requestInfo && memberOf(requestInfo, 'userInfo');
  if (!isObject(userInfo)) throw nullPointer('"org.egov.common.contract.request.User.getUuid()"');
  if (steps.some((step) => step.isSelfLoop && !step.latest)) throw nullPointer('"ProcessInstance.getAuditDetails()"');
  const caller = stringOr(memberOf(userInfo, 'uuid')) ?? null;
  const people = lookUpPeople(
    call,
    steps.flatMap((step) => [...new Set(step.assignes), caller, ...(step.latest?.assignes ?? [])]),
  );
  const roles = rolesOf(userInfo);
  if (!roles) throw nullPointer('"java.util.List.forEach(java.util.function.Consumer)"');
  if (sent.some((each) => stringOr(memberOf(each, 'tenantId')) === undefined))
    throw nullPointer('"String.split(String)" because "tenantId" is null');
  validate({ steps, config, roles, caller, people, type: stringOr(memberOf(userInfo, 'type')) });

  // One audit object for the batch: the last self-loop in it gives its created fields to all.
  const looped = steps.filter((step) => step.isSelfLoop).at(-1);
  const auditDetails = {
    createdBy: looped?.latest?.auditDetails.createdBy ?? caller,
    lastModifiedBy: caller,
    createdTime: looped?.latest?.auditDetails.createdTime ?? call.now,
    lastModifiedTime: call.now,
  };
  const rows = steps.map((step) => toRow(call, step, { config, caller: caller ?? '', auditDetails }));
  call.persist('save-wf-transitions', { kind: 'transitions', instances: rows });
  return rows.flatMap((row, index) => {
    const step = steps[index];
    return step ? [toAnswer({ row, step, roles, people })] : [];
  });
}

const TEXTS = ['tenantId', 'businessService', 'businessId', 'action', 'moduleName', 'comment', 'previousStatus'];

function readInstances(body: JsonObject): JsonObject[] {
  const sent = memberOf(body, 'ProcessInstances');
  if (sent === undefined || sent === null)
    throw nullPointer('"java.util.List.get(int)" because "processInstances" is null');
  return listOrOne(sent).map((each) => {
    if (each === null) throw nullPointer('"org.egov.wf.web.models.ProcessInstance.getTenantId()"');
    if (!isObject(each)) throw mappingError();
    checkTexts(each, TEXTS);
    longOr(memberOf(each, 'rating'));
    longOr(memberOf(each, 'stateSla'));
    booleanOr(memberOf(each, 'escalated'));
    return each;
  });
}

function configFor(call: Call, tenantId: string, code: string | undefined): StoredBusinessService {
  const config = code === undefined ? undefined : findConfig(call.state, tenantId, code);
  if (!config)
    throw refuse({
      code: 'BUSINESSSERVICE ERROR',
      message: `No bussinessService object found for businessSerice: ${code ?? null} and tenantId: ${tenantId}`,
    });
  return config;
}

function resolve(call: Call, batch: { sent: JsonObject[]; tenantId: string; config: StoredBusinessService }): Step[] {
  const { sent, tenantId, config } = batch;
  const ids = sent.map((each) => stringOr(memberOf(each, 'businessId')) ?? null);
  const known = ids.flatMap((id) => id ?? []);
  const current = currentRows(call.state.workflow, tenantId, known, call.settings.workflowLookupLimit);
  return sent.map((each, index): Step => {
    const businessId = ids[index] ?? null;
    const actionName = stringOr(memberOf(each, 'action')) ?? null;
    const latest = businessId === null ? undefined : current.get(businessId);
    const from = latest
      ? call.state.workflow.states.get(latest.status)
      : config.states.find((state) => state.state === null || state.state === '');
    if (!from) throw nullPointer('"org.egov.wf.web.models.State.getUuid()"');
    const action = from.actions.find(
      (candidate) =>
        candidate.active === true && actionName !== null && candidate.action.toLowerCase() === actionName.toLowerCase(),
    );
    if (!action)
      throw refuse({
        code: 'INVALID ACTION',
        message: `Action ${actionName} not found in config for the businessId: ${businessId}`,
      });
    const to = config.states.find((state) => state.uuid === action.nextState);
    if (!to) throw nullPointer('"org.egov.wf.web.models.State.getUuid()"');
    return {
      sent: each,
      tenantId: stringOr(memberOf(each, 'tenantId')) ?? tenantId,
      businessId,
      actionName,
      latest,
      from,
      action,
      assignes: assigneesOf(each),
      allowed: action.roles.includes('*') ? allRolesOf(config) : action.roles,
      to,
      isSelfLoop: action.nextState === action.currentState,
    };
  });
}

function validate(batch: {
  steps: Step[];
  config: StoredBusinessService;
  roles: Role[];
  caller: string | null;
  people: Map<string, StoredUser>;
  type: string | undefined;
}): void {
  const { steps, config, roles, caller, people, type } = batch;
  const isCitizen = type?.toUpperCase() === 'CITIZEN';
  const notAllowed = () => refuse({ code: 'INVALID ROLE', message: 'User is not authorized to perform action' });
  for (const step of steps) {
    if (longOr(memberOf(step.sent, 'rating')) !== null && step.actionName?.toUpperCase() !== 'RATE')
      throw refuse({ code: 'INVALID_ACTION', message: 'Rating can be given only upon taking RATE action.' });
    const codes = codesAt(roles, step.tenantId);
    const opens = step.isSelfLoop ? allRolesOf(config) : step.allowed;
    const isOpen = opens.includes('*') ? codes.size > 0 : opens.some((role) => codes.has(role));
    if (!isOpen) throw notAllowed();
    if (!step.isSelfLoop) checkAssignees(step, people);
    if (type === undefined) throw nullPointer('"String.equalsIgnoreCase(String)"');
    if (isCitizen && step.latest?.action.toUpperCase() === 'SENDBACKTOCITIZEN') {
      if (step.latest.assignes.length === 0) throw nullPointer('"java.util.List.stream()"');
      if (!step.latest.assignes.includes(caller ?? ''))
        throw refuse({ code: 'INVALID_USER', message: `The user: ${caller} is not authorized to take action` });
    }
  }
  checkDocuments(steps);
  if (isCitizen) checkCitizen(steps, caller, people);
}

/** Of several states without their documents the last is told. */
function checkDocuments(steps: Step[]): void {
  const without = steps.filter(
    ({ sent, to }) => to.docUploadRequired === true && listOrOne(memberOf(sent, 'documents')).length === 0,
  );
  const last = without.at(-1);
  if (last)
    throw refuse({ code: 'INVALID DOCUMENT', message: `Documents cannot be null for status: ${last.to.state}` });
}

/** A case that is with citizens is moved by one of them only, as far as citizens go. */
function checkCitizen(steps: Step[], caller: string | null, people: Map<string, StoredUser>): void {
  const refused = steps.filter(({ latest }) => {
    const citizens = (latest?.assignes ?? []).filter((uuid) => people.get(uuid)?.type.toUpperCase() === 'CITIZEN');
    return citizens.length > 0 && !citizens.includes(caller ?? '');
  });
  const last = refused.at(-1);
  if (last)
    throw refuse({
      code: 'INVALID_USER',
      message: `Citizen not authorized to perform action on application: ${last.businessId}`,
    });
}

/** A move may only be assigned to people who can move the case on from there. */
function checkAssignees(step: Step, people: Map<string, StoredUser>): void {
  const onward = step.to.actions.filter((action) => action.active === true && action.nextState !== action.currentState);
  for (const uuid of step.assignes) {
    const roles = (people.get(uuid ?? '')?.roles ?? []).map((role) => ({ code: role.code, tenantId: role.tenantId }));
    if (!onward.some((action) => mayTake(action, roles, step.tenantId)))
      throw refuse({ code: 'INVALID_ASSIGNEE', message: `Cannot assign to the user: ${uuid}` });
  }
}
