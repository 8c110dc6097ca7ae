import { describe, expect, it } from 'vitest';
import type { Workflow } from '../model/workflow';
import { but, wf } from '../testing/notation';
import { advanceTime, assume, nextDeadline, startSimulation, stepSimulation, timeLeft } from './simulation';

const HOUR = 3_600_000;
const rounds = wf`DRAFT -SUBMIT(CITIZEN)-> DESK [2h REMIND] -DECIDE-> (DONE); DESK -REMIND(AUTO_ESCALATE)-> BOSS [3h RETURN 1h]
BOSS -RETURN-> DESK; BOSS -DECIDE-> (DONE)
limit 10h`;

function filed(workflow: Workflow, now = 0) {
  const start = startSimulation(workflow, { now });
  const { simulation, refusal } = start ? stepSimulation(start, { action: 'SUBMIT', roles: ['CITIZEN'] }) : {};
  if (!simulation || refusal) throw new Error(refusal?.code ?? 'no start');
  return simulation;
}

describe('time in a simulation', () => {
  it('takes escalations in the order in which they fall due, each at its instant', () => {
    const later = advanceTime(filed(rounds, 100), 5.5 * HOUR);
    expect(later.steps.slice(1).map(({ at, action, by }) => [(at - 100) / HOUR, action, by])).toEqual([
      [2, 'REMIND', 'time'],
      [3, 'RETURN', 'time'],
      [5, 'REMIND', 'time'],
    ]);
    expect(later.now).toBe(100 + 5.5 * HOUR);
    expect(timeLeft(later)).toEqual({ state: 2.5 * HOUR, case: 4.5 * HOUR });
  });

  it('knows the next deadline: an escalation or a limit that passes', () => {
    const simulation = filed(rounds);
    expect(nextDeadline(simulation)).toBe(2 * HOUR);
    const boss = advanceTime(simulation, 2 * HOUR);
    expect(nextDeadline(boss)).toBe(3 * HOUR);
    const calm = but(rounds, ({ states }) => {
      for (const state of states) delete state.escalation;
    });
    const late = advanceTime(filed(calm), 4 * HOUR);
    expect(nextDeadline(late)).toBe(10 * HOUR);
    expect(nextDeadline(advanceTime(late, 7 * HOUR))).toBeUndefined();
  });

  it('is the same in one go as in several', () => {
    const simulation = filed(rounds);
    let slowly = simulation;
    for (let hour = 0; hour < 9; hour++) slowly = advanceTime(slowly, HOUR);
    expect(slowly).toEqual(advanceTime(simulation, 9 * HOUR));
  });

  it('goes only forward', () => {
    const simulation = advanceTime(filed(rounds), HOUR);
    expect(advanceTime(simulation, -HOUR).now).toBe(HOUR);
  });

  it('waits with an escalation until its condition holds, and then does not wait longer', () => {
    const guarded = but(rounds, ({ actions }) => {
      for (const action of actions)
        if (action.code === 'REMIND') action.guard = { text: 'late', ast: ['name', 'late'] };
    });
    const waiting = advanceTime(filed(guarded), 4 * HOUR);
    expect(waiting.tokens['']?.state).toBe('DESK');
    expect(assume(waiting, 'DESK/REMIND', true).tokens['']?.state).toBe('BOSS');
  });

  it('stands still where two thousand things happened by themselves, and says so', () => {
    const busy = but(rounds, ({ states }) => {
      for (const state of states) if (state.escalation) state.escalation.after = 1;
    });
    const simulation = advanceTime(filed(busy), 1000 * HOUR);
    expect(simulation.stopped).toEqual({ code: 'workflow.clock-stopped', params: { moves: 2000 } });
    expect(simulation.now).toBe(2000);
    expect(advanceTime(simulation, 1).stopped).toBeUndefined();
  });
});

describe('what the system does without time passing', () => {
  const circle = but(
    wf`DRAFT -SUBMIT(CITIZEN)-> DESK [2h GO] -GO-> <LEFT> -TO-> <RIGHT> -BACK-> LEFT; DESK -END-> (DONE)`,
    () => {},
  );

  it('is refused where it goes in a circle', () => {
    const simulation = filed(circle);
    const { refusal, simulation: after } = stepSimulation(simulation, { action: 'GO', roles: ['OFFICER'] });
    expect(refusal).toEqual({ code: 'workflow.circle-by-itself', params: { states: ['LEFT', 'RIGHT'] } });
    expect(after).toBe(simulation);
  });

  it('is left out as time passes where it goes in a circle, and time goes on', () => {
    const later = advanceTime(filed(circle), 5 * HOUR);
    expect(later).toMatchObject({ now: 5 * HOUR, stopped: { code: 'workflow.circle-by-itself' } });
    expect(later.tokens['']?.state).toBe('DESK');
    expect(later.steps).toHaveLength(1);
  });

  it('takes the first way of a decision that may be taken', () => {
    const fees = wf`DRAFT -SUBMIT(CITIZEN)-> <SIZE> -BIG when "area > 50"-> BOARD -OK-> (DONE); SIZE -SMALL-> DESK -OK-> (DONE)`;
    const at = (area: number) => {
      const start = startSimulation(fees, { now: 0, answers: { area } });
      return start && stepSimulation(start, { action: 'SUBMIT', roles: ['CITIZEN'] }).simulation.tokens['']?.state;
    };
    expect([at(60), at(50)]).toEqual(['BOARD', 'DESK']);
  });

  it('takes the way without a condition last, wherever it was drawn, and never a note', () => {
    const fees = wf`DRAFT -SUBMIT(CITIZEN)-> <SIZE> -SMALL-> DESK -OK-> (DONE); SIZE -SAVE-> SIZE; SIZE -BIG when "area > 50"-> BOARD -OK-> (DONE)`;
    const at = (area: number) => {
      const start = startSimulation(fees, { now: 0, answers: { area } });
      return start && stepSimulation(start, { action: 'SUBMIT', roles: ['CITIZEN'] }).simulation.tokens['']?.state;
    };
    expect([at(60), at(50)]).toEqual(['BOARD', 'DESK']);
  });
});
