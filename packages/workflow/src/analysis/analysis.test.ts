import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, wf } from '../testing/notation';
import { findAction, findFiling } from './find';
import { canEnd, mainPath, pathToEnd, reachableStates, shortestPathTo } from './paths';

const licence = wf`DRAFT -APPLY-> CHECK -FORWARD-> APPROVAL -APPROVE-> (DONE); CHECK -REJECT-> (LOST!); APPROVAL -BACK-> CHECK; CHECK -SAVE-> CHECK; ISLE -GO-> CHECK`;

describe('ways through a workflow', () => {
  it.each([
    ['APPROVAL', 'DRAFT/APPLY CHECK/FORWARD APPROVAL/'],
    ['DRAFT', 'DRAFT/'],
    ['ISLE', undefined],
    ['NOWHERE', undefined],
  ])('to %s: %s', (state, expected) => {
    const trail = shortestPathTo(licence, state);
    expect(trail?.map((step) => `${step.state}/${step.action ?? ''}`).join(' ')).toBe(expected);
  });

  it('the main one goes to the good end, on from a state too', () => {
    expect(mainPath(licence).map((step) => step.state)).toEqual(['DRAFT', 'CHECK', 'APPROVAL', 'DONE']);
    expect(pathToEnd(licence, 'CHECK')?.map((step) => step.state)).toEqual(['CHECK', 'APPROVAL', 'DONE']);
    expect(pathToEnd(licence, 'LOST')).toBeUndefined();
  });

  it('a state that can end leads to an arrival', () => {
    expect(canEnd(licence, 'ISLE')).toBe(true);
    expect(canEnd(wf`DRAFT -GO-> A`, 'A')).toBe(false);
  });

  it('exist to exactly the reachable states, each step an action of its state', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (workflow) => {
        const reachable = reachableStates(workflow);
        for (const { code } of workflow.states) {
          const trail = shortestPathTo(workflow, code);
          expect(trail !== undefined).toBe(reachable.has(code));
          for (const [at, step] of trail?.entries() ?? [])
            if (step.action) {
              const next = trail?.[at + 1]?.state;
              const leads = workflow.actions.some(
                (action) => action.from === step.state && action.code === step.action && action.to === next,
              );
              expect(leads).toBe(true);
            }
        }
      }),
    );
  });
});

describe('filing', () => {
  it('is followed from the start; where it breaks is said', () => {
    const saved = but(wf`DRAFT -SAVE-> KEPT -APPLY-> (DONE)`, (workflow) => void workflow.filing.push('APPLY'));
    expect(findFiling(saved)).toEqual({
      actions: [findAction(saved, 'DRAFT', 'SAVE'), findAction(saved, 'KEPT', 'APPLY')],
    });
    expect(findFiling(but(saved, (workflow) => void workflow.filing.shift()))).toEqual({ actions: [], brokenAt: 0 });
  });
});
