import { describe, expect, it } from 'vitest';
import type { Workflow } from '../model/workflow';
import { but, wf } from '../testing/notation';
import { parseWorkflowText } from '../text/parse-workflow-text';
import { applyText } from './apply-text';
import { aligned, distributed, type Placed } from './arrange-selected';
import { changeKind } from './change-kind';
import { reconnectAction, reverseActions, stepAction, stepState, type WorkflowDraft } from './edit-workflow';
import { replaceRole } from './replace-role';

const draftOf = (workflow: Workflow): WorkflowDraft => ({ workflow, layout: {} });
const codes = (workflow: Workflow) => workflow.actions.map((action) => `${action.from}/${action.code}/${action.to}`);

describe('changing an action', () => {
  it('takes a free code where its new state offers the old one, also in the filing', () => {
    const draft = draftOf(wf`DRAFT -GO-> A -GO-> (DONE)`);
    reconnectAction(draft, 0, { from: 'A' });
    expect(codes(draft.workflow)).toEqual(['A/GO_2/A', 'A/GO/DONE']);
    expect(draft.workflow.actions[0]?.kind).toBe('note');
    reconnectAction(draft, 0, { to: 'DONE' });
    expect(draft.workflow.actions[0]).toMatchObject({ kind: 'move', to: 'DONE' });
  });

  it('moves among those of its state, never past their ends', () => {
    const draft = draftOf(wf`S -GO-> A -ONE-> B; B -X-> A -TWO-> B; A -THREE-> (E)`);
    const last = draft.workflow.actions.findIndex((action) => action.code === 'THREE');
    const second = stepAction(draft, last, -1);
    const own = () => draft.workflow.actions.filter((action) => action.from === 'A').map((action) => action.code);
    expect(own()).toEqual(['ONE', 'THREE', 'TWO']);
    stepAction(draft, second, 9);
    expect(own()).toEqual(['ONE', 'TWO', 'THREE']);
    reverseActions(draft, 'A');
    expect(own()).toEqual(['THREE', 'TWO', 'ONE']);
    expect(stepState(draft, 0, 1)).toBe(1);
    expect(draft.workflow.states.map((state) => state.code)).toEqual(['A', 'S', 'B', 'E']);
    expect(stepState(draft, 1, -5)).toBe(0);
  });
});

describe('another kind', () => {
  it('of a state that becomes an end takes what nobody would do there away', () => {
    const draft = draftOf(wf`DRAFT -GO-> A [3d BACK] -BACK-> DRAFT; A -STAY-> A`);
    changeKind(draft, 'A', 'end');
    expect(codes(draft.workflow)).toEqual(['DRAFT/GO/A']);
    expect(draft.workflow.states[1]).toEqual({ code: 'A', kind: 'end', name: { en: 'A' }, editable: false });
  });

  it('of an end that becomes a state forgets its outcome', () => {
    const draft = draftOf(wf`DRAFT -GO-> (A!)`);
    changeKind(draft, 'A', 'task');
    expect(draft.workflow.states[1]).not.toHaveProperty('outcome');
  });

  it('start: the other start is none any more', () => {
    const draft = draftOf(wf`DRAFT -GO-> A`);
    changeKind(draft, 'A', 'start');
    expect(draft.workflow.states.map((state) => state.kind)).toEqual(['task', 'start']);
  });

  it('decision: the system leaves it', () => {
    const draft = draftOf(wf`DRAFT -GO-> A -ON-> (B); A -STAY-> A`);
    changeKind(draft, 'A', 'decision');
    expect(draft.workflow.actions.map((action) => action.via)).toEqual(['person', 'system', 'person']);
  });

  it('of a state that waited for branches takes them away', () => {
    const draft = draftOf(wf`A -GO-> {W}; {W f1 all: fire: S -OPEN-> (OK)}`);
    changeKind(draft, 'W', 'task');
    expect(draft.workflow.blocks).toEqual([]);
  });
});

