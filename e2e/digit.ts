/** What DIGIT holds, read from the sandbox as a module inside the cluster would. */
import { sandboxUrl } from './installation';

const READER = {
  id: 1,
  uuid: 'journeys',
  userName: 'journeys',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [{ code: 'EMPLOYEE', tenantId: 'pg' }],
};

type ProcessRow = {
  businessId: string;
  action: string;
  assigner?: { userName?: string } | null;
  auditDetails: { createdTime: number };
};

/** The actions of a case in DIGIT's history of processes, oldest first. */
export async function historyOf(number: string, tenant = 'pg.citya', url = sandboxUrl): Promise<string[]> {
  const query = new URLSearchParams({ tenantId: tenant, businessIds: number, history: 'true', limit: '100' });
  const answer = await fetch(`${url}/egov-workflow-v2/egov-wf/process/_search?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ RequestInfo: { apiId: 'journeys', ts: Date.now(), userInfo: READER } }),
  });
  if (!answer.ok) throw new Error(`the process search answered ${answer.status}`);
  const { ProcessInstances: rows } = (await answer.json()) as { ProcessInstances: ProcessRow[] };
  return rows
    .filter((row) => row.businessId === number)
    .sort((a, b) => a.auditDetails.createdTime - b.auditDetails.createdTime)
    .map((row) => row.action);
}
