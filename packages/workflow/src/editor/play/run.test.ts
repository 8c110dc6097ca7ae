import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordScenario } from '../../scenarios/record-scenario';
import { offersOf } from '../../simulation/simulation';
import { but, wf } from '../../testing/notation';
import { doneAfter, goOn, goTo, type Happening, playRun, type Run, runOfScenario, startRun } from './run';

const licence = wf`DRAFT -APPLY-> CHECK -FORWARD-> APPROVAL -APPROVE-> (DONE); CHECK -REJECT-> (REFUSED!)`;
const HOUR = 3_600_000;
const act = (action: string, ...roles: string[]): Happening => ({ kind: 'act', act: { action, roles } });
const wait: Happening = { kind: 'wait', milliseconds: HOUR };
const played = (...happenings: Happening[]): Run => happenings.reduce(goOn, startRun({ startedAt: 0 }));
const stateOf = (run: Run, workflow = licence) => playRun(workflow, run)?.tokens['']?.state;

describe('a run', () => {
  it('stands where what happened brings the case', () => {
    const run = played(act('APPLY', 'CITIZEN'), wait, act('FORWARD', 'OFFICER'));
    expect(stateOf(run)).toBe('APPROVAL');
    expect(playRun(licence, run)?.now).toBe(HOUR);
  });

  it('goes back a step and forward again, until something else happens', () => {
    const run = played(act('APPLY', 'CITIZEN'), act('FORWARD', 'OFFICER'));
    const back = goTo(run, 1);
    expect(stateOf(back)).toBe('CHECK');
    expect(stateOf(goTo(back, 2))).toBe('APPROVAL');
    const other = goOn(back, act('REJECT', 'OFFICER'));
    expect(stateOf(goTo(other, 9))).toBe('REFUSED');
    expect(other.happenings).toHaveLength(2);
  });

  it('goes neither before its beginning nor past its end', () => {
    const run = played(act('APPLY', 'CITIZEN'));
    expect(goTo(run, -3).done).toBe(0);
    expect(goTo(run, 3).done).toBe(1);
  });

  it('takes several answers given one after the other for one change', () => {
    const run = played(
      { kind: 'answers', answers: { area: 1 } },
      { kind: 'answers', answers: { area: 12 } },
      act('APPLY', 'CITIZEN'),
    );
    expect(run.happenings).toHaveLength(2);
    expect(playRun(licence, run)?.answers).toEqual({ area: 12 });
  });

  it('is played anew in a workflow that was changed, without what is not possible any more', () => {
    const run = played(act('APPLY', 'CITIZEN'), act('FORWARD', 'OFFICER'), act('APPROVE', 'OFFICER'));
    const changed = but(licence, ({ actions }) => void Object.assign(actions[1] ?? {}, { roles: ['CLERK'] }));
    expect(stateOf(run, changed)).toBe('CHECK');
  });

  it('is not played where there is no start', () => {
    expect(playRun({ states: [], actions: [], blocks: [], filing: [] }, startRun({ startedAt: 0 }))).toBeUndefined();
  });

  it('knows how far it had come when a step was made', () => {
    const run = played(wait, act('APPLY', 'CITIZEN'), wait, act('FORWARD', 'OFFICER'));
    expect([0, 1].map((position) => doneAfter(licence, run, position))).toEqual([2, 4]);
  });

  it('that is kept and replayed comes to the same state at the same time, suppositions included', () => {
    const guarded = but(licence, ({ actions }) => {
      const [, forward] = actions;
      if (forward) forward.guard = { text: 'suitable', ast: ['name', 'suitable'] };
    });
    const choices = fc.array(fc.nat(6), { maxLength: 12 });
    fc.assert(
      fc.property(choices, (numbers) => {
        let run = startRun({ startedAt: 0 });
        for (const number of numbers) {
          const simulation = playRun(guarded, run);
          if (!simulation) return;
          const possible = offersOf(simulation, ['CITIZEN', 'OFFICER']).filter((each) => each.isHere && !each.refusal);
          const offer = possible[number % Math.max(1, possible.length)];
          if (number === 6) run = goOn(run, { kind: 'assume', key: 'CHECK/FORWARD', holds: true });
          else if (number === 5 || !offer) run = goOn(run, wait);
          else run = goOn(run, act(offer.action.code, ...offer.action.roles));
        }
        const simulation = playRun(guarded, run);
        if (!simulation) return;
        const kept = runOfScenario(recordScenario(simulation, 'kept'), { startedAt: 0 });
        const again = playRun(guarded, goTo(kept, kept.happenings.length));
        expect(again?.tokens).toEqual(simulation.tokens);
        expect(again?.now).toBe(simulation.now);
      }),
    );
  });
});
