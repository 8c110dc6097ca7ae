import { listParameter } from '../../../sandbox/exchange';
import { nullPointer, type Problem, refuse } from '../../../sandbox/refusals';
import { refuseNul } from './request-types';

export type Criteria = {
  tenantId: string;
  businessIds?: string[];
  ids?: string[];
  status?: string[];
  assignee?: string;
  businessService?: string;
  moduleName?: string;
  /** null: sent empty, which breaks every search by filters. */
  history: boolean | null;
  offset: number;
  limit: number;
};

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** Spring's words for a Boolean of a query. */
const TRUE = new Set(['true', 'on', 'yes', '1']);
const FALSE = new Set(['false', 'off', 'no', '0']);

/** Criteria of a query, as the framework binds and validates them. */
export function readCriteria(query: URLSearchParams): Criteria {
  const businessIds = listParameter(query, 'businessIds');
  const problems: Problem[] = [];
  if (query.get('tenantId') === null)
    problems.push({ code: 'NotNull.processInstanceSearchCriteria.tenantId', message: 'must not be null' });
  for (const [index, id] of (businessIds ?? []).entries())
    if (id.length < 4)
      problems.push({
        code: `Size.processInstanceSearchCriteria.businessIds[${index}]`,
        message: 'size must be between 4 and 2147483647',
      });
  const mismatch = (name: string, type: string, why: string) =>
    problems.push({
      code: `typeMismatch.processInstanceSearchCriteria.${name}`,
      message: `Failed to convert property value of type 'java.lang.String' to required type 'java.lang.${type}' for property '${name}'; ${why}`,
    });
  const number = (name: string, type: keyof typeof LARGEST): number | undefined => {
    const text = query.get(name)?.replace(/\s/g, '') ?? '';
    if (text === '') return undefined;
    if (/^[+-]?\d+$/.test(text) && isWithin(BigInt(text.replace('+', '')), LARGEST[type])) return Number(text);
    mismatch(name, type, `For input string: "${query.get(name)}"`);
    return undefined;
  };
  const history = query.get('history')?.trim().toLowerCase();
  if (history && !TRUE.has(history) && !FALSE.has(history))
    mismatch('history', 'Boolean', `Invalid boolean value [${query.get('history')}]`);
  const offset = number('offset', 'Integer') ?? 0;
  const limit = Math.min(number('limit', 'Integer') ?? DEFAULT_LIMIT, MAX_LIMIT);
  // Accepted, and of no effect.
  number('fromDate', 'Long');
  number('toDate', 'Long');
  if (problems.length > 0) throw refuse(problems);
  return {
    tenantId: query.get('tenantId') ?? '',
    businessIds,
    ids: listParameter(query, 'ids'),
    status: listParameter(query, 'status'),
    assignee: query.get('assignee') ?? undefined,
    businessService: query.get('businessService') ?? undefined,
    moduleName: query.get('moduleName') ?? undefined,
    history: history === '' ? null : TRUE.has(history ?? 'false'),
    offset,
    limit,
  };
}

const LARGEST = { Integer: 2n ** 31n - 1n, Long: 2n ** 63n - 1n };

function isWithin(number: bigint, largest: bigint): boolean {
  return number <= largest && number >= -largest - 1n;
}

export function refuseWithoutTenant({ tenantId }: Criteria, message: string): void {
  if (tenantId === '') throw refuse({ code: 'EG_WF_CRITERIA_ERR', message });
}

/** What would end the query in the database. */
export function refuseUnusable({
  tenantId,
  businessIds,
  ids,
  status,
  assignee,
  businessService,
  moduleName,
}: Criteria) {
  refuseNul(tenantId, assignee, businessService, moduleName, ...(businessIds ?? []), ...(ids ?? []), ...(status ?? []));
}

/** Whether a search by filters reads all rows of a case. */
export function wantsHistory({ history }: Criteria): boolean {
  if (history === null) throw nullPointer('"java.lang.Boolean.booleanValue()"');
  return history;
}

/** No filter names cases or people: the answer is what the caller's roles show. A filter that is empty counts as one. */
export function isInbox({ businessIds, ids, status, assignee }: Criteria): boolean {
  return businessIds === undefined && ids === undefined && status === undefined && assignee === undefined;
}
