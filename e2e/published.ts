/** What a publication left in DIGIT, read over DIGIT's own routes; and the sandbox's faults. */
import { sandboxUrl } from './installation';

const READER = {
  id: 1,
  uuid: 'journeys',
  userName: 'journeys',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [{ code: 'EMPLOYEE', tenantId: 'pg' }],
};

async function ask(path: string, body: object = {}): Promise<Record<string, unknown>> {
  const answer = await fetch(`${sandboxUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ RequestInfo: { apiId: 'journeys', ts: Date.now(), userInfo: READER }, ...body }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

export type BusinessService = {
  tenantId: string;
  businessService: string;
  states: {
    uuid: string;
    state: string | null;
    sla: number | null;
    actions: { action: string; nextState: string; roles: string[] }[] | null;
  }[];
};

export async function businessServicesOf(code: string): Promise<BusinessService[]> {
  const query = new URLSearchParams({ tenantId: 'pg', businessServices: code });
  const answer = await ask(`egov-workflow-v2/egov-wf/businessservice/v2/_search?${query}`);
  return answer.BusinessServices as BusinessService[];
}

/** As an administrator of DIGIT changes it by hand. */
export async function updateBusinessService(service: BusinessService): Promise<void> {
  await ask('egov-workflow-v2/egov-wf/businessservice/v2/_update', { BusinessServices: [service] });
}

export async function masterRowsOf(schemaCode: string): Promise<Record<string, unknown>[]> {
  const answer = await ask('mdms-v2/v2/_search', {
    MdmsCriteria: { tenantId: 'pg', schemaCode, limit: 1000, offset: 0 },
  });
  return (answer.mdms as { data: Record<string, unknown>; isActive: boolean }[])
    .filter((row) => row.isActive)
    .map((row) => row.data);
}

export async function messagesOf(service: string, locale: string): Promise<Map<string, string>> {
  const query = new URLSearchParams({ tenantId: 'pg', locale, module: `rainmaker-${service}` });
  const answer = await ask(`localization/messages/v1/_search?${query}`);
  return new Map((answer.messages as { code: string; message: string }[]).map(({ code, message }) => [code, message]));
}

/** As somebody changes a word of DIGIT by hand. */
export async function upsertMessage(
  service: string,
  locale: string,
  message: { code: string; message: string },
): Promise<void> {
  const messages = [{ ...message, locale, module: `rainmaker-${service}` }];
  await ask('localization/messages/v1/_upsert', { tenantId: 'pg', messages });
}

export type Fault = { service: string; kind: 'down' | 'lost-answer' | 'slow'; count?: number; delayMs?: number };

async function change(path: string, method: 'POST' | 'DELETE', body?: object): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

export const addFault = (fault: Fault) => change('faults', 'POST', fault);
export const clearFaults = () => change('faults', 'DELETE');
/** While it is halted, DIGIT answers writes without storing them. */
export const haltPersister = (halted: boolean) => change('persister', 'POST', { halted });
