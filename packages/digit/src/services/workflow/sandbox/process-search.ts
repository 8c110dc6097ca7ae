import type { JsonObject } from '@nirmaan/lexicon';
import { answer, memberOf, type SandboxResponse } from '../../../sandbox/exchange';
import { nullPointer, refuse } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { findUsers } from '../../user/find-users';
import type { StoredUser } from '../../user/slice';
import type { StoredInstance, StoredState } from '../slice';
import { documentsAnswer, personAnswer, searchedAction } from './answers';
import { stateMembers } from './configs';
import { type Criteria, isInbox, plainRows, readCriteria, userInfoOf } from './criteria';
import { casesLike, latestOf } from './current';
import type { WorkflowEffect } from './effects';
import { inboxRows } from './inbox';
import { readRequest } from './request-types';
import { allRolesOf, nextActionsOf, type Role, rolesOf } from './rights';

type Call = SandboxCall<WorkflowEffect>;

/** `process/_search`. Its `ResponseInfo` is null, and `totalCount` is not the number of matches: see `assignedCount`. */
export function searchProcesses(call: Call): SandboxResponse {
  const body = readRequest(call);
  const criteria = readCriteria(call.request.query, 'TenantId is mandatory for searching workflow');
  const userInfo = userInfoOf(body);
  const isShown = isInbox(criteria);
  const caller = userInfo && String(memberOf(userInfo, 'uuid') ?? '');
  if (isShown && !userInfo) throw nullPointer('"org.egov.common.contract.request.User.getRoles()"');
  const rows = isShown
    ? inboxRows(call.state.workflow, {
        tenant: criteria.tenantId,
        businessService: criteria.businessService,
        roles: (userInfo && rolesOf(userInfo)) ?? [],
        caller: caller ?? '',
      })
    : plainRows(call.state.workflow, criteria);
  const page = rows.slice(criteria.offset, criteria.offset + criteria.limit);
  const totalCount = assignedCount(call, criteria, isShown ? caller : criteria.assignee);
  if (page.length === 0) return answer(200, { ResponseInfo: null, ProcessInstances: [], totalCount });
  if (!userInfo) throw nullPointer('"org.egov.common.contract.request.User.getRoles()"');
  const people = lookUp(call, page);
  const roles = rolesOf(userInfo) ?? [];
  return answer(200, {
    ResponseInfo: null,
    ProcessInstances: page.map((row) => rowAnswer(call, row, { roles, people })),
    totalCount,
  });
}

/** `totalCount`: latest rows assigned to one person, whatever else was asked; 0 when nobody is named. */
function assignedCount(call: Call, criteria: Criteria, assignee: string | undefined): number {
  if (!assignee) return 0;
  return casesLike(call.state.workflow, criteria.tenantId, undefined)
    .flatMap(latestOf)
    .filter(
      (row) =>
        row.assignes.includes(assignee) &&
        (!criteria.businessService || row.businessService === criteria.businessService),
    ).length;
}

function lookUp(call: Call, rows: StoredInstance[]): Map<string, StoredUser> {
  const uuids = [...new Set(rows.flatMap((row) => [row.assigner, ...row.assignes]))];
  const found = new Map(findUsers(call.state.user, uuids).map((user) => [user.uuid, user]));
  if (found.size === 0)
    throw refuse({ code: 'INVALID USER', message: `No user found for the uuids: [${uuids.join(', ')}]` });
  const missing = uuids.filter((uuid) => !found.has(uuid)).at(-1);
  if (missing !== undefined) throw refuse({ code: 'INVALID UUID', message: `User not found for uuid: ${missing}` });
  return found;
}

function rowAnswer(
  call: Call,
  row: StoredInstance,
  context: { roles: Role[]; people: Map<string, StoredUser> },
): JsonObject {
  const { roles, people } = context;
  const state = call.state.workflow.states.get(row.status);
  const person = (uuid: string) => {
    const found = people.get(uuid);
    return found ? personAnswer(found) : null;
  };
  const gone = call.now - row.auditDetails.lastModifiedTime;
  return {
    id: row.id,
    tenantId: row.tenantId,
    businessService: row.businessService,
    businessId: row.businessId,
    action: row.action,
    moduleName: row.moduleName,
    state: state ? searchedState(call, row, state) : null,
    comment: row.comment,
    documents: documentsAnswer(row),
    assigner: person(row.assigner),
    assignes: row.assignes.length > 0 ? row.assignes.map(person) : null,
    nextActions: state ? nextActionsOf(state, roles, row.tenantId).map(searchedAction) : null,
    stateSla: state && state.sla !== null ? state.sla - gone : null,
    businesssServiceSla: (row.businesssServiceSla ?? 0) - gone,
    previousStatus: row.previousStatus,
    entity: null,
    auditDetails: row.auditDetails,
    rating: row.rating ?? 0,
    escalated: row.escalated,
  };
}

/** A join repeats every action once per assignee and document; the row's own action shows `*` written out. */
function searchedState(call: Call, row: StoredInstance, state: StoredState): JsonObject {
  const times = Math.max(row.assignes.length, 1) * Math.max(row.documents.length, 1);
  const service = [...call.state.workflow.businessServices.values()]
    .flatMap((codes) => [...codes.values()])
    .find((each) => each.uuid === state.businessServiceId);
  const actions = state.actions
    .filter((action) => action.active === true)
    .map((action) =>
      service && action.action.toLowerCase() === row.action.toLowerCase() && action.roles.includes('*')
        ? { ...action, roles: allRolesOf(service) }
        : action,
    )
    .flatMap((action) => Array.from({ length: times }, () => searchedAction(action)));
  return {
    ...stateMembers(state, state.tenantId),
    auditDetails: null,
    isStateUpdatable: null,
    actions: actions.length > 0 ? actions : null,
  };
}
