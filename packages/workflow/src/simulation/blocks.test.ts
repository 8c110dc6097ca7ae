import { describe, expect, it } from 'vitest';
import type { Workflow } from '../model/workflow';
import { but, wf } from '../testing/notation';
import type { Simulation } from './model';
import { advanceTime, offersOf, startSimulation, stepSimulation } from './simulation';

const HOUR = 3_600_000;

const permit = wf`DRAFT -SUBMIT(CITIZEN)-> {OPINIONS} -AGREED(WF_ORCHESTRATOR) ok-> (GRANTED)
{OPINIONS} -REFUSED(WF_ORCHESTRATOR) fail-> BACK -AGAIN(CITIZEN)-> OPINIONS
{OPINIONS} -WITHDRAW(CITIZEN)-> (WITHDRAWN!)
{OPINIONS f1:
  fire keep: A -OPEN-> PENDING -CLEAR(FIRE)-> (CLEARED); PENDING -STOP(FIRE)-> (STOPPED!)
  health: A -OPEN-> PENDING -CLEAR(HEALTH)-> (CLEARED); PENDING -STOP(HEALTH)-> (STOPPED!)
}`;

const everybody = ['CITIZEN', 'FIRE', 'HEALTH', 'OFFICER', 'DIRECTOR'];

/** `CITIZEN`: the whole case; `fire:CLEAR`: in a branch; `+2h`: later. */
function play(workflow: Workflow, ...acts: string[]): Simulation {
  let simulation = startSimulation(workflow, { now: 0 });
  for (const act of acts) {
    if (!simulation) throw new Error('no start');
    const [code = '', branch] = act.split(':').reverse();
    if (act.startsWith('+')) {
      simulation = advanceTime(simulation, Number(act.slice(1)) * HOUR);
      continue;
    }
    const [action = '', ...picks] = code.split(' ');
    const given = {
      action,
      roles: everybody,
      ...(branch && { scope: `f1.${branch}` }),
      ...(picks.length > 0 && { picks }),
    };
    const { simulation: next, refusal } = stepSimulation(simulation, given);
    if (refusal) throw new Error(`${act}: ${refusal.code} ${JSON.stringify(refusal.params)}`);
    simulation = next;
  }
  if (!simulation) throw new Error('no start');
  return simulation;
}

const where = ({ tokens }: Simulation) =>
  Object.fromEntries(
    Object.entries(tokens).map(([scope, { state, outcome }]) => [scope, `${state} ${outcome ?? ''}`.trim()]),
  );

