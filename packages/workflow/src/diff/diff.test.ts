import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionKey, type Workflow } from '../model/workflow';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, wf } from '../testing/notation';
import { diffWorkflows } from './diff-workflows';
import { mergeWorkflows } from './merge-workflows';
import { pointerToChange } from './pointer-to-change';

const licence = wf`DRAFT -APPLY-> CHECK -FORWARD(CLERK)-> APPROVAL -APPROVE-> (DONE); CHECK -REJECT-> (LOST!)`;
const told = (before: Workflow, after: Workflow) =>
  diffWorkflows(before, after).map(({ what, kind, scope, key, members }) =>
    [scope, kind, what, key, ...members.map(({ member }) => member)].filter(Boolean).join(' '),
  );

const withOpinions = (change: (workflow: Workflow) => void = () => {}) =>
  but(licence, (workflow) => {
    workflow.states.push({ code: 'OPINIONS', kind: 'parallel', name: { en: 'Opinions' }, editable: false });
    workflow.blocks.push({
      code: 'f1',
      state: 'OPINIONS',
      starts: 'all',
      join: { policy: 'all' },
      branches: ['fire', 'health'].map((code) => ({
        code,
        name: { en: code },
        advisory: false,
        rework: 'redo' as const,
        workflow: wf`START -BEGIN(WF_ORCHESTRATOR)-> PENDING -AGREE-> (OK); PENDING -REFUSE-> (NO!)`,
      })),
    });
    change(workflow);
  });

describe('what differs between two workflows', () => {
  it.each<[string, (workflow: Workflow) => void, string[]]>([
    ['nothing', () => {}, []],
    ['a name', (w) => Object.assign(w.states[1] ?? {}, { name: { en: 'Look' } }), ['changed state CHECK name']],
    ['a time limit', (w) => Object.assign(w.states[1] ?? {}, { sla: 1000 }), ['changed state CHECK sla']],
    [
      'a role and where an action leads',
      (w) => Object.assign(w.actions[1] ?? {}, { roles: ['HEAD'], to: 'DONE' }),
      ['changed action CHECK/FORWARD to roles'],
    ],
    [
      'a new state with an action',
      (w) => {
        w.states.push({ code: 'VISIT', kind: 'task', name: {}, editable: false });
        w.actions.push({ ...(w.actions[1] as Workflow['actions'][number]), code: 'VISIT', to: 'VISIT' });
      },
      ['added state VISIT', 'added action CHECK/VISIT'],
    ],
    [
      'a state that is gone with its action',
      (w) => {
        w.states = w.states.filter(({ code }) => code !== 'LOST');
        w.actions = w.actions.filter(({ to }) => to !== 'LOST');
      },
      ['removed state LOST', 'removed action CHECK/REJECT'],
    ],
    ['the limit of a whole case', (w) => Object.assign(w, { sla: 5 }), ['changed flow sla']],
    ['the order of states', (w) => void w.states.reverse(), []],
  ])('%s', (_, change, changes) => {
    expect(told(licence, but(licence, change))).toEqual(changes);
  });

  it.each<[string, (workflow: Workflow) => void, string[]]>([
    ['a branch', (w) => void w.blocks[0]?.branches.pop(), ['removed branch f1.health']],
    [
      'how it is left',
      (w) => Object.assign(w.blocks[0] ?? {}, { join: { policy: 'failFast' } }),
      ['changed block f1 join'],
    ],
    [
      'inside a branch',
      (w) => Object.assign(w.blocks[0]?.branches[0]?.workflow.states[1] ?? {}, { sla: 9 }),
      ['f1.fire changed state PENDING sla'],
    ],
    [
      'what is said of a branch',
      (w) => Object.assign(w.blocks[0]?.branches[0] ?? {}, { advisory: true }),
      ['changed branch f1.fire advisory'],
    ],
    [
      'the whole block',
      (w) => {
        w.blocks = [];
        w.states.pop();
      },
      ['removed state OPINIONS', 'removed block f1', 'removed branch f1.fire', 'removed branch f1.health'],
    ],
  ])('of a parallel block: %s', (_, change, changes) => {
    expect(told(withOpinions(), withOpinions(change))).toEqual(changes);
  });

  it('turned round is the same with what came and what went exchanged', () => {
    const turn = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    const signs = (before: Workflow, after: Workflow, turned: boolean) =>
      diffWorkflows(before, after)
        .map(({ what, kind, scope, key, members }) =>
          JSON.stringify([
            what,
            turned ? turn[kind] : kind,
            scope,
            key,
            members.map(({ member }) => member).toSorted(),
          ]),
        )
        .toSorted();
    fc.assert(
      fc.property(arbitraryWorkflow, arbitraryWorkflow, (one, other) => {
        expect(signs(one, other, false)).toEqual(signs(other, one, true));
        expect(diffWorkflows(one, structuredClone(one))).toEqual([]);
      }),
    );
  });
});

