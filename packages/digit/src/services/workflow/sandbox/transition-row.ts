import type { JsonObject } from '@nirmaan/lexicon';
import { isObject, memberOf, objectOr, stringOr } from '../../../sandbox/exchange';
import { nullPointer } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredUser } from '../../user/slice';
import type { StoredAction, StoredBusinessService, StoredInstance, StoredState } from '../slice';
import { actionAnswer, documentsAnswer, personReader, rowMembers } from './answers';
import { stateMembers } from './configs';
import type { WorkflowEffect } from './effects';
import { booleanOr, listOrOne, longOr } from './request-types';
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
  /** Uuids of the people it is handed to, as sent. */
  assignes: (string | null)[];
  /** Roles that may take it; `*` = all roles of the business service. */
  allowed: string[];
  to: StoredState;
  isSelfLoop: boolean;
};

/** Uuids of the people an instance is handed to. */
export function assigneesOf(sent: JsonObject): (string | null)[] {
  return listOrOne(memberOf(sent, 'assignes')).map((each) => {
    if (!isObject(each)) throw nullPointer('"org.egov.common.contract.request.User.getUuid()"');
    return stringOr(memberOf(each, 'uuid')) ?? null;
  });
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
  const documents = listOrOne(memberOf(sent, 'documents'));
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
      if (each === null) throw nullPointer('"org.egov.wf.web.models.Document.setAuditDetails(AuditDetails)"');
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
    assignes: step.assignes.flatMap((uuid) => uuid ?? []),
    stateSla: stateSlaOf(call, step),
    businesssServiceSla: latest
      ? (latest.businesssServiceSla ?? 0) - (call.now - latest.auditDetails.lastModifiedTime)
      : (config.businessServiceSla ?? 0),
    previousStatus: isObject(state)
      ? (stringOr(memberOf(state, 'uuid')) ?? null)
      : (stringOr(memberOf(sent, 'previousStatus')) ?? null),
    rating: longOr(memberOf(sent, 'rating')),
    escalated: booleanOr(memberOf(sent, 'escalated')) === true,
    auditDetails,
  };
}

/** What is answered of it. */
export function toAnswer(of: {
  row: StoredInstance;
  step: Step;
  roles: Role[];
  people: Map<string, StoredUser>;
}): JsonObject {
  const { row, step, roles, people } = of;
  const person = personReader(people);
  const active = step.to.actions.filter((action) => action.active === true);
  const isEmptyList = (name: string) => Array.isArray(memberOf(step.sent, name));
  return {
    ...rowMembers(row),
    state: {
      ...stateMembers(step.to, step.to.tenantId),
      actions: active.length > 0 ? active.map(actionAnswer) : null,
    },
    comment: row.comment,
    documents: documentsAnswer(row) ?? (isEmptyList('documents') ? [] : null),
    assigner: person(row.assigner),
    assignes: row.assignes.length > 0 ? row.assignes.map(person) : isEmptyList('assignes') ? [] : null,
    nextActions: nextActionsOf(step.to, roles, row.tenantId).map(actionAnswer),
    stateSla: row.stateSla,
    businesssServiceSla: row.businesssServiceSla,
    previousStatus: row.previousStatus,
    entity: memberOf(step.sent, 'entity') ?? null,
    auditDetails: row.auditDetails,
    rating: row.rating,
    // Absent is false, null stays null.
    escalated: memberOf(step.sent, 'escalated') === null ? null : row.escalated,
  };
}

function stateSlaOf(call: Call, step: Step): number | null {
  if (!step.latest || !step.isSelfLoop) return step.to.sla;
  if (step.from.sla === null) return longOr(memberOf(step.sent, 'stateSla'));
  return step.from.sla - (call.now - step.latest.auditDetails.lastModifiedTime);
}