describe('a parallel block in a simulation', () => {
  it('starts all its branches, and waits for them', () => {
    expect(where(play(permit, 'SUBMIT'))).toEqual({ '': 'OPINIONS', 'f1.fire': 'PENDING', 'f1.health': 'PENDING' });
    const half = play(permit, 'SUBMIT', 'fire:CLEAR');
    expect(where(half)).toEqual({ '': 'OPINIONS', 'f1.fire': 'CLEARED ok', 'f1.health': 'PENDING' });
    const offers = offersOf(half, everybody);
    const refusalOf = (code: string, scope = '') =>
      offers.find((offer) => offer.scope === scope && offer.action.code === code)?.refusal;
    expect(refusalOf('AGREED')).toEqual({
      code: 'workflow.waits-for-branches',
      params: { action: 'AGREED', branches: ['health'] },
    });
    expect(refusalOf('WITHDRAW')).toBeUndefined();
    expect(offers.some((offer) => offer.scope === 'f1.fire')).toBe(false);
    expect(refusalOf('CLEAR', 'f1.health')).toBeUndefined();
  });

  it('is left by the system as its branches came out, and says so in its steps', () => {
    const done = play(permit, 'SUBMIT', 'fire:CLEAR', 'health:CLEAR');
    expect(where(done)['']).toBe('GRANTED ok');
    expect(done.visits.f1).toMatchObject({ visit: 1, status: 'closed', decision: 'ok', active: ['fire', 'health'] });
    expect(done.steps.map(({ scope, action, by }) => `${scope}:${action} ${by}`)).toEqual([
      ':SUBMIT person',
      'f1.fire:OPEN system',
      'f1.health:OPEN system',
      'f1.fire:CLEAR person',
      'f1.health:CLEAR person',
      ':AGREED system',
    ]);
    expect(where(play(permit, 'SUBMIT', 'fire:STOP', 'health:CLEAR'))['']).toBe('BACK');
  });

  it('is entered again as a new visit: a branch keeps its good outcome where it may', () => {
    const again = play(permit, 'SUBMIT', 'fire:CLEAR', 'health:STOP', 'AGAIN');
    expect(where(again)).toEqual({ '': 'OPINIONS', 'f1.fire': 'CLEARED ok', 'f1.health': 'PENDING' });
    expect(again.visits.f1).toMatchObject({ visit: 2, status: 'open' });
    expect(again.visits.f1?.decision).toBeUndefined();
    expect(where(play(permit, 'SUBMIT', 'fire:STOP', 'health:CLEAR', 'AGAIN'))).toMatchObject({
      'f1.fire': 'PENDING',
      'f1.health': 'PENDING',
    });
    expect(where(play(permit, 'SUBMIT', 'fire:CLEAR', 'health:STOP', 'AGAIN', 'health:CLEAR'))['']).toBe('GRANTED ok');
  });

  it('cancels what runs when it is left, and then nothing can be done there', () => {
    const gone = play(permit, 'SUBMIT', 'fire:CLEAR', 'WITHDRAW');
    expect(where(gone)).toEqual({ '': 'WITHDRAWN fail', 'f1.fire': 'CLEARED ok', 'f1.health': 'PENDING cancelled' });
    expect(gone.steps.at(-1)).toMatchObject({ scope: 'f1.health', action: 'CANCEL', to: 'CANCELLED', by: 'system' });
    const late = stepSimulation(gone, { action: 'CLEAR', roles: everybody, scope: 'f1.health' });
    expect(late.refusal).toEqual({
      code: 'workflow.branch-not-running',
      params: { action: 'CLEAR', branch: 'health' },
    });
  });

  it('is decided by the first failure, or by enough, and cancels the rest', () => {
    const fast = but(permit, ({ blocks: [block] }) => block && Object.assign(block, { join: { policy: 'failFast' } }));
    expect(where(play(fast, 'SUBMIT', 'fire:STOP'))).toMatchObject({ '': 'BACK', 'f1.health': 'PENDING cancelled' });
    const one = but(
      permit,
      ({ blocks: [block] }) => block && Object.assign(block, { join: { policy: 'quorum', atLeast: 1 } }),
    );
    expect(where(play(one, 'SUBMIT', 'health:CLEAR'))).toMatchObject({
      '': 'GRANTED ok',
      'f1.fire': 'PENDING cancelled',
    });
  });

  it('that a person decides is left whenever they want, or only when all has ended', () => {
    const manual = (requireAll: boolean) =>
      but(permit, ({ actions, blocks: [block] }) => {
        if (block) block.join = { policy: 'manual', requireAll };
        for (const action of actions) if (action.join) action.roles = ['DIRECTOR'];
      });
    expect(where(play(manual(false), 'SUBMIT', 'AGREED'))['']).toBe('GRANTED ok');
    expect(() => play(manual(true), 'SUBMIT', 'fire:CLEAR', 'AGREED')).toThrow('workflow.waits-for-branches');
    const override = play(manual(true), 'SUBMIT', 'fire:STOP', 'health:STOP', 'AGREED');
    expect(where(override)['']).toBe('GRANTED ok');
    expect(override.visits.f1?.decision).toBe('ok');
  });

  it('starts the branches that are picked, at least one', () => {
    const picked = but(permit, ({ blocks: [block] }) => block && Object.assign(block, { starts: 'picked' }));
    expect(where(play(picked, 'SUBMIT health'))).toEqual({ '': 'OPINIONS', 'f1.health': 'PENDING' });
    expect(where(play(picked, 'SUBMIT health', 'health:CLEAR'))['']).toBe('GRANTED ok');
    expect(() => play(picked, 'SUBMIT')).toThrow('workflow.nothing-starts');
    expect(() => play(picked, 'SUBMIT gone')).toThrow('workflow.nothing-starts');
  });

  it('starts the branches whose condition holds, at least one', () => {
    const large = { text: 'large', ast: ['name', 'large'] as [string, string] };
    const when = but(permit, ({ blocks: [block] }) => {
      if (!block) return;
      block.starts = 'when';
      for (const branch of block.branches) branch.when = large;
    });
    const start = (answers: { large?: boolean }) => {
      const simulation = startSimulation(when, { now: 0, answers });
      return simulation && stepSimulation(simulation, { action: 'SUBMIT', roles: ['CITIZEN'] });
    };
    expect(start({ large: true })?.simulation.visits.f1?.active).toEqual(['fire', 'health']);
    expect(start({})?.refusal?.code).toBe('workflow.nothing-starts');
  });

  it('nests, and its inner block is left with it', () => {
    const nested = wf`DRAFT -SUBMIT(CITIZEN)-> {OPINIONS} -AGREED ok-> (GRANTED)
{OPINIONS} -REFUSED fail-> (REFUSED!); {OPINIONS} -WITHDRAW(CITIZEN)-> (WITHDRAWN!)
{OPINIONS f1:
  fire: A -OPEN-> {VISITS} -DONE ok-> (CLEARED); {VISITS} -FAILED fail-> (STOPPED!)
    {VISITS f2:
      gas: A -OPEN-> PENDING -CLEAR(FIRE)-> (CLEARED); PENDING -STOP(FIRE)-> (STOPPED!)
      exits: A -OPEN-> PENDING -CLEAR(FIRE)-> (CLEARED); PENDING -STOP(FIRE)-> (STOPPED!)
    }
  health: A -OPEN-> PENDING -CLEAR(HEALTH)-> (CLEARED)
}`;
    const inner = play(nested, 'SUBMIT', 'fire/f2.gas:CLEAR', 'fire/f2.exits:STOP');
    expect(where(inner)).toMatchObject({ '': 'OPINIONS', 'f1.fire': 'STOPPED fail', 'f1.health': 'PENDING' });
    expect(where(play(nested, 'SUBMIT', 'fire/f2.gas:CLEAR', 'WITHDRAW'))).toEqual({
      '': 'WITHDRAWN fail',
      'f1.fire': 'VISITS cancelled',
      'f1.fire/f2.gas': 'CLEARED ok',
      'f1.fire/f2.exits': 'PENDING cancelled',
      'f1.health': 'PENDING cancelled',
    });
  });

  it('deems a branch to have ended when its time limit has passed, or tells a supervisor once', () => {
    const limited = (onTimeout: 'ok' | 'fail' | 'escalate') =>
      but(permit, ({ blocks: [block] }) => {
        const fire = block?.branches[0];
        if (!fire) return;
        fire.onTimeout = onTimeout;
        fire.workflow.sla = 5 * HOUR;
      });
    expect(where(play(limited('ok'), 'SUBMIT', '+4'))['f1.fire']).toBe('PENDING');
    expect(where(play(limited('ok'), 'SUBMIT', '+5'))['f1.fire']).toBe('CLEARED ok');
    expect(where(play(limited('fail'), 'SUBMIT', 'health:CLEAR', '+9'))['']).toBe('BACK');
    const told = play(limited('escalate'), 'SUBMIT', '+6', '+6');
    expect(where(told)['f1.fire']).toBe('PENDING');
    expect(told.steps.filter((step) => step.by === 'time')).toEqual([
      { at: 5 * HOUR, scope: 'f1.fire', action: 'TIME_LIMIT', from: 'PENDING', to: 'PENDING', by: 'time', roles: [] },
    ]);
  });

  it('takes what falls due in several branches in the order of time, whatever their own order', () => {
    const limited = but(permit, ({ blocks: [block] }) => {
      for (const [at, branch] of (block?.branches ?? []).entries()) {
        branch.onTimeout = 'escalate';
        branch.workflow.sla = (9 - 4 * at) * HOUR;
      }
    });
    const dues = play(limited, 'SUBMIT', '+20').steps.filter((step) => step.by === 'time');
    expect(dues.map(({ at, scope }) => [at / HOUR, scope])).toEqual([
      [5, 'f1.health'],
      [9, 'f1.fire'],
    ]);
  });
});
