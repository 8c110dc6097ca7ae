import { DigitError } from '@nirmaan/digit';
import { parseRule } from '@nirmaan/rules/parse';
import type { DecisionTable } from '@nirmaan/rules/tables';
import { type ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { feeTable, licenceWithTable } from './testing/fee-table';
import { createWorld, type World } from './testing/world';

function rule(text: string) {
  const parsed = parseRule(text, { food: 'boolean', tradeName: 'string' });
  if (!parsed.rule) throw new Error(`${text}: ${JSON.stringify(parsed.issues)}`);
  return parsed.rule;
}

const state = (code: string) => ({ code, kind: 'decision', name: { en: code } });
const way = (code: string, from: string, to: string, guard?: string) => ({
  ...{ code, name: { en: code }, from, to, roles: ['SYSTEM'], via: 'system' },
  ...(guard !== undefined && { guard: rule(guard) }),
});

/**
 * The trade licence where the system decides what follows: who looks at a filed one (food goes past the verifier, by a
 * second decision), and whether a forwarded one is inspected, asked about, or paid at once.
 */
function licenceThatDecides(): ServiceDefinition {
  const { workflow, ...rest } = licenceWithTable('filed');
  const to = (code: string, target: string) => (action: (typeof workflow.actions)[number]) =>
    action.code === code && action.to !== action.from ? { ...action, to: target } : action;
  return ServiceDraft.parse({
    ...rest,
    workflow: {
      ...workflow,
      states: [...workflow.states, state('DESK'), state('RISK'), state('NEXT')],
      actions: [
        ...workflow.actions
          .map(to('APPLY', 'DESK'))
          .map((action) => (action.from === 'APPLIED' ? to('FORWARD', 'NEXT')(action) : action)),
        // Drawn first, tried last.
        way('TOVERIFIER', 'DESK', 'APPLIED'),
        way('TORISK', 'DESK', 'RISK', 'food'),
        way('TOINSPECTOR', 'RISK', 'FIELDINSPECTION', 'tradeName != "Odd"'),
        way('TOCITIZEN', 'RISK', 'CITIZENACTIONREQUIRED'),
        way('ASK', 'NEXT', 'CITIZENACTIONREQUIRED', 'tradeName = "Unclear"'),
        way('INSPECT', 'NEXT', 'FIELDINSPECTION', 'decide("fee").amount > 300'),
        way('SKIP', 'NEXT', 'PENDINGPAYMENT'),
      ],
    },
  }) as ServiceDefinition;
}

const definition = licenceThatDecides();
const published = async () => feeTable();
let readTable: () => Promise<DecisionTable | undefined> = published;
let world: World;
beforeAll(async () => {
  world = await createWorld('decisions', { definition, table: () => readTable() });
});
afterAll(() => world?.stop());
afterEach(() => {
  readTable = published;
  world.memory.setDown(false);
});

const filed = async (answers: object) => {
  const submitted = await world.submitted(answers);
  await world.work();
  return { ...submitted, application: await world.get(submitted.id) };
};
const movesOf = async (id: string) =>
  world.rowsOf((await world.get(id)).number).map((row) => `${row.action} ${row.state}`);
const openFor = (actor: World['system'], id: string) => world.applications.openCase({ realm: 'pg', actor, id });
/** The cases somebody finds in their inbox. */
const inboxOf = async (actor: World['system']) =>
  (await world.applications.inbox({ realm: 'pg', actor, limit: 100 })).rows.map(({ id }) => id);

describe('a case that comes to a decision', () => {
  it.each([
    [{ tradeName: 'Books', food: false }, ['APPLY DESK', 'TOVERIFIER APPLIED'], 'verifier'],
    [
      { tradeName: 'Sweets', food: true, foodLicence: 'F-1' },
      ['APPLY DESK', 'TORISK RISK', 'TOINSPECTOR FIELDINSPECTION'],
      'inspector',
    ],
  ] as const)('when it is filed is moved on by the system: %o', async (answers, moves, desk) => {
    const { id, application } = await filed(answers);
    expect((await movesOf(id)).slice(1)).toEqual(moves);
    expect(application).toMatchObject({ filingDone: true, quarantined: false, revision: 1 + moves.length });
    for (const name of ['verifier', 'inspector'] as const)
      expect((await inboxOf(world.officers[name])).includes(id), name).toBe(name === desk);
    const timeline = (await openFor(world.officers[desk], id))?.timeline ?? [];
    expect(timeline.filter(({ by }) => by.name === 'Nirmaan' && by.role === undefined).map(({ to }) => to)).toEqual(
      expect.arrayContaining(moves.slice(1).map((move) => move.split(' ')[1])),
    );
  });

  it('by an officer is on its way until the worker comes, offered to nobody and in no inbox', async () => {
    const { officers, act, work } = world;
    const { id } = await filed({ tradeName: 'Cloth', food: false });
    expect(await act(id, officers.verifier, 'FORWARD')).toMatchObject({ kind: 'done', state: 'NEXT' });
    expect(await openFor(officers.verifier, id)).toMatchObject({ processing: true, actions: [] });
    expect(await inboxOf(officers.cashier)).not.toContain(id);
    expect(await act(id, officers.verifier, 'SKIP')).toMatchObject({
      kind: 'refused',
      reason: { code: 'workflow.taken-by-itself' },
    });
    await work();
    expect((await movesOf(id)).slice(-2)).toEqual(['FORWARD NEXT', 'SKIP PENDINGPAYMENT']);
    expect(await openFor(officers.cashier, id)).toMatchObject({ processing: false });
    expect(await inboxOf(officers.cashier)).toContain(id);
  });

  it('that leads back to the applicant is the applicant’s turn', async () => {
    const { officers, act, work, citizenOf } = world;
    const { id, mobileNumber } = await filed({ tradeName: 'Unclear', food: false });
    await act(id, officers.verifier, 'FORWARD');
    await work();
    const citizen = await citizenOf(mobileNumber);
    expect(world.rowsOf((await world.get(id)).number).at(-1)?.assignees).toEqual([citizen.user.uuid]);
    const answers = { tradeName: 'Clear', food: false };
    expect(await act(id, citizen, 'FORWARD', { answers })).toMatchObject({ kind: 'done', state: 'FIELDINSPECTION' });
  });

  it('keeps what a table said to its conditions in the chain of the case', async () => {
    const { officers, act, work } = world;
    const { id } = await filed({ tradeName: 'Paper', food: false });
    await act(id, officers.verifier, 'FORWARD');
    await work();
    const last = (await openFor(officers.cashier, id))?.timeline.findLast(({ action }) => action === 'SKIP');
    expect(last?.decisions).toMatchObject([{ use: 'fee', inputs: { food: false }, value: { amount: 250 } }]);
  });
});

describe('a decision that cannot be taken now', () => {
  const down = async () => {
    throw new DigitError('mdms', 'unreachable', true, 'no answer', false);
  };

  it.each([
    ['a table is not published', async () => undefined],
    ['DIGIT is down and the table was never read', down],
  ])('because %s waits, and is taken when it can be', async (_, read) => {
    const { officers, act, work, clock } = world;
    const { id } = await filed({ tradeName: 'Wool', food: false });
    await act(id, officers.verifier, 'FORWARD');
    readTable = read;
    await work(undefined, clock.now + 10 * 60_000);
    expect(await world.get(id)).toMatchObject({ state: 'NEXT', quarantined: false });
    expect(await world.store.findOpenIntent('pg', id)).toBeUndefined();
    readTable = published;
    await work();
    expect((await movesOf(id)).slice(-2)).toEqual(['FORWARD NEXT', 'SKIP PENDINGPAYMENT']);
  });

  it('is sent once though answers are lost, and again where DIGIT dropped the write', async () => {
    const { officers, act, work, memory, get } = world;
    for (const fault of [memory.loseNextAnswer, memory.dropNext]) {
      const { id } = await filed({ tradeName: 'Silk', food: false });
      await act(id, officers.verifier, 'FORWARD');
      fault();
      await work();
      expect((await movesOf(id)).slice(-2)).toEqual(['FORWARD NEXT', 'SKIP PENDINGPAYMENT']);
      expect((await get(id)).state).toBe('PENDINGPAYMENT');
    }
  });

  it('is not taken on top of what somebody did around us', async () => {
    const { officers, act, work, get, moveAroundUs, system } = world;
    const { id } = await filed({ tradeName: 'Jute', food: false });
    await act(id, officers.verifier, 'FORWARD');
    await moveAroundUs(id, system, 'INSPECT');
    await work();
    expect(await get(id)).toMatchObject({ state: 'NEXT', quarantined: true });
    expect(await movesOf(id)).not.toContain('SKIP PENDINGPAYMENT');
  });
});

describe('killed after any step', () => {
  it('a case has left its decisions once, by the same ways', async () => {
    for (let at = 1; ; at++) {
      const { id } = await world.submitted({ tradeName: 'Sweets', food: true, foodLicence: 'F-1' });
      const fuse = { at, count: 0, trace: [] as string[] };
      const end = await world.work(fuse);
      await world.work();
      expect((await movesOf(id)).slice(1), `killed after ${fuse.trace.at(-1)}`).toEqual([
        'APPLY DESK',
        'TORISK RISK',
        'TOINSPECTOR FIELDINSPECTION',
      ]);
      expect(await world.get(id)).toMatchObject({ state: 'FIELDINSPECTION', quarantined: false });
      if (end === 'idle') {
        expect(at).toBeGreaterThan(20);
        break;
      }
    }
  }, 120_000);
});
