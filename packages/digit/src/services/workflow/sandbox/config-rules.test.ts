import type { JsonObject } from '@nirmaan/lexicon';
import { expect, it } from 'vitest';
import { action, errorOf, listIn, service, startWorkflow, state } from './workflow-fixture';

const people = [
  { uuid: 'admin', roles: ['EMP@pg'] },
  { uuid: 'emp', roles: ['EMP@pg.citya'] },
];

async function start() {
  const workflow = startWorkflow(people);
  await workflow.create([service('W')]);
  const find = async (query: Record<string, string> = {}, version = '/v2') => {
    const found = await workflow.post(`/businessservice${version}/_search`, {
      query: { tenantId: 'pg', businessServices: 'W', ...query },
    });
    return listIn(found.body, 'BusinessServices');
  };
  const update = (services: JsonObject[]) =>
    workflow.post('/businessservice/v2/_update', { as: 'admin', body: { BusinessServices: services } });
  return { ...workflow, find, update };
}

const actionsOf = (found: JsonObject[], name: string) =>
  listIn(listIn(found[0] ?? {}, 'states').find((each) => each.state === name) ?? {}, 'actions');
const statesOf = (found: JsonObject[]) => listIn(found[0] ?? {}, 'states');

/** The config as found, with one state's actions changed. */
function withActions(found: JsonObject[], name: string, change: (actions: JsonObject[]) => JsonObject[]): JsonObject[] {
  const states = statesOf(found).map((each) =>
    each.state === name ? { ...each, actions: change(listIn(each, 'actions')) } : each,
  );
  return [{ ...found[0], states }];
}

it.each([
  ['a new action that is not said to be active is never seen', { ...action('NEW', 'B') }, false],
  ['a new action that is', { ...action('NEW', 'B'), active: true }, true],
])('update: %s', async (_, added, isSeen) => {
  const { find, update } = await start();
  const answer = await update(withActions(await find(), 'A', (actions) => [...actions, added]));
  expect(answer.status).toBe(200);
  const names = actionsOf(await find(), 'A').map((each) => each.action);
  expect(names.includes('NEW')).toBe(isSeen);
});

it.each([
  ['an action without `active` is gone', (each: JsonObject): JsonObject => ({ ...each, active: null }), []],
  ['an action made inactive is gone', (each: JsonObject): JsonObject => ({ ...each, active: false }), []],
  [
    'a null tenant loses the whole write',
    (each: JsonObject): JsonObject => ({ ...each, tenantId: null, action: 'X' }),
    ['GO', 'NOTE'],
  ],
  [
    'roles of one text are split at its comma',
    (each: JsonObject): JsonObject => ({ ...each, roles: ['P,Q'] }),
    ['GO', 'NOTE'],
  ],
])('update: %s', async (_, change, names) => {
  const { find, update } = await start();
  await update(withActions(await find(), 'A', (actions) => actions.map(change)));
  const actions = actionsOf(await find(), 'A');
  expect(actions.map((each) => each.action).sort()).toEqual(names);
});

it('update: renames the code, not the status of a state; what it does not name stays', async () => {
  const { find, update } = await start();
  const [found] = await find();
  const [, a] = statesOf(await find());
  await update([
    { ...found, businessService: 'W2', states: [{ ...a, state: 'A2', applicationStatus: 'A2', actions: null }] },
  ]);
  expect(await find()).toEqual([]);
  const renamed = await find({ businessServices: 'W2' });
  expect(statesOf(renamed)).toMatchObject([
    { state: null },
    { state: 'A2', applicationStatus: 'A' },
    { state: 'B' },
    { state: 'C' },
  ]);
  expect(actionsOf(renamed, 'A2')).toHaveLength(2);
});

it.each([
  ['of nobody, with a new state', { uuid: 'nobody' }],
  ['without uuid, with a new state', { uuid: null }],
])('update: a business service %s stores nothing', async (_, more) => {
  const { find, update } = await start();
  const answer = await update([{ ...(await find())[0], ...more, business: 'changed', states: [state('NEW')] }]);
  expect(answer.status).toBe(200);
  expect(await find()).toMatchObject([{ business: 'w' }]);
  expect(statesOf(await find())).toHaveLength(4);
});

it.each([
  ['nobody who calls', { BusinessServices: [service('V')], RequestInfo: {} }, '/_create', 'NullPointerException'],
  ['no business service', { BusinessServices: [] }, '/_create', 'IndexOutOfBoundsException'],
  ['no business service to update', { BusinessServices: [] }, '/_update', 'IndexOutOfBoundsException'],
  [
    'a state that is null',
    { BusinessServices: [service('V', { states: [null] })] },
    '/v2/_create',
    'NullPointerException',
  ],
  [
    'a uuid with something behind as a target',
    {
      BusinessServices: [
        service('V', { states: [state(null, [action('X', `${'a'.repeat(8)}-aaaa-4aaa-8aaa-aaaaaaaaaaaab`)])] }),
      ],
    },
    '/v2/_create',
    'INVALID NEXTSTATE',
  ],
])('refuses %s', async (_, body, path, expected) => {
  const { post } = await start();
  expect(errorOf(await post(`/businessservice${path}`, { as: 'admin', body }))).toBe(expected);
});

it('tells the last of several targets nobody knows', async () => {
  const { create } = await start();
  const states = [state(null, [action('X', 'P'), action('Y', 'Q')])];
  expect((await create([service('V', { states })])).body).toMatchObject({
    Errors: [{ message: 'The state with name: Q does not exist in config' }],
  });
});

it.each([
  ['no code and all of the nearest levels', { businessServices: '' }, '/v2', 1],
  ['a tenant in another letter case', { tenantId: 'PG.CITYA' }, '/v2', 1],
  ['no code in v1', { businessServices: '' }, '', 0],
  ['a city in v1', { tenantId: 'pg.citya' }, '', 1],
])('finds by %s', async (_, query, version, count) => {
  const { find } = await start();
  expect(await find(query, version)).toHaveLength(count);
});

it('creates at a city by v1 only, for transitions to use where MDMS says so', async () => {
  const { create, find, take, addMaster } = await start();
  const atCity = service('W', { tenantId: 'pg.citya', states: [state(null, [action('LOCAL', 'A')]), state('A')] });
  expect(errorOf(await create([atCity]))).toBe('INVALID BUSINESSSERVICE');
  expect((await create([atCity], '')).status).toBe(200);
  expect(statesOf(await find({ tenantId: 'pg.citya' }))).toHaveLength(2);
  const local = { businessId: 'CITY-0001', action: 'LOCAL' };
  expect(errorOf(await take('emp', local))).toBe('INVALID ACTION');
  addMaster('Workflow.BusinessServiceMasterConfig', { businessService: 'W', active: 'true', isStatelevel: 'false' });
  expect((await take('emp', local)).status).toBe(200);
});

it('keeps what a v1 search found, for v2 as well, until a config is written', async () => {
  const { create, find, sandbox } = await start();
  expect(await find({ businessServices: 'V' }, '')).toEqual([]);
  const codes = sandbox.state.workflow.businessServices.get('pg');
  const stored = codes?.get('W');
  if (stored) codes?.set('V', { ...stored, businessService: 'V' });
  expect(await find({ businessServices: 'V' }, '/v2')).toEqual([]);
  await create([service('U')]);
  expect(await find({ businessServices: 'V' }, '/v2')).toHaveLength(1);
});
