import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../checks';
import type { Workflow } from '../model/workflow';
import { wf } from '../testing/notation';
import {
  addBlock,
  addBranch,
  type BlockNames,
  changeBlock,
  changeBranch,
  joinOf,
  moveBranch,
  removeBranch,
  renameBranch,
} from './edit-blocks';
import { removeState, renameState, type WorkflowDraft } from './edit-workflow';

const named = (name: string) => ({ en: name });
const names: BlockNames = {
  block: named('Opinions'),
  start: named('Start'),
  begin: named('Begin'),
  task: named('Pending'),
  agree: named('Agree'),
  object: named('Object'),
  ok: named('Agreed'),
  fail: named('Objected'),
  joinOk: named('All agree'),
  joinFail: named('Somebody objects'),
  branch: (n) => named(`Opinion ${n}`),
};

function drawn(workflow: Workflow = wf`DRAFT -APPLY-> PENDING -APPROVE-> (DONE); PENDING -REFUSE-> (REFUSED!)`) {
  const draft: WorkflowDraft = { workflow, layout: {} };
  addBlock(draft, { names });
  const [block] = draft.workflow.blocks;
  if (!block) throw new Error('no block');
  return { draft, block };
}

describe('a new block', () => {
  it('has a state the case waits in, two branches with codes of their own, and exits to the ends that are there', () => {
    const { draft, block } = drawn();
    expect(block).toMatchObject({ code: 'opinions', state: 'OPINIONS', starts: 'all', join: { policy: 'all' } });
    expect(block.branches.map((branch) => branch.code)).toEqual(['opinion1', 'opinion2']);
    expect(draft.workflow.actions.filter((action) => action.join)).toMatchObject([
      { from: 'OPINIONS', to: 'DONE', join: 'ok', roles: ['WF_ORCHESTRATOR'] },
      { from: 'OPINIONS', to: 'REFUSED', join: 'fail', roles: ['WF_ORCHESTRATOR'] },
    ]);
  });

  it('has branches that only lack somebody to do them', () => {
    const { draft, block } = drawn();
    expect(block.branches[0]?.workflow).toMatchObject({
      filing: ['BEGIN'],
      states: [{ kind: 'start' }, { kind: 'task' }, { kind: 'end', outcome: 'ok' }, { kind: 'end', outcome: 'fail' }],
    });
    draft.workflow.actions.push({
      code: 'ASK',
      name: named('Ask'),
      from: 'PENDING',
      to: 'OPINIONS',
      roles: ['OFFICER'],
      kind: 'move',
      via: 'person',
      comment: 'none',
      documents: 'none',
    });
    const context = { roles: ['CITIZEN', 'OFFICER', 'WF_ORCHESTRATOR'], forms: ['application'] };
    const errors = checkWorkflow(draft.workflow, context).filter((issue) => issue.severity === 'error');
    expect(new Set(errors.map((issue) => issue.code))).toEqual(new Set(['workflow.no-role']));
    expect(errors[0]?.path).toContain('/blocks/0/branches/0/workflow/actions/1');
  });

  it('makes the ends it needs where a workflow has none', () => {
    const { draft } = drawn({ states: [], actions: [], blocks: [], filing: [] });
    expect(draft.workflow.states.map((state) => [state.code, state.outcome])).toEqual([
      ['OPINIONS', undefined],
      ['AGREED', 'ok'],
      ['OBJECTED', 'fail'],
    ]);
  });

  it('beside another has other codes, for itself and its branches', () => {
    const { draft } = drawn();
    addBlock(draft, { names });
    expect(draft.workflow.blocks.map((block) => [block.code, block.state])).toEqual([
      ['opinions', 'OPINIONS'],
      ['opinions2', 'OPINIONS_2'],
    ]);
    expect(draft.workflow.blocks.flatMap((block) => block.branches.map((branch) => branch.code))).toEqual([
      'opinion1',
      'opinion2',
      'opinion12',
      'opinion22',
    ]);
  });

  it('can be given to a state that has none', () => {
    const { draft } = drawn();
    draft.workflow.blocks = [];
    addBlock(draft, { names, state: 'OPINIONS' });
    expect(draft.workflow.blocks).toMatchObject([{ state: 'OPINIONS' }]);
    expect(draft.workflow.actions.filter((action) => action.join)).toHaveLength(2);
  });

  it.each([
    ['आग', 'branch1'],
    ['Fire and rescue service', 'fireandres'],
    ['2nd opinion', 'ndopinion'],
  ])('gives a branch called %s the code %s', (name, code) => {
    const { draft } = drawn();
    draft.workflow.blocks[0]?.branches.splice(0);
    addBranch(draft, 0, { ...names, branch: () => ({ hi: name }) });
    expect(draft.workflow.blocks[0]?.branches[0]?.code).toBe(code);
  });
});

