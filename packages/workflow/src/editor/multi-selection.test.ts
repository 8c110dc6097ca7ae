import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { wf } from '../testing/notation';
import { everything, joined, leadOf, partsOf, pointersOfStates, stateCodesOf, toggled } from './multi-selection';

const workflow = wf`DRAFT -APPLY-> CHECK -APPROVE-> (DONE); CHECK -REJECT-> (LOST!)`;

describe('several selected', () => {
  it('the last chosen leads, none leads of none', () => {
    expect(leadOf(['/states/0', '/actions/1'])).toBe('/actions/1');
    expect(leadOf([])).toBeNull();
  });

  it('one is added, and taken away when it is chosen again', () => {
    expect(toggled(['/states/0'], '/states/2')).toEqual(['/states/0', '/states/2']);
    expect(toggled(['/states/0', '/states/2'], '/states/0')).toEqual(['/states/2']);
  });

  it('several are added once each and lead', () => {
    expect(joined(['/states/0', '/states/1'], ['/states/2', '/states/0'])).toEqual([
      '/states/1',
      '/states/2',
      '/states/0',
    ]);
  });

  it('what is gone is left out', () => {
    expect(partsOf(['/states/9', '/actions/0', '/states/1/name', '/filing'], workflow)).toEqual({
      states: [1],
      actions: [0],
    });
    expect(stateCodesOf(['/states/1', '/states/44'], workflow)).toEqual(new Set(['CHECK']));
  });

  it('everything is every state and action of any workflow, and states are found by their codes', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (any) => {
        const { states, actions } = partsOf(everything(any), any);
        expect([states.length, actions.length]).toEqual([any.states.length, any.actions.length]);
        const codes = new Set(any.states.map((state) => state.code));
        expect(stateCodesOf(pointersOfStates(any, codes), any)).toEqual(codes);
      }),
    );
  });
});
