import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableStates } from '../analysis/paths';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, wf } from '../testing/notation';
import { advanceTime, assume, changeAnswers, offersOf, startSimulation, stepSimulation, timeLeft } from './simulation';

const licence = but(
  wf`DRAFT -APPLY(CITIZEN)-> CHECK -APPROVE(OFFICER)-> (DONE); CHECK -NOTE(OFFICER)-> CHECK`,
  (workflow) => {
    Object.assign(workflow, { sla: 100 });
    Object.assign(workflow.states[1] ?? {}, { sla: 10 });
    Object.assign(workflow.actions[1] ?? {}, { guard: { text: 'size < 5', ast: ['<', ['name', 'size'], ['lit', 5]] } });
  },
);

function started(answers = {}) {
  const simulation = startSimulation(licence, { now: 1000, answers });
  if (!simulation) throw new Error('no start');
  return simulation;
}

describe('a simulation', () => {
  it('moves a case, counts its time, and says why an action is refused', () => {
    const start = started();
    expect(stepSimulation(start, { action: 'APPLY', roles: ['OFFICER'] }).refusal?.code).toBe('workflow.role');
    expect(stepSimulation(start, { action: 'APPROVE', roles: ['OFFICER'] }).refusal).toEqual({
      code: 'workflow.state',
      params: { action: 'APPROVE', state: 'CHECK' },
    });
    expect(stepSimulation(start, { action: 'GO', roles: [] }).refusal?.code).toBe('workflow.no-such-action');
    const filed = stepSimulation(start, { action: 'APPLY', roles: ['CITIZEN'] }).simulation;
    const later = advanceTime(filed, 15);
    expect(timeLeft(later)).toEqual({ state: -5, case: 85 });
    expect(stepSimulation(later, { action: 'APPROVE', roles: ['OFFICER'] }).refusal).toEqual({
      code: 'workflow.guard-lacks',
      params: { rule: 'size < 5', lacks: ['size'] },
    });
    const noted = stepSimulation(later, { action: 'NOTE', roles: ['OFFICER'] }).simulation;
    expect(timeLeft(noted)).toEqual({ state: 10, case: 85 });
    const done = stepSimulation(changeAnswers(noted, { size: 4 }), {
      action: 'APPROVE',
      roles: ['OFFICER'],
    }).simulation;
    expect(done.tokens['']).toMatchObject({ state: 'DONE', outcome: 'ok' });
    expect(done.steps.map((step) => step.action)).toEqual(['APPLY', 'NOTE', 'APPROVE']);
    expect(filed.tokens['']?.state).toBe('CHECK');
  });

  it('offers every action to everybody, and says of each why it cannot be taken', () => {
    const filed = stepSimulation(started({ size: 9 }), { action: 'APPLY', roles: ['CITIZEN'] }).simulation;
    const codes = (roles: string[]) => offersOf(filed, roles).map(({ isHere, refusal }) => [isHere, refusal?.code]);
    expect(codes(['CITIZEN'])).toEqual([
      [false, 'workflow.state'],
      [true, 'workflow.role'],
      [true, 'workflow.role'],
    ]);
    expect(codes(['OFFICER'])[1]).toEqual([true, 'workflow.guard']);
    expect(codes(['OFFICER'])[2]).toEqual([true, undefined]);
  });

  it('takes a condition as it was told to, until it is told to look again', () => {
    const filed = stepSimulation(started({ size: 9 }), { action: 'APPLY', roles: ['CITIZEN'] }).simulation;
    const refused = (simulation = filed) => offersOf(simulation, ['OFFICER'])[1]?.refusal?.code;
    const assumed = assume(filed, 'CHECK/APPROVE', true);
    expect([refused(), refused(assumed), refused(assume(assumed, 'CHECK/APPROVE', undefined))]).toEqual([
      'workflow.guard',
      undefined,
      'workflow.guard',
    ]);
  });

  it('only ever stands in reachable states', () => {
    fc.assert(
      fc.property(
        arbitraryWorkflow,
        fc.array(fc.constantFrom('GO', 'PAY', 'SAVE', 'BACK'), { maxLength: 12 }),
        (workflow, actions) => {
          const reachable = reachableStates(workflow);
          let simulation = startSimulation(workflow, { now: 0 });
          for (const action of actions) {
            if (!simulation) return;
            const roles = ['CITIZEN', 'OFFICER', 'SYSTEM', 'GONE'];
            simulation = stepSimulation(simulation, { action, roles }).simulation;
            expect(reachable.has(simulation.tokens['']?.state ?? '')).toBe(true);
          }
        },
      ),
    );
  });
});