describe('a block that is there', () => {
  const placed = () => {
    const { draft, block } = drawn();
    draft.layout = { OPINIONS: { x: 1, y: 1 }, 'opinions.opinion1/PENDING': { x: 2, y: 2 }, PENDING: { x: 3, y: 3 } };
    return { draft, block };
  };

  it('goes with its state, and the places of its branches with it', () => {
    const { draft } = placed();
    removeState(draft, 'OPINIONS');
    expect(draft.workflow.blocks).toEqual([]);
    expect(draft.workflow.actions.some((action) => action.join)).toBe(false);
    expect(Object.keys(draft.layout)).toEqual(['PENDING']);
  });

  it('keeps to its state when that is renamed', () => {
    const { draft, block } = placed();
    renameState(draft, 'OPINIONS', 'HEARD');
    expect(block.state).toBe('HEARD');
  });

  it('has branches that are renamed with the places inside them; never to a code that is taken', () => {
    const { draft } = placed();
    expect(renameBranch(draft, 0, 0, 'fire')).toBe(true);
    expect(Object.keys(draft.layout).sort()).toEqual(['OPINIONS', 'PENDING', 'opinions.fire/PENDING']);
    expect(renameBranch(draft, 0, 0, 'opinion2')).toBe(false);
    addBlock(draft, { names });
    // DIGIT's id of a branch names no block, so a code is taken wherever it stands.
    expect(renameBranch(draft, 1, 0, 'fire')).toBe(false);
  });

  it('loses a branch, but never its last one; a quorum is never more than there are branches', () => {
    const { draft, block } = placed();
    changeBlock(draft, 0, { join: { policy: 'quorum', atLeast: 2 } });
    expect(removeBranch(draft, 0, 0)).toBe(true);
    expect(block.join).toEqual({ policy: 'quorum', atLeast: 1 });
    expect(draft.layout['opinions.opinion1/PENDING']).toBeUndefined();
    expect(removeBranch(draft, 0, 0)).toBe(false);
    expect(block.branches.map((branch) => branch.code)).toEqual(['opinion2']);
  });

  it('has its branches in another order', () => {
    const { draft, block } = drawn();
    moveBranch(draft, 0, 0, 1);
    moveBranch(draft, 0, 0, -1);
    expect(block.branches.map((branch) => branch.code)).toEqual(['opinion2', 'opinion1']);
  });

  it('is left by people only where people decide', () => {
    const { draft } = drawn();
    const roles = () => draft.workflow.actions.filter((action) => action.join).map((action) => action.roles);
    changeBlock(draft, 0, { join: joinOf('manual', 2) });
    expect(roles()).toEqual([[], []]);
    for (const action of draft.workflow.actions) if (action.join) action.roles = ['OFFICER'];
    changeBlock(draft, 0, { starts: 'picked' });
    expect(roles()).toEqual([['OFFICER'], ['OFFICER']]);
    changeBlock(draft, 0, { join: joinOf('quorum', 3) });
    expect(roles()).toEqual([['WF_ORCHESTRATOR'], ['WF_ORCHESTRATOR']]);
  });

  it('says more of a branch, and less again', () => {
    const { draft, block } = drawn();
    changeBranch(draft, 0, 1, { advisory: true, onTimeout: 'ok', when: { text: 'true', ast: ['lit', true] } });
    expect(block.branches[1]).toMatchObject({ advisory: true, onTimeout: 'ok', when: { text: 'true' } });
    changeBranch(draft, 0, 1, { onTimeout: undefined, when: undefined });
    expect(Object.keys(block.branches[1] ?? {}).sort()).toEqual(['advisory', 'code', 'name', 'rework', 'workflow']);
  });
});
