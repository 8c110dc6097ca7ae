import type { JsonObject } from '@nirmaan/lexicon';
import type { SandboxCall } from '../../../sandbox/service';
import type { StoredUser } from '../../user/slice';
import type { StoredBusinessService, StoredInstance, StoredState } from '../slice';
import { documentsAnswer, personReader, rowMembers, searchedAction } from './answers';
import { findConfig, stateMembers } from './configs';
import type { WorkflowEffect } from './effects';
import { allRolesOf, nextActionsOf, type Role } from './rights';

type Call = SandboxCall<WorkflowEffect>;
type Context = { roles: Role[]; people: Map<string, StoredUser> };

/** Stored rows as searches answer them. */
export function rowAnswers(call: Call, rows: StoredInstance[], context: Context): JsonObject[] {
  const configOf = configReader(call);
  const person = personReader(context.people);
  return rows.map((row) => {
    const state = call.state.workflow.states.get(row.status);
    const config = configOf(row);
    const gone = call.now - row.auditDetails.lastModifiedTime;
    return {
      ...rowMembers(row),
      state: state ? searchedState(row, state, config) : null,
      comment: row.comment,
      documents: documentsAnswer(row),
      assigner: person(row.assigner),
      assignes: row.assignes.length > 0 ? [...new Set(row.assignes)].map(person) : null,
      nextActions: state && config ? nextActionsOf(state, context.roles, row.tenantId).map(searchedAction) : null,
      stateSla: state && state.sla !== null ? state.sla - gone : null,
      businesssServiceSla: (row.businesssServiceSla ?? 0) - gone,
      previousStatus: row.previousStatus,
      entity: null,
      auditDetails: row.auditDetails,
      rating: row.rating ?? 0,
      escalated: row.escalated,
    };
  });
}

/**
 * The config of a row as a transition would read it, once per business service. One that cannot be read leaves its rows
 * without next actions, and without a word.
 */
function configReader(call: Call): (row: StoredInstance) => StoredBusinessService | undefined {
  const read = new Map<string, StoredBusinessService | undefined>();
  return ({ tenantId, businessService }) => {
    if (!read.has(businessService)) read.set(businessService, findConfig(call.state, tenantId, businessService));
    return read.get(businessService);
  };
}

/** A join repeats every action once per assignee and document; the first of the row's own shows `*` written out. */
function searchedState(row: StoredInstance, state: StoredState, config: StoredBusinessService | undefined): JsonObject {
  const times = Math.max(row.assignes.length, 1) * Math.max(row.documents.length, 1);
  const repeated = state.actions
    .filter((action) => action.active === true)
    .flatMap((action) => Array.from({ length: times }, () => action));
  const own = repeated.findIndex((action) => action.action.toLowerCase() === row.action.toLowerCase());
  const actions = repeated.map((action, index) =>
    searchedAction(
      index === own && config && action.roles.includes('*') ? { ...action, roles: allRolesOf(config) } : action,
    ),
  );
  return {
    ...stateMembers(state, state.tenantId),
    auditDetails: null,
    isStateUpdatable: null,
    actions: actions.length > 0 ? actions : null,
  };
}
