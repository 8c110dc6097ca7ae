import { expect, it } from 'vitest';
import { action, errorOf, listIn, service, startWorkflow, state } from './workflow-fixture';

const people = [
  { uuid: 'admin', roles: ['EMP@pg', 'SUP@pg'] },
  { uuid: 'emp', roles: ['EMP@pg.citya'] },
  { uuid: 'sup', roles: ['SUP@pg.citya'] },
  { uuid: 'other', roles: ['EMP@pg.cityb'] },
  { uuid: 'plain', roles: ['OTHER@pg.citya'] },
  { uuid: 'ann', roles: ['EMP@pg.citya'], type: 'CITIZEN' as const },
  { uuid: 'bob', roles: ['EMP@pg.citya'], type: 'CITIZEN' as const },
];

async function start(code = 'W', more = {}) {
  const workflow = startWorkflow(people);
  await workflow.create([service(code, more)]);
  return workflow;
}
const START = { businessId: 'CASE-0001', action: 'START' };
const rowsOf = (answer: Awaited<ReturnType<ReturnType<typeof startWorkflow>['search']>>) =>
  listIn(answer.body, 'ProcessInstances');

it('begins at the first state without a name, whatever the flags say', async () => {
  const { take } = await start('W', {
    states: [
      state('FLAGGED', [action('START', 'B')], { isStartState: true }),
      state('', [action('START', 'A')]),
      state('A'),
      state('B'),
    ],
  });
  expect(rowsOf(await take('emp', START))).toMatchObject([{ state: { state: 'A' } }]);
});

it.each([
  ['an action nobody offers', 'emp', { action: 'NOPE' }, 'INVALID ACTION'],
  ['a role at another city', 'other', { action: 'GO' }, 'INVALID ROLE'],
  ['a self-loop by a role of another state', 'sup', { action: 'NOTE' }, ''],
  // One `*` anywhere in the config opens every self-loop to whoever has a role at all.
  ['a self-loop by a role of no state', 'plain', { action: 'NOTE' }, ''],
  ['an action in another letter case', 'emp', { action: 'go' }, ''],
  ['a rating with another action, even 0', 'emp', { action: 'GO', rating: 0 }, 'INVALID_ACTION'],
  ['somebody to assign who cannot move it on', 'emp', { action: 'GO', assignes: [{ uuid: 'nobody' }] }, 'INVALID UUID'],
  ['nobody in the list of assignees', 'emp', { action: 'GO', assignes: [null] }, 'NullPointerException'],
  ['a document that is null', 'emp', { action: 'GO', documents: [null] }, 'NullPointerException'],
])('answers %s', async (_, as, sent, expected) => {
  const { take } = await start();
  await take('emp', START);
  expect(errorOf(await take(as, { businessId: 'CASE-0001', ...sent }))).toBe(expected);
});

it('keeps the last of several states without documents, and counts one object as a list', async () => {
  const { take } = await start('W', {
    states: [
      state(null, [action('P', 'A'), action('Q', 'B')]),
      state('A', [], { docUploadRequired: true }),
      state('B', [], { docUploadRequired: true }),
    ],
  });
  const batch = [
    { businessId: 'DOC-0001', action: 'P' },
    { businessId: 'DOC-0002', action: 'Q' },
  ];
  expect((await take('emp', batch)).body).toMatchObject({
    Errors: [{ message: 'Documents cannot be null for status: B' }],
  });
  const one = { businessId: 'DOC-0003', action: 'P', documents: { documentType: 'PHOTO', fileStoreId: 'f' } };
  expect(rowsOf(await take('emp', one))).toMatchObject([{ documents: [{ documentType: 'PHOTO' }] }]);
});

it('looks at users before roles that are null', async () => {
  const { post, sandbox } = await start();
  const body = (uuid: string) => ({
    RequestInfo: { userInfo: { uuid, type: 'EMPLOYEE', roles: null } },
    ProcessInstances: [{ tenantId: 'pg.citya', businessService: 'W', ...START }],
  });
  expect(errorOf(await post('/process/_transition', { body: body('nobody') }))).toBe('INVALID USER');
  expect(errorOf(await post('/process/_transition', { body: body('emp') }))).toBe('NullPointerException');
  expect(sandbox.state.workflow.instances.size).toBe(0);
});

it('sends back to a citizen in any letter case', async () => {
  const { take } = await start('W', {
    states: [
      state(null, [action('START', 'A')]),
      state('A', [action('SendBackToCitizen', 'B')]),
      state('B', [action('AGAIN', 'A')]),
    ],
  });
  await take('emp', START);
  await take('emp', { businessId: 'CASE-0001', action: 'SendBackToCitizen', assignes: [{ uuid: 'ann' }] });
  const again = { businessId: 'CASE-0001', action: 'AGAIN' };
  expect((await take('bob', again)).body).toMatchObject({
    Errors: [{ code: 'INVALID_USER', message: 'The user: bob is not authorized to take action' }],
  });
  expect(errorOf(await take('ann', again))).toBe('');
});

it('clears the assignment with an action sent without assignees', async () => {
  const { take, search } = await start();
  await take('emp', { ...START, assignes: [{ uuid: 'emp' }] });
  expect((await search('emp', { assignee: 'emp' })).body).toMatchObject({ totalCount: 1 });
  await take('emp', { businessId: 'CASE-0001', action: 'NOTE' });
  expect((await search('emp', { assignee: 'emp' })).body).toMatchObject({ totalCount: 0, ProcessInstances: [] });
});

it.each([
  ['the oldest of a batch of twelve', Array.from({ length: 12 }, (_, n) => `APP-${100 + n}`), 'APP-100'],
  ['an id in eleven later ones', ['APP-1', ...Array.from({ length: 11 }, (_, n) => `APP-1${10 + n}`)], 'APP-1'],
  [
    'an id whose _ matches eleven later ones',
    ['AP_00001', ...Array.from({ length: 11 }, (_, n) => `APX00001-${n}`)],
    'AP_00001',
  ],
])('takes for new: %s', async (_, ids, crowdedOut) => {
  const { take } = await start();
  for (const businessId of ids) await take('emp', { businessId, action: 'START' });
  const sent = ids.length === 12 && crowdedOut === 'APP-100' ? ids : [crowdedOut];
  const answer = await take(
    'emp',
    sent.map((businessId) => ({ businessId, action: 'GO' })),
  );
  expect(answer.body).toMatchObject({
    Errors: [{ message: `Action GO not found in config for the businessId: ${crowdedOut}` }],
  });
});
