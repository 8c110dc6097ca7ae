import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableStates } from '../analysis/paths';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, wf } from '../testing/notation';
import { advanceTime, startSimulation, stepSimulation, timeLeft } from './simulation';

const licence = but(
  wf`DRAFT -APPLY[CITIZEN]-> CHECK -APPROVE[OFFICER]-> (DONE); CHECK -NOTE[OFFICER]-> CHECK`,
  (workflow) => {
    Object.assign(workflow, { sla: 100 });
    Object.assign(workflow.states[1] ?? {}, { sla: 10 });
    Object.assign(workflow.actions[1] ?? {}, { guard: { text: 'true', ast: ['lit', true] } });
  },
);

describe('a simulation', () => {
  it('moves a case, counts its time, and says why an action is refused', () => {
    const start = startSimulation(licence, 1000);
    if (!start) throw new Error('no start');
    expect(stepSimulation(start, { action: 'APPLY', roles: ['OFFICER'] }).refusal?.code).toBe('workflow.role');
    expect(stepSimulation(start, { action: 'APPROVE', roles: ['OFFICER'] }).refusal?.code).toBe('workflow.state');
    const filed = stepSimulation(start, { action: 'APPLY', roles: ['CITIZEN'] }).simulation;
    const later = advanceTime(filed, 15);
    expect(timeLeft(later)).toEqual({ state: -5, case: 85 });
    expect(stepSimulation(later, { action: 'APPROVE', roles: ['OFFICER'] }).refusal?.code).toBe('workflow.guard');
    const noted = stepSimulation(later, { action: 'NOTE', roles: ['OFFICER'] }).simulation;
    expect(timeLeft(noted)).toEqual({ state: 10, case: 85 });
    const done = stepSimulation(noted, { action: 'APPROVE', roles: ['OFFICER'], guardHolds: true }).simulation;
    expect(done.state).toBe('DONE');
    expect(done.steps.map((step) => step.action)).toEqual(['APPLY', 'NOTE', 'APPROVE']);
    expect(filed.state).toBe('CHECK');
  });

  it('only ever stands in reachable states', () => {
    fc.assert(
      fc.property(
        arbitraryWorkflow,
        fc.array(fc.constantFrom('GO', 'PAY', 'SAVE', 'BACK'), { maxLength: 12 }),
        (workflow, actions) => {
          const reachable = reachableStates(workflow);
          let simulation = startSimulation(workflow, 0);
          for (const action of actions) {
            if (!simulation) return;
            const roles = ['CITIZEN', 'OFFICER', 'SYSTEM', 'GONE'];
            simulation = stepSimulation(simulation, { action, roles, guardHolds: true }).simulation;
            expect(reachable.has(simulation.state)).toBe(true);
          }
        },
      ),
    );
  });
});
