import type { JsonObject } from '@nirmaan/lexicon';
import { expect, it } from 'vitest';
import { action, errorOf, listIn, service, startWorkflow, state } from './workflow-fixture';

const DAY = 24 * 60 * 60 * 1000;
const people = [
  { uuid: 'admin', roles: ['EMP@pg'] },
  { uuid: 'emp', roles: ['EMP@pg.citya'] },
  { uuid: 'cron', roles: ['AUTO@pg'] },
];
const ENTRY = {
  businessService: 'W',
  module: 'w',
  state: 'a',
  action: 'AUTO',
  active: 'false',
  topic: 't',
  stateSLA: 0.5,
};

async function start(entry: JsonObject | undefined, count = 1) {
  const workflow = startWorkflow(people);
  for (const code of ['pg', 'pg.citya']) workflow.addMaster('tenant.tenants', { code });
  if (entry) workflow.addMaster('Workflow.AutoEscalation', entry);
  await workflow.create([
    service('W', {
      states: [state(null, [action('START', 'A')]), state('A', [action('AUTO', 'B', ['AUTO'])]), state('B')],
    }),
  ]);
  for (let n = 0; n < count; n++) await workflow.take('emp', { businessId: `ESC-${1000 + n}`, action: 'START' });
  const auto = (what: string, code = 'W') => workflow.post(`/auto/${code}/${what}`, { as: 'cron' });
  return { ...workflow, auto };
}

it('moves what is overdue by more than the days given, beyond the SLA of the state', async () => {
  const { auto, sandbox, search } = await start(ENTRY);
  await sandbox.advance(DAY / 2);
  expect((await auto('_test')).body).toEqual([]);
  await sandbox.advance(1_000);
  expect((await auto('_test')).body).toEqual(['ESC-1000']);
  expect((await auto('_escalate')).body).toMatchObject({ status: 'successful' });
  expect(listIn((await search('cron', { businessIds: 'ESC-1000' })).body, 'ProcessInstances')).toMatchObject([
    { action: 'AUTO', escalated: true, moduleName: 'w', assigner: { uuid: 'cron' } },
  ]);
});

it.each([
  ['no entry of any code', undefined, 'PathNotFoundException'],
  ['a whole number of days', { ...ENTRY, stateSLA: 2 }, 'ClassCastException'],
  ['no limit at all', { ...ENTRY, stateSLA: null }, 'INVALID_CONFIG'],
  ['a state nobody knows', { ...ENTRY, state: 'NOPE' }, 'STATUS_NOT_FOUND'],
  ['an entry without a code', { ...ENTRY, businessService: null }, 'NullPointerException'],
  ['both limits, of which one is not passed', { ...ENTRY, businessSLA: 9.5 }, ''],
])('answers %s', async (_, entry, expected) => {
  const { auto, sandbox } = await start(entry);
  await sandbox.advance(DAY);
  const answer = await auto('_test');
  expect(errorOf(answer)).toBe(expected);
  if (expected === '') expect(answer.body).toEqual([]);
});

it('moves the case before a missing topic ends the run', async () => {
  const { auto, sandbox, search } = await start({ ...ENTRY, topic: null });
  await sandbox.advance(DAY);
  expect(errorOf(await auto('_escalate'))).toBe('IllegalArgumentException');
  expect(listIn((await search('cron', { businessIds: 'ESC-1000' })).body, 'ProcessInstances')).toMatchObject([
    { action: 'AUTO' },
  ]);
});

it('counts an escalated case for whoever had it before', async () => {
  const { auto, sandbox, take, post } = await start(ENTRY, 0);
  await take('emp', { businessId: 'ESC-1000', action: 'START', assignes: [{ uuid: 'cron' }] });
  await sandbox.advance(DAY);
  await auto('_escalate');
  const found = (as: string) => post('/escalate/_search', { as, query: { tenantId: 'pg.citya' } });
  expect((await found('cron')).body).toMatchObject({ totalCount: 1, ProcessInstances: [{ businessId: 'ESC-1000' }] });
  expect((await found('emp')).body).toMatchObject({ totalCount: 0, ProcessInstances: [{ businessId: 'ESC-1000' }] });
  expect(errorOf(await post('/escalate/_search', { query: { tenantId: 'pg.cityb' } }))).toBe('NullPointerException');
});
