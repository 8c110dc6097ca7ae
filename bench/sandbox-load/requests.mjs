/** What the clients send: each a case, or a row, that nobody sent before. */
import crypto from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const USER = {
  id: 1,
  uuid: 'load',
  userName: 'load',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [{ code: 'LOAD', tenantId: 'pg' }],
};
const RequestInfo = { apiId: 'load', userInfo: USER };

const WORKFLOW = {
  tenantId: 'pg',
  businessService: 'load.v1',
  business: 'load',
  businessServiceSla: null,
  states: [
    { state: null, applicationStatus: null, actions: [{ action: 'START', nextState: 'OPEN', roles: ['LOAD'] }] },
    { state: 'OPEN', applicationStatus: 'OPEN', isTerminateState: true, actions: null },
  ],
};

/** The workflow of the transitions; a journal of an earlier run may hold it already. */
export async function prepare(clients) {
  const search = '/egov-workflow-v2/egov-wf/businessservice/_search?tenantId=pg&businessServices=load.v1';
  const isThere = async () => JSON.parse(await clients.must(search, { RequestInfo })).BusinessServices.length > 0;
  if (await isThere()) return;
  await clients.must('/egov-workflow-v2/egov-wf/businessservice/_create', {
    RequestInfo,
    BusinessServices: [WORKFLOW],
  });
  while (!(await isThere())) await sleep(20);
}

export function transition() {
  const businessId = `LOAD-${crypto.randomUUID()}`;
  const instance = {
    tenantId: 'pg.citya',
    businessService: 'load.v1',
    moduleName: 'load',
    businessId,
    action: 'START',
  };
  return { path: '/egov-workflow-v2/egov-wf/process/_transition', body: { RequestInfo, ProcessInstances: [instance] } };
}

export function row() {
  const code = crypto.randomUUID();
  const schemaCode = 'common-masters.Department';
  const data = { code, name: 'Load', active: true };
  const Mdms = { tenantId: 'pg', schemaCode, uniqueIdentifier: code, data, isActive: true };
  return { path: `/mdms-v2/v2/_create/${schemaCode}`, body: { RequestInfo, Mdms } };
}
