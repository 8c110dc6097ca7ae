/** What the clients send: each a case, or a row, that nobody sent before. */
import crypto from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const ROLE = { code: 'LOAD', name: 'Load', tenantId: 'pg' };

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

/** Requests in the name of a user of the demo. Makes the workflow they need; a journal of an earlier run may hold it. */
export async function createRequests(clients) {
  const ask = async (path, body) => JSON.parse(await clients.must(path, body));
  const { user } = await ask('/user/_search', { RequestInfo: {}, tenantId: 'pg', userName: 'designer' });
  const { id, uuid, userName, type, tenantId } = user[0];
  const RequestInfo = { apiId: 'load', userInfo: { id, uuid, userName, type, tenantId, roles: [ROLE] } };

  const search = '/egov-workflow-v2/egov-wf/businessservice/_search?tenantId=pg&businessServices=load.v1';
  const { BusinessServices } = await ask(search, { RequestInfo });
  if (BusinessServices.length === 0) {
    const create = '/egov-workflow-v2/egov-wf/businessservice/_create';
    await ask(create, { RequestInfo, BusinessServices: [WORKFLOW] });
    // Not by a search: one that comes too soon is remembered, as in DIGIT.
    while ((await ask('/_sandbox/state')).persister.waiting > 0) await sleep(20);
  }

  return {
    transition() {
      const businessId = `LOAD-${crypto.randomUUID()}`;
      const step = {
        tenantId: 'pg.citya',
        businessService: 'load.v1',
        moduleName: 'load',
        businessId,
        action: 'START',
      };
      return { path: '/egov-workflow-v2/egov-wf/process/_transition', body: { RequestInfo, ProcessInstances: [step] } };
    },
    row() {
      const code = crypto.randomUUID();
      const schemaCode = 'common-masters.Department';
      const data = { code, name: 'Load', active: true };
      const Mdms = { tenantId: 'pg', schemaCode, uniqueIdentifier: code, data, isActive: true };
      return { path: `/mdms-v2/v2/_create/${schemaCode}`, body: { RequestInfo, Mdms } };
    },
  };
}
