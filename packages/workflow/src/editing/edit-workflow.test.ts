import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../checks';
import type { WorkflowLayout } from '../model/workflow';
import { forTests, wf } from '../testing/notation';
import * as editing from './edit-workflow';

const draftOf = (workflow = wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`) => {
  const layout: WorkflowLayout = { PENDING: { x: 10, y: 20 } };
  return { workflow, layout };
};

describe('editing a workflow', () => {
  it('gives a new state a code of its name, never one that is taken', () => {
    const draft = draftOf();
    const codes = ['Field inspection', 'Field inspection', 'निरीक्षण'].map((name) =>
      editing.addState(draft, { name: { en: name }, kind: 'task', at: { x: 1.4, y: 2 } }),
    );
    expect(codes).toEqual(['FIELD_INSPECTION', 'FIELD_INSPECTION_2', 'STATE_1']);
    expect(draft.layout.FIELD_INSPECTION).toEqual({ x: 1, y: 2 });
  });

  it('takes actions, filing and position along when a state gets another code', () => {
    const draft = draftOf();
    expect(editing.renameState(draft, 'PENDING', 'CHECK')).toBe(true);
    expect(draft.workflow.actions.map(({ from, to }) => [from, to])).toEqual([
      ['DRAFT', 'CHECK'],
      ['CHECK', 'DONE'],
    ]);
    expect(draft.layout).toEqual({ CHECK: { x: 10, y: 20 } });
    expect(editing.renameState(draft, 'CHECK', 'DONE')).toBe(false);
    expect(checkWorkflow(draft.workflow, forTests)).toEqual([]);
  });

  it('takes the actions of a state away with it, and filing that is lost', () => {
    const draft = draftOf();
    editing.removeState(draft, 'PENDING');
    expect(draft.workflow.actions).toEqual([]);
    expect(draft.workflow.filing).toEqual([]);
    expect(draft.layout).toEqual({});
  });

  it('renames a filing action in the filing, and no other of its code', () => {
    const draft = draftOf(wf`DRAFT -GO-> PENDING -GO-> (DONE)`);
    expect(editing.renameAction(draft, 1, 'FINISH')).toBe(true);
    expect(draft.workflow.filing).toEqual(['GO']);
    expect(editing.renameAction(draft, 0, 'APPLY')).toBe(true);
    expect(draft.workflow.filing).toEqual(['APPLY']);
  });

  it('makes an action from a state to itself a note, and the first from the start the filing', () => {
    const draft = { workflow: wf`DRAFT; (DONE)`, layout: {} };
    const position = editing.addAction(draft, { name: { en: 'Apply' }, from: 'DRAFT', to: 'DONE' });
    expect(draft.workflow.filing).toEqual(['APPLY']);
    editing.changeAction(draft, position, { from: 'DONE' });
    expect(draft.workflow.actions[position]?.kind).toBe('note');
    editing.changeAction(draft, position, { from: 'DRAFT', fee: undefined });
    expect(draft.workflow.actions[position]).not.toHaveProperty('fee');
  });

  it('leaves no action or position without its state, whatever is removed and renamed', () => {
    const states = ['DRAFT', 'A', 'B', 'DONE'];
    const step = fc.record({
      kind: fc.constantFrom('remove', 'rename', 'add'),
      one: fc.constantFrom(...states),
      other: fc.constantFrom(...states, 'NEW'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const draft = draftOf(wf`DRAFT -GO-> A -GO-> B -GO-> (DONE); B -BACK-> A`);
        draft.layout = Object.fromEntries(states.map((state) => [state, { x: 0, y: 0 }]));
        for (const { kind, one, other } of steps) {
          if (kind === 'remove') editing.removeState(draft, one);
          if (kind === 'rename') editing.renameState(draft, one, other);
          if (kind === 'add') editing.addState(draft, { name: { en: other }, kind: 'task', at: { x: 0, y: 0 } });
        }
        const there = new Set(draft.workflow.states.map((state) => state.code));
        expect(there.size).toBe(draft.workflow.states.length);
        for (const action of draft.workflow.actions) expect(there.has(action.from) && there.has(action.to)).toBe(true);
        for (const code of Object.keys(draft.layout)) expect(there.has(code)).toBe(true);
      }),
    );
  });
});
