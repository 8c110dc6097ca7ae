import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workflow } from '../model/workflow';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { wf } from '../testing/notation';
import { copyParts, pasteClip, readClip } from './clipboard';
import type { WorkflowDraft, WorkflowRole } from './edit-workflow';

const officer: WorkflowRole = { code: 'OFFICER', name: { en: 'Officer' }, audience: 'officer' };
const draftOf = (workflow: Workflow, roles: WorkflowRole[] = []): WorkflowDraft => ({ workflow, layout: {}, roles });
const copied = (workflow: Workflow, states: number[], actions: number[] = []) => {
  const clip = copyParts({ workflow, layout: { A: { x: 10, y: 20 }, B: { x: 200, y: 20 } } }, { states, actions }, [
    officer,
  ]);
  return clip && readClip(JSON.stringify(clip));
};
const linear = wf`DRAFT -GO-> A -ON-> B -STAY-> B -END-> (DONE)`;

describe('copying and pasting', () => {
  it('keeps actions between what is copied, their roles, and where it lies', () => {
    const clip = copied(linear, [2, 1]);
    expect(clip?.states.map((state) => state.code)).toEqual(['A', 'B']);
    expect(clip?.actions.map((action) => action.code)).toEqual(['ON', 'STAY']);
    expect(clip?.roles).toEqual([officer]);
    const draft = draftOf(wf`X -GO-> (Y)`);
    expect(clip && pasteClip(draft, clip)).toEqual({ states: ['A', 'B'], actions: [1, 2], leftOut: 0 });
    expect(draft.layout).toEqual({ A: { x: 10, y: 20 }, B: { x: 200, y: 20 } });
    expect(draft.roles).toEqual([officer]);
  });

  it('gives codes that are taken a number, and lays copies beside what they were copied from', () => {
    const draft = { ...draftOf(structuredClone(linear), [officer]), layout: { A: { x: 10, y: 20 } } };
    const clip = copied(linear, [1, 2]);
    expect(clip && pasteClip(draft, clip).states).toEqual(['A_2', 'B_2']);
    expect(draft.workflow.actions.at(-2)).toMatchObject({ code: 'ON', from: 'A_2', to: 'B_2' });
    expect(draft.layout).toMatchObject({ A_2: { x: 58, y: 68 } });
    expect(clip && pasteClip(draft, clip, { x: 0, y: 500 }).states).toEqual(['A_3', 'B_3']);
    expect(draft.layout).toMatchObject({ A_3: { x: 0, y: 500 }, B_3: { x: 190, y: 500 } });
    expect(draft.roles).toEqual([officer]);
  });

  it('makes a second start a state, and files by the first one', () => {
    const clip = copied(linear, [0, 1, 2, 3]);
    const empty = draftOf({ states: [], actions: [], blocks: [], filing: [] });
    if (clip) pasteClip(empty, clip);
    expect(empty.workflow.filing).toEqual(['GO']);
    if (clip) pasteClip(empty, clip);
    expect(empty.workflow.states.filter((state) => state.kind === 'start')).toHaveLength(1);
    expect(empty.workflow.filing).toEqual(['GO']);
  });

  it('pastes an action alone where its states are, under a free code, and says what it leaves out', () => {
    const draft = draftOf(structuredClone(linear));
    const clip = copied(linear, [], [1]);
    expect(clip && pasteClip(draft, clip)).toEqual({ states: [], actions: [4], leftOut: 0 });
    expect(draft.workflow.actions[4]).toMatchObject({ code: 'ON_2', from: 'A', to: 'B' });
    expect(clip && pasteClip(draftOf(wf`X -GO-> (Y)`), clip)).toEqual({ states: [], actions: [], leftOut: 1 });
  });

  it('takes a block with its branches along, under a free code', () => {
    const workflow = wf`A -GO-> {W}; {W f1 all: fire: S -OPEN-> P -YES(FIRE)-> (OK)}`;
    const clip = copyParts({ workflow, layout: { 'f1.fire/P': { x: 1, y: 2 } } }, { states: [1], actions: [] }, []);
    const draft = draftOf(structuredClone(workflow));
    if (clip) pasteClip(draft, clip);
    expect(draft.workflow.blocks.map(({ code, state }) => [code, state])).toEqual([
      ['f1', 'W'],
      ['f2', 'W_2'],
    ]);
    expect(draft.layout).toEqual({ 'f2.fire2/P': { x: 1, y: 2 } });
    expect(draft.roles?.map((role) => role.code)).toEqual(['FIRE']);
  });

  it.each([
    ['A -GO(CLERK)-> B', ['A', 'B'], 'compact text'],
    ['Hello', undefined, 'other words'],
    ['A -> B', undefined, 'arrows that are not ours'],
    ['{"kind":"nirmaan.form"}', undefined, 'something else of ours'],
    ['{"kind":"nirmaan.workflow","version":1,"states":[{}],"actions":[]}', undefined, 'a broken part'],
    ['{"', undefined, 'half a text'],
  ] as [string, string[] | undefined, string][])('reads %j as %j: %s', (text, states) =>
    expect(readClip(text)?.states.map((state) => state.code)).toEqual(states),
  );

  it('never offers an action twice, leads nowhere or takes a code twice, whatever is pasted', () => {
    const sound = arbitraryWorkflow.map((workflow): Workflow => {
      const states = workflow.states.filter(
        (state, at) => workflow.states.findIndex((each) => each.code === state.code) === at,
      );
      return { ...workflow, states, actions: [] };
    });
    fc.assert(
      fc.property(
        arbitraryWorkflow,
        sound,
        fc.array(fc.nat(8)),
        fc.array(fc.nat(12)),
        (from, into, states, actions) => {
          const clip = copyParts({ workflow: from, layout: {} }, { states, actions }, []);
          if (!clip) return;
          const draft = draftOf(into);
          const { leftOut, actions: added } = pasteClip(draft, clip);
          expect(added.length + leftOut).toBe(clip.actions.length);
          const keys = draft.workflow.actions.map((action) => `${action.from}/${action.code}`);
          expect(new Set(keys).size).toBe(keys.length);
          const there = new Set(draft.workflow.states.map((state) => state.code));
          for (const action of draft.workflow.actions)
            expect(there.has(action.from) && there.has(action.to)).toBe(true);
        },
      ),
    );
  });
});
