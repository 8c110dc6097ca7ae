import type { JsonObject } from '@nirmaan/lexicon';
import { answer, isObject, listParameter, memberOf, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, type Problem, refuse } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { findUsers } from '../../user/find-users';
import type { StoredUser } from '../../user/slice';
import type { StoredInstance, StoredState } from '../slice';
import { documentsAnswer, personAnswer, searchedAction } from './answers';
import { stateMembers } from './business-services';
import { byNewest, casesLike, latestOf } from './current';
import type { WorkflowEffect } from './effects';
import { inboxRows } from './inbox';
import { checkRequest, queryError, refuseNul } from './request-types';
import { allRolesOf, nextActionsOf, type Role, rolesOf } from './rights';

type Call = SandboxCall<WorkflowEffect>;

type Criteria = {
  tenantId: string;
  businessIds?: string[];
  ids?: string[];
  status?: string[];
  assignee?: string;
  businessService?: string;
  moduleName?: string;
  history: boolean;
  offset: number;
  limit: number;
};

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** Spring's words for a Boolean of a query. */
const TRUE = new Set(['true', 'on', 'yes', '1']);
const FALSE = new Set(['false', 'off', 'no', '0']);

/** `process/_search`. Its `ResponseInfo` is null, and `totalCount` is not the number of matches: see `assignedCount`. */
export function searchProcesses(call: Call): SandboxResponse {
  const body = readBody(call.request, call.now);
  checkRequest(body);
  const criteria = readCriteria(call.request.query, 'TenantId is mandatory for searching workflow');
  const userInfo = userInfoOf(body);
  const isInbox = !criteria.businessIds && !criteria.ids && !criteria.status && !criteria.assignee;
  const caller = userInfo && String(memberOf(userInfo, 'uuid') ?? '');
  if (isInbox && !userInfo) throw nullPointer('"org.egov.common.contract.request.User.getRoles()"');
  const rows = isInbox
    ? inboxRows(call.state.workflow, {
        tenant: criteria.tenantId,
        businessService: criteria.businessService,
        roles: (userInfo && rolesOf(userInfo)) ?? [],
        caller: caller ?? '',
      })
    : plainRows(call, criteria);
  const page = rows.slice(criteria.offset, criteria.offset + criteria.limit);
  const totalCount = assignedCount(call, criteria, isInbox ? caller : criteria.assignee);
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

/** `process/_count`: a bare number. Ids are exact here, and `moduleName` is ignored. */
export function countProcesses(call: Call): SandboxResponse {
  const body = readBody(call.request, call.now);
  checkRequest(body);
  const criteria = readCriteria(call.request.query, 'TenantId is mandatory for count workflow call');
  const isInbox = !criteria.businessIds && !criteria.ids && !criteria.status && !criteria.assignee;
  if (isInbox) {
    const userInfo = userInfoOf(body);
    if (!userInfo) throw nullPointer('"org.egov.common.contract.request.User.getRoles()"');
    const rows = inboxRows(call.state.workflow, {
      tenant: criteria.tenantId,
      businessService: criteria.businessService,
      roles: rolesOf(userInfo) ?? [],
      caller: String(memberOf(userInfo, 'uuid') ?? ''),
      countsAssigned: true,
    });
    return answer(200, rows.length);
  }
  const exact = new Set(criteria.businessIds);
  const rows = plainRows(call, { ...criteria, moduleName: undefined, businessIds: undefined });
  return answer(200, criteria.businessIds ? rows.filter((row) => exact.has(row.businessId ?? '')).length : rows.length);
}

function userInfoOf(body: JsonObject): JsonObject | undefined {
  const requestInfo = memberOf(body, 'RequestInfo');
  const userInfo = isObject(requestInfo) ? memberOf(requestInfo, 'userInfo') : undefined;
  return isObject(userInfo) ? userInfo : undefined;
}

function readCriteria(query: URLSearchParams, withoutTenant: string): Criteria {
  const tenantId = query.get('tenantId');
  const businessIds = listParameter(query, 'businessIds');
  const problems: Problem[] = [];
  if (tenantId === null)
    problems.push({ code: 'NotNull.processInstanceSearchCriteria.tenantId', message: 'must not be null' });
  for (const [index, id] of (businessIds ?? []).entries())
    if (id.length < 4)
      problems.push({
        code: `Size.processInstanceSearchCriteria.businessIds[${index}]`,
        message: 'size must be between 4 and 2147483647',
      });
  const number = (name: string, otherwise: number): number => {
    const text = query.get(name);
    if (text === null || text === '') return otherwise;
    if (/^[+-]?\d+$/.test(text)) return Number(text);
    problems.push({
      code: `typeMismatch.processInstanceSearchCriteria.${name}`,
      message: `Failed to convert property value of type 'java.lang.String' to required type 'java.lang.Integer' for property '${name}'; For input string: "${text}"`,
    });
    return otherwise;
  };
  const history = query.get('history')?.trim().toLowerCase() ?? '';
  if (history !== '' && !TRUE.has(history) && !FALSE.has(history))
    problems.push({
      code: 'typeMismatch.processInstanceSearchCriteria.history',
      message: `Failed to convert property value of type 'java.lang.String' to required type 'java.lang.Boolean' for property 'history'; Invalid boolean value [${query.get('history')}]`,
    });
  const offset = number('offset', 0);
  const limit = Math.min(number('limit', DEFAULT_LIMIT), MAX_LIMIT);
  if (problems.length > 0) throw refuse(problems);
  if (!tenantId) throw refuse({ code: 'EG_WF_CRITERIA_ERR', message: withoutTenant });
  if (limit < 0 || offset < 0) throw queryError();
  refuseNul(tenantId, ...(businessIds ?? []));
  return {
    tenantId,
    businessIds,
    ids: listParameter(query, 'ids'),
    status: listParameter(query, 'status'),
    assignee: query.get('assignee') ?? undefined,
    businessService: query.get('businessService') ?? undefined,
    moduleName: query.get('moduleName') ?? undefined,
    history: TRUE.has(history),
    offset,
    limit,
  };
}

function plainRows(call: Call, criteria: Criteria): StoredInstance[] {
  return casesLike(call.state.workflow, criteria.tenantId, criteria.businessIds)
    .flatMap((rows) => (criteria.history ? rows : latestOf(rows)))
    .filter(
      (row) =>
        (!criteria.ids || criteria.ids.includes(row.id)) &&
        (!criteria.status || criteria.status.includes(row.status)) &&
        (!criteria.assignee || row.assignes.includes(criteria.assignee)) &&
        (!criteria.businessService || row.businessService === criteria.businessService) &&
        (!criteria.moduleName || row.moduleName === criteria.moduleName),
    )
    .sort(byNewest);
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
