import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject, listOf, memberOf, objectOr, stringOr } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredUser } from '../../user/slice';
import type { StoredAction, StoredBusinessService, StoredInstance, StoredState } from '../slice';
import { actionAnswer, documentsAnswer, personAnswer } from './answers';
import { stateMembers } from './configs';
import type { WorkflowEffect } from './effects';
import { nextActionsOf, type Role } from './rights';

type Call = SandboxCall<WorkflowEffect>;

/** One instance of the batch on its way. */
export type Step = {
  sent: JsonObject;
  tenantId: string;
  businessId: string | null;
  actionName: string | null;
  latest: StoredInstance | undefined;
  from: StoredState;
  action: StoredAction;
  /** Roles that may take it; `*` = all roles of the business service. */
  allowed: string[];
  to: StoredState;
  isSelfLoop: boolean;
};

/** Uuids of the people an instance is handed to, as sent. */
export function assigneesOf(sent: JsonObject): (string | null)[] {
  const list = memberOf(sent, 'assignes');
  if (list === undefined || list === null) return [];
  return (listOf(list) ?? [list]).map((each) => (isObject(each) ? (stringOr(memberOf(each, 'uuid')) ?? null) : null));
}

/** What is stored of a step. */
export function toRow(
  call: Call,
  step: Step,
  context: { config: StoredBusinessService; caller: string; auditDetails: StoredInstance['auditDetails'] },
): StoredInstance {
  const { config, caller, auditDetails } = context;
  const { sent, latest } = step;
  const state = memberOf(sent, 'state');
  const documents = listOf(memberOf(sent, 'documents')) ?? [];
  const rating = memberOf(sent, 'rating');
  return {
    id: call.newId(),
    tenantId: step.tenantId,
    businessService: stringOr(memberOf(sent, 'businessService')) ?? '',
    businessId: step.businessId,
    action: step.actionName ?? '',
    moduleName: config.business,
    status: step.to.uuid,
    comment: stringOr(memberOf(sent, 'comment')) ?? null,
    documents: documents.map((each) => {
      const document = objectOr(each);
      return {
        id: call.newId(),
        tenantId: step.tenantId,
        documentType: stringOr(memberOf(document, 'documentType')) ?? null,
        fileStoreId: stringOr(memberOf(document, 'fileStoreId')) ?? null,
        documentUid: stringOr(memberOf(document, 'documentUid')) ?? null,
        auditDetails,
      };
    }),
    assigner: caller,
    assignes: assigneesOf(sent).flatMap((uuid) => uuid ?? []),
    businesssServiceSla: latest
      ? (latest.businesssServiceSla ?? 0) - (call.now - latest.auditDetails.lastModifiedTime)
      : (config.businessServiceSla ?? 0),
    previousStatus: isObject(state)
      ? (stringOr(memberOf(state, 'uuid')) ?? null)
      : (stringOr(memberOf(sent, 'previousStatus')) ?? null),
    rating: rating === undefined || rating === null ? null : Number(rating),
    escalated: memberOf(sent, 'escalated') === true,
    auditDetails,
  };
}

/** What is answered of it. */
export function toAnswer(
  call: Call,
  of: { row: StoredInstance; step: Step; roles: Role[]; people: Map<string, StoredUser> },
): JsonObject {
  const { row, step, roles, people } = of;
  const person = (uuid: string): JsonValue => {
    const found = people.get(uuid);
    return found ? personAnswer(found) : null;
  };
  const active = step.to.actions.filter((action) => action.active === true);
  const isAssigned = memberOf(step.sent, 'assignes');
  const comments = memberOf(step.sent, 'documents');
  return {
    id: row.id,
    tenantId: row.tenantId,
    businessService: row.businessService,
    businessId: row.businessId,
    action: row.action,
    moduleName: row.moduleName,
    state: {
      ...stateMembers(step.to, step.to.tenantId),
      actions: active.length > 0 ? active.map(actionAnswer) : null,
    },
    comment: row.comment,
    documents: documentsAnswer(row) ?? (Array.isArray(comments) ? [] : null),
    assigner: person(row.assigner),
    assignes: row.assignes.length > 0 ? row.assignes.map(person) : Array.isArray(isAssigned) ? [] : null,
    nextActions: nextActionsOf(step.to, roles, row.tenantId).map(actionAnswer),
    stateSla: stateSlaOf(call, step),
    businesssServiceSla: row.businesssServiceSla,
    previousStatus: row.previousStatus,
    entity: memberOf(step.sent, 'entity') ?? null,
    auditDetails: row.auditDetails,
    rating: row.rating,
    escalated: row.escalated,
  };
}

function stateSlaOf(call: Call, step: Step): number | null {
  if (!step.latest || !step.isSelfLoop) return step.to.sla;
  if (step.from.sla === null) {
    const sent = memberOf(step.sent, 'stateSla');
    return typeof sent === 'number' ? sent : null;
  }
  return step.from.sla - (call.now - step.latest.auditDetails.lastModifiedTime);
}
