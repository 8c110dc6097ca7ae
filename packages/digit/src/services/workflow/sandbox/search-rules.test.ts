import { expect, it } from 'vitest';
import { errorOf, listIn, service, startWorkflow } from './workflow-fixture';

const people = [
  { uuid: 'admin', roles: ['EMP@pg', 'SUP@pg'] },
  { uuid: 'emp', roles: ['EMP@pg.citya'] },
  { uuid: 'none', roles: [] },
];
async function start() {
  const workflow = startWorkflow(people);
  await workflow.create([service('W')]);
  for (const businessId of ['CASE-0001', 'CASE-0002', 'REST-0001'])
    await workflow.take('emp', { businessId, action: 'START', assignes: [{ uuid: 'emp' }] });
  await workflow.take('emp', { businessId: 'CASE-0001', action: 'GO' });
  return workflow;
}

it.each([
  ['an empty list of ids filters nothing and leaves the inbox', { businessIds: '' }, 3],
  ['an empty assignee is nobody', { assignee: '' }, 0],
  ['part of an id', { businessIds: 'CASE' }, 2],
  ['% and _ in an id', { businessIds: 'C%0_02' }, 1],
  ['an escaped wildcard', { businessIds: 'CASE\\_0001' }, 0],
  ['history of one id', { businessIds: 'CASE-0001', history: 'true' }, 2],
  ['an offset', { businessIds: 'CASE', offset: '1' }, 1],
  ['a limit in spaces', { businessIds: 'CASE', limit: ' 1 ' }, 1],
])('finds by %s', async (_, query, count) => {
  const { search } = await start();
  const answer = await search('emp', query);
  expect(listIn(answer.body, 'ProcessInstances')).toHaveLength(count);
});

it.each([
  ['a negative limit', '_search', { businessIds: 'CASE', limit: '-1' }, 'QUERY_EXECUTION_ERROR'],
  ['a negative limit in a count, which has no pages', '_count', { businessIds: 'CASE', limit: '-1' }, ''],
  ['a limit no int holds', '_search', { limit: '2147483648' }, 'typeMismatch.processInstanceSearchCriteria.limit'],
  ['a date that is none', '_search', { fromDate: 'x' }, 'typeMismatch.processInstanceSearchCriteria.fromDate'],
  ['an empty history', '_search', { businessIds: 'CASE', history: '' }, 'NullPointerException'],
  ['U+0000 in a filter', '_search', { assignee: 'a\u0000' }, 'QUERY_EXECUTION_ERROR'],
])('answers %s', async (_, path, query, expected) => {
  const { post } = await start();
  const answer = await post(`/process/${path}`, { as: 'emp', query: { tenantId: 'pg.citya', ...query } });
  expect(errorOf(answer)).toBe(expected);
});

it('needs a list of roles for an inbox, though not for a search by id', async () => {
  const { post } = await start();
  const body = { RequestInfo: { userInfo: { uuid: 'emp' } } };
  expect(errorOf(await post('/process/_search', { body, query: { tenantId: 'pg.citya' } }))).toBe(
    'NullPointerException',
  );
  const byId = await post('/process/_search', { body, query: { tenantId: 'pg.citya', businessIds: 'CASE-0001' } });
  expect(listIn(byId.body, 'ProcessInstances')).toMatchObject([{ nextActions: [] }]);
});

it('tells a missing user before a missing caller', async () => {
  const { post, sandbox } = await start();
  sandbox.state.user.users.delete('emp');
  const answer = await post('/process/_search', { query: { tenantId: 'pg.citya', businessIds: 'CASE-0001' } });
  expect(answer.body).toMatchObject({ Errors: [{ message: 'No user found for the uuids: [emp]' }] });
});

it('leaves next actions out where the config can no longer be read', async () => {
  const { search, addMaster } = await start();
  addMaster('Workflow.BusinessServiceMasterConfig', { businessService: 'W', active: 'true', isStatelevel: 'No' });
  expect(listIn((await search('emp', { businessIds: 'CASE-0002' })).body, 'ProcessInstances')).toMatchObject([
    { nextActions: null, state: { state: 'A' } },
  ]);
});

it('remembers for a quarter of an hour which states a role can act in', async () => {
  const { post, search, take, sandbox } = await start();
  const shown = async () => listIn((await search('emp', { businessService: 'V' })).body, 'ProcessInstances').length;
  const body = { BusinessServices: [service('V')] };
  await post('/businessservice/v2/_create', { as: 'admin', body, isStoredLater: true });
  // Asked before V is stored, the inbox learns of no state of it.
  await shown();
  await take('emp', { businessService: 'V', businessId: 'NEWER-0001', action: 'START' });
  expect(await shown()).toBe(0);
  await sandbox.advance(15 * 60_000);
  expect(await shown()).toBe(1);
});

it('counts a row as latest where its time is the newest of any case', async () => {
  const { post, take } = await start();
  const count = async (businessIds: string) =>
    (await post('/process/_count', { as: 'emp', query: { tenantId: 'pg.citya', businessIds } })).body;
  const batch = ['PAIR-0001', 'PAIR-0002'].map((businessId) => ({ businessId, action: 'START' }));
  await take('emp', batch);
  await take('emp', { businessId: 'PAIR-0001', action: 'GO' });
  expect(await count('CASE-0001')).toBe(1);
  // Its first row has the time at which PAIR-0002 was moved last.
  expect(await count('PAIR-0001')).toBe(2);
});

it('reads criteria of a status count from the body without validating them', async () => {
  const { post } = await start();
  const of = (criteria: Record<string, string>, tenantId = 'pg.citya') =>
    post('/process/_statuscount', {
      as: 'emp',
      query: { tenantId },
      body: { ProcessInstanceSearchCriteria: criteria },
    });
  expect((await of({ tenantId: 'pg.citya', businessIds: 'X' })).body).toEqual([]);
  expect((await of({ businessService: 'FSM' })).body).toEqual([]);
  expect((await of({ tenantId: 'pg.citya', businessService: 'W' }, '')).body).toMatchObject([
    { applicationstatus: 'A', count: 2 },
  ]);
});

it.each([
  ['user', { kind: 'down' as const }, '/process/_search', { businessIds: 'CASE' }, 'NullPointerException'],
  [
    'user',
    { kind: 'status' as const, status: 500 as const },
    '/process/_search',
    { businessIds: 'CASE' },
    'NullPointerException',
  ],
  [
    'user',
    { kind: 'status' as const, status: 429 as const },
    '/process/_search',
    { businessIds: 'CASE' },
    'TracerException',
  ],
  [
    'mdms',
    { kind: 'down' as const },
    '/process/_nearingslacount',
    { businessService: 'W' },
    'IllegalArgumentException',
  ],
  ['mdms', { kind: 'down' as const }, '/auto/W/_test', {}, 'IllegalArgumentException'],
])('breaks where %s does not answer: %o', async (service, fault, path, query, expected) => {
  const { post, sandbox } = await start();
  sandbox.faults.set({ service, ...fault });
  expect(errorOf(await post(path, { as: 'emp', query: { tenantId: 'pg.citya', ...query } }))).toBe(expected);
});

it.each([
  [8_000, 200],
  [8_200, 400],
])('answers a tenant of %i characters with %i: Tomcat has no room for a longer head', async (length, status) => {
  const { post } = await start();
  expect((await post('/process/_search', { as: 'emp', query: { tenantId: 'A'.repeat(length) } })).status).toBe(status);
});
