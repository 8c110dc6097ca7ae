import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../simulation/model';
import { advanceTime, startSimulation, stepSimulation } from '../../simulation/simulation';
import { but, wf } from '../../testing/notation';
import { deadlineOf, sharesOf, timelineOf } from './timeline';

const HOUR = 3_600_000;
const licence = but(wf`DRAFT -APPLY-> CHECK -FORWARD-> APPROVAL -APPROVE-> (DONE)`, ({ states }) => {
  Object.assign(states[1] ?? {}, { sla: 2 * HOUR });
});
const escalating = but(licence, ({ states }) => {
  Object.assign(states[1] ?? {}, { escalation: { action: 'FORWARD' } });
});

function begun(workflow = licence): Simulation {
  const start = startSimulation(workflow, { now: 0 });
  if (!start) throw new Error('no start');
  return stepSimulation(start, { action: 'APPLY', roles: ['CITIZEN'] }).simulation;
}
const forward = (simulation: Simulation) =>
  stepSimulation(simulation, { action: 'FORWARD', roles: ['OFFICER'] }).simulation;
const told = (simulation: Simulation) =>
  timelineOf(simulation).map((mark) => [mark.kind === 'step' ? mark.step.action : mark.kind, mark.at / HOUR]);

describe('the line of time', () => {
  it('tells the steps, the present, and the time limit to come', () => {
    expect(told(advanceTime(begun(), HOUR))).toEqual([
      ['APPLY', 0],
      ['now', 1],
      ['due', 2],
    ]);
  });

  it('marks a limit that passed before the case was moved on, and the step that was late', () => {
    const late = forward(advanceTime(begun(), 3 * HOUR));
    expect(told(late)).toEqual([
      ['APPLY', 0],
      ['passed', 2],
      ['FORWARD', 3],
      ['now', 3],
    ]);
    expect(timelineOf(late).map((mark) => mark.kind === 'step' && mark.isLate)).toEqual([false, false, true, false]);
  });

  it('marks a limit that passed where the case still stands', () => {
    expect(told(advanceTime(begun(), 3 * HOUR))).toEqual([
      ['APPLY', 0],
      ['passed', 2],
      ['now', 3],
    ]);
  });

  it('gives more of the line to a longer time, and some to every step', () => {
    const shares = sharesOf([
      { kind: 'now', at: 0 },
      { kind: 'now', at: 0 },
      { kind: 'now', at: 60_000 },
      { kind: 'now', at: 60_000 + 24 * HOUR },
    ]);
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBe(1);
    expect(shares[2]).toBeGreaterThan(1);
    expect(shares[3]).toBeGreaterThan(shares[2] ?? 0);
    expect(shares[3]).toBeLessThan(10);
  });
});

describe('a deadline', () => {
  it('says what the system does then', () => {
    expect(deadlineOf(begun(escalating))?.steps.map((step) => [step.action, step.by])).toEqual([['FORWARD', 'time']]);
  });

  it('says whose time is up where nothing is done', () => {
    expect(deadlineOf(begun())).toEqual({ at: 2 * HOUR, steps: [], late: 'state' });
    expect(deadlineOf(begun({ ...licence, sla: HOUR }))).toEqual({ at: HOUR, steps: [], late: 'case' });
  });

  it('is not there where nothing ever falls due', () => {
    expect(deadlineOf(forward(begun()))).toBeUndefined();
  });
});