describe('lining up', () => {
  const states: Placed[] = [
    { code: 'A', x: 0, y: 0, width: 100, height: 80 },
    { code: 'B', x: 250, y: 40, width: 50, height: 40 },
    { code: 'C', x: 400, y: 300, width: 100, height: 80 },
  ];
  it.each([
    ['start', { A: { x: 0, y: 0 }, B: { x: 0, y: 40 }, C: { x: 0, y: 300 } }],
    ['end', { A: { x: 400, y: 0 }, B: { x: 450, y: 40 }, C: { x: 400, y: 300 } }],
    ['centre', { A: { x: 200, y: 0 }, B: { x: 225, y: 40 }, C: { x: 200, y: 300 } }],
    ['top', { A: { x: 0, y: 0 }, B: { x: 250, y: 0 }, C: { x: 400, y: 0 } }],
    ['bottom', { A: { x: 0, y: 300 }, B: { x: 250, y: 340 }, C: { x: 400, y: 300 } }],
    ['middle', { A: { x: 0, y: 150 }, B: { x: 250, y: 170 }, C: { x: 400, y: 150 } }],
  ] as const)('by %s', (edge, expected) => expect(aligned(states, edge)).toEqual(expected));

  it('with even gaps, the outermost staying', () => {
    expect(distributed(states, 'across')).toEqual({ A: { x: 0, y: 0 }, B: { x: 225, y: 40 }, C: { x: 400, y: 300 } });
    expect(distributed(states.slice(1), 'down')).toEqual({ B: { x: 250, y: 40 }, C: { x: 400, y: 300 } });
  });
});

describe('replacing a role', () => {
  it('finds it in branches too, and names no role twice', () => {
    const workflow = wf`A -GO(CLERK, OFFICER)-> {W}; {W f1 all: fire: S -OPEN-> P -YES(CLERK)-> (OK)}`;
    expect(replaceRole(workflow, 'CLERK', 'OFFICER')).toBe(2);
    expect(workflow.actions[0]?.roles).toEqual(['OFFICER']);
    expect(replaceRole(workflow, 'CLERK', 'OFFICER')).toBe(0);
  });
});

describe('what a text says', () => {
  const drawn = but(wf`DRAFT -GO-> A -ON-> (DONE)`, (workflow) => {
    for (const state of workflow.states) state.name = { en: state.code.toLowerCase(), hi: 'नाम' };
    for (const action of workflow.actions) action.name = { hi: 'काम' };
    Object.assign(workflow.states[1] ?? {}, { form: 'inspection', editable: true });
    Object.assign(workflow.actions[1] ?? {}, { form: 'report', guard: { text: 'a > 1', ast: ['typed'] } });
  });
  const after = (text: string) => {
    const draft: WorkflowDraft = {
      workflow: structuredClone(drawn),
      layout: { A: { x: 1, y: 1 }, DONE: { x: 2, y: 2 } },
      roles: [],
    };
    const { workflow } = parseWorkflowText(text);
    if (workflow) applyText(draft, workflow);
    return draft;
  };

  it('keeps names, forms, conditions and places of what is still there', () => {
    const draft = after('DRAFT -GO(CITIZEN)-> A [3d] -ON(CHIEF) when "a > 1"-> (DONE)\nA -NO(CHIEF)-> (LOST!)');
    expect(draft.workflow.states[1]).toMatchObject({
      name: { en: 'a', hi: 'नाम' },
      form: 'inspection',
      editable: true,
      sla: 259_200_000,
    });
    expect(draft.workflow.actions[1]).toMatchObject({ name: { hi: 'काम' }, form: 'report', guard: { ast: ['typed'] } });
    expect(draft.workflow.actions[2]).toMatchObject({ code: 'NO', name: { en: 'No' } });
    expect(draft.layout).toEqual({ A: { x: 1, y: 1 }, DONE: { x: 2, y: 2 } });
    expect(draft.roles?.map((role) => `${role.code} ${role.audience}`)).toEqual(['CITIZEN citizen', 'CHIEF officer']);
  });

  it('forgets what it does not say any more', () => {
    const draft = after('DRAFT -GO(CITIZEN)-> A');
    expect(draft.workflow.states.map((state) => state.code)).toEqual(['DRAFT', 'A']);
    expect(draft.workflow.actions).toHaveLength(1);
    expect(draft.layout).toEqual({ A: { x: 1, y: 1 } });
  });

  it('knows a state again that only has another code', () => {
    const draft = after('DRAFT -GO(CITIZEN)-> CHECKED -ON(CHIEF)-> (DONE)');
    expect(draft.workflow.states[1]).toMatchObject({ code: 'CHECKED', form: 'inspection' });
    expect(draft.workflow.actions[1]).toMatchObject({ from: 'CHECKED', form: 'report' });
    expect(draft.layout).toEqual({ CHECKED: { x: 1, y: 1 }, DONE: { x: 2, y: 2 } });
  });
});