describe('two workflows in one picture', () => {
  it('hold what went beside what is there; an action that leads elsewhere shows both ways', () => {
    const after = but(licence, (workflow) => {
      workflow.states = workflow.states.filter(({ code }) => code !== 'LOST');
      workflow.actions = workflow.actions.filter(({ to }) => to !== 'LOST');
      Object.assign(workflow.actions[1] ?? {}, { to: 'DONE' });
    });
    const merged = mergeWorkflows(licence, after, diffWorkflows(licence, after));
    expect(merged.workflow.states.map(({ code }) => code)).toEqual(['DRAFT', 'CHECK', 'APPROVAL', 'DONE', 'LOST']);
    expect(Object.fromEntries(merged.colours.get('')?.states ?? [])).toEqual({ LOST: 'removed' });
    expect(Object.fromEntries(merged.colours.get('')?.actions ?? [])).toEqual({
      'CHECK/FORWARD': 'added',
      'CHECK/FORWARD~before': 'removed',
      'CHECK/REJECT': 'removed',
    });
    expect(merged.workflow.actions.filter(({ from }) => from === 'CHECK').map(({ to }) => to)).toEqual([
      'DONE',
      'APPROVAL',
      'LOST',
    ]);
  });

  it('mark the state a block waits in where a branch of it changed, and the branch inside', () => {
    const before = withOpinions();
    const after = withOpinions((workflow) => {
      workflow.blocks[0]?.branches.pop();
      Object.assign(workflow.blocks[0]?.branches[0]?.workflow.states[1] ?? {}, { sla: 9 });
    });
    const { workflow, colours } = mergeWorkflows(before, after, diffWorkflows(before, after));
    expect(Object.fromEntries(colours.get('')?.states ?? [])).toEqual({ OPINIONS: 'changed' });
    expect(Object.fromEntries(colours.get('f1.fire')?.states ?? [])).toEqual({ PENDING: 'changed' });
    expect(workflow.blocks[0]?.branches.map(({ code }) => code)).toEqual(['fire', 'health']);
    expect(diffWorkflows(before, after).map((change) => pointerToChange(change, workflow))).toEqual([
      '/blocks/0/branches/0/workflow/states/1',
      '/states/5',
    ]);
  });

  it('show every state and action of both, and colour only those', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, arbitraryWorkflow, (before, after) => {
        const { workflow, colours } = mergeWorkflows(before, after, diffWorkflows(before, after));
        const { states, actions } = colours.get('') ?? { states: new Map(), actions: new Map() };
        const codes = new Set(workflow.states.map(({ code }) => code));
        for (const { code } of [...before.states, ...after.states]) expect(codes.has(code)).toBe(true);
        const keys = new Set(workflow.actions.map(actionKey));
        for (const action of [...before.actions, ...after.actions]) expect(keys.has(actionKey(action))).toBe(true);
        for (const code of states.keys()) expect(codes.has(code)).toBe(true);
        for (const key of actions.keys()) expect(keys.has(key)).toBe(true);
        for (const change of diffWorkflows(before, after))
          if (change.what !== 'flow') expect(pointerToChange(change, workflow)).toBeDefined();
      }),
    );
  });
});
