import type { JsonObject } from '@nirmaan/lexicon';
import { isObject, listParameter, memberOf } from '../../../sandbox/exchange';
import { type Problem, refuse } from '../../../sandbox/refusals';
import type { StoredInstance, WorkflowSlice } from '../slice';
import { byNewest, casesLike, latestOf } from './current';
import { queryError, refuseNul } from './request-types';

export type Criteria = {
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

export function userInfoOf(body: JsonObject): JsonObject | undefined {
  const requestInfo = memberOf(body, 'RequestInfo');
  const userInfo = isObject(requestInfo) ? memberOf(requestInfo, 'userInfo') : undefined;
  return isObject(userInfo) ? userInfo : undefined;
}

export function readCriteria(query: URLSearchParams, withoutTenant: string): Criteria {
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

/** What the filters let through, newest first. */
export function plainRows(slice: WorkflowSlice, criteria: Criteria): StoredInstance[] {
  return casesLike(slice, criteria.tenantId, criteria.businessIds)
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

/** No filter names cases or people: the answer is what the caller's roles show. */
export function isInbox({ businessIds, ids, status, assignee }: Criteria): boolean {
  return !businessIds && !ids && !status && !assignee;
}
