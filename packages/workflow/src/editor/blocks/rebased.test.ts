import { describe, expect, it } from 'vitest';
import { addBlock, type BlockNames } from '../../editing/edit-blocks';
import { addState, removeState, type WorkflowDraft } from '../../editing/edit-workflow';
import { scopesOf } from '../../model/scope';
import { wf } from '../../testing/notation';
import { editInside, layoutInside } from './edit-inside';
import { scopeAfter } from './rebased';
import { pointerInside, scopeOfPointer } from './scope-of-pointer';

const en = (name: string) => ({ en: name });
const names: BlockNames = {
  block: en('Outer'),
  start: en('Start'),
  begin: en('Begin'),
  task: en('Pending'),
  agree: en('Agree'),
  object: en('Object'),
  ok: en('Agreed'),
  fail: en('Objected'),
  joinOk: en('All agree'),
  joinFail: en('One objects'),
  branch: (n) => en(n === 1 ? 'Fire' : 'Health'),
};

/** A block, and one more inside its first branch. */
function nested(): WorkflowDraft {
  const draft: WorkflowDraft = { workflow: wf`DRAFT -APPLY-> PENDING -APPROVE-> (DONE)`, layout: {} };
  addBlock(draft, { names, at: { x: 1, y: 1 } });
  editInside(draft, 'outer.fire', (inner) =>
    addBlock(inner, {
      names: { ...names, block: en('Inner'), branch: (n) => en(n === 1 ? 'Gas' : 'Exits') },
      at: { x: 2, y: 2 },
    }),
  );
  return draft;
}

describe('an edit inside a branch', () => {
  it('sees the branch as a workflow of its own, at any depth', () => {
    const draft = nested();
    expect(scopesOf(draft.workflow).map((each) => each.scope)).toEqual([
      '',
      'outer.fire',
      'outer.health',
      'outer.fire/inner.gas',
      'outer.fire/inner.exits',
    ]);
    const done = editInside(draft, 'outer.fire/inner.gas', (inner) => {
      expect(inner.workflow.states.map((state) => state.code)).toEqual(['START', 'PENDING', 'AGREED', 'OBJECTED']);
      addState(inner, { name: en('Again'), kind: 'task', at: { x: 3, y: 3 } });
    });
    expect(done).toBe(true);
    expect(draft.layout).toEqual({
      OUTER: { x: 1, y: 1 },
      'outer.fire/INNER': { x: 2, y: 2 },
      'outer.fire/inner.gas/AGAIN': { x: 3, y: 3 },
    });
    expect(layoutInside(draft.layout, 'outer.fire')).toEqual({
      INNER: { x: 2, y: 2 },
      'inner.gas/AGAIN': { x: 3, y: 3 },
    });
  });

  it('takes places away with what it removes, and leaves those of others', () => {
    const draft = nested();
    editInside(draft, 'outer.fire', (inner) => removeState(inner, 'INNER'));
    expect(Object.keys(draft.layout)).toEqual(['OUTER']);
    expect(scopesOf(draft.workflow)).toHaveLength(3);
  });

  it('may put another workflow in its stead', () => {
    const draft = nested();
    const other = wf`A -GO-> (B)`;
    editInside(draft, 'outer.health', (inner) => {
      inner.workflow = other;
      inner.layout = { A: { x: 5, y: 5 } };
    });
    expect(draft.workflow.blocks[0]?.branches[1]?.workflow).toBe(other);
    expect(draft.layout['outer.health/A']).toEqual({ x: 5, y: 5 });
    expect(draft.layout.OUTER).toEqual({ x: 1, y: 1 });
  });

  it('changes nothing where the branch is gone', () => {
    const draft = nested();
    expect(editInside(draft, 'outer.gone', () => expect.unreachable())).toBe(false);
  });
});

describe('a pointer', () => {
  it.each([
    ['/states/1', ''],
    ['/blocks/0/join', ''],
    ['/blocks/0/branches/1', ''],
    ['/blocks/0/branches/1/name/en', ''],
    ['/blocks/0/branches/1/workflow/states/2', 'outer.health'],
    ['/blocks/0/branches/0/workflow/blocks/0/branches/1', 'outer.fire'],
    ['/blocks/0/branches/0/workflow/blocks/0/branches/1/workflow/actions/0', 'outer.fire/inner.exits'],
    ['/blocks/7/branches/0/workflow/states/0', ''],
  ])('%s opens “%s”', (pointer, scope) => {
    const { workflow } = nested();
    expect(scopeOfPointer(workflow, pointer)).toBe(scope);
    expect(scopeAfter({ workflow, selection: pointer }, 'outer.fire')).toBe(scope);
  });

  it('to nothing leaves open what is open', () => {
    expect(scopeAfter({ workflow: nested().workflow, selection: null }, 'outer.fire')).toBe('outer.fire');
  });

  it.each([
    ['', '/states/1', '/states/1'],
    ['', '/blocks/0/join', '/states/3'],
    ['', '/blocks/0/branches/1/name', '/blocks/0/branches/1/name'],
    ['outer.health', '/blocks/0/branches/1/workflow/actions/2/to', '/actions/2/to'],
    ['outer.health', '/states/1', null],
    ['outer.fire', '/blocks/0/branches/0/workflow/blocks/0', '/states/4'],
    ['outer.fire', null, null],
  ])('in “%s” is %s as %s', (scope, pointer, inner) => {
    const shown = scopesOf(nested().workflow).find((each) => each.scope === scope);
    expect(shown && pointerInside(shown, pointer)).toBe(inner);
  });
});
