import type { StateCode } from '@nirmaan/lexicon';
import { type Scope, scopeOfBranch, WHOLE_CASE } from '../model/scope';
import { type Action, actionKey, type ParallelBlock, type Workflow } from '../model/workflow';
import type { ChangeKind, WorkflowChange } from './diff-workflows';

/** How the parts of one flow are coloured; what is in neither map is the same in both. */
export type ColouredFlow = {
  states: ReadonlyMap<StateCode, ChangeKind>;
  /** By `actionKey` in the merged flow. */
  actions: ReadonlyMap<string, ChangeKind>;
};

/** Two workflows drawn as one, to look at only: what was removed stands beside what is there, in branches too. */
export type MergedWorkflow = { workflow: Workflow; colours: ReadonlyMap<Scope, ColouredFlow> };

/** Added to the code of an action that leads elsewhere now: its old way stands beside the new one. */
const BEFORE = '~before';

/** Two workflows as one picture of their `changes`. */
export function mergeWorkflows(before: Workflow, after: Workflow, changes: readonly WorkflowChange[]): MergedWorkflow {
  const colours = new Map<Scope, ColouredFlow>();
  return { workflow: mergeFlows(before, after, WHOLE_CASE, { changes, colours }), colours };
}

type Picture = { changes: readonly WorkflowChange[]; colours: Map<Scope, ColouredFlow> };

function mergeFlows(before: Workflow, after: Workflow, scope: Scope, picture: Picture): Workflow {
  const states = new Map<StateCode, ChangeKind>();
  const actions = new Map<string, ChangeKind>();
  const goneStates: Workflow['states'] = [];
  const goneActions: Action[] = [];
  for (const change of picture.changes) {
    const inside = blockInside(change, scope);
    const waits = [...after.blocks, ...before.blocks].find((each) => each.code === inside)?.state;
    if (waits !== undefined && !states.has(waits)) states.set(waits, 'changed');
    if (change.scope !== scope) continue;
    if (change.what === 'state') {
      states.set(change.key, change.kind);
      if (change.kind === 'removed' && change.before) goneStates.push(change.before);
    } else if (change.what === 'action') {
      const { before: was, after: is } = change;
      const isRedirected = was !== undefined && is !== undefined && was.to !== is.to;
      actions.set(change.key, isRedirected ? 'added' : change.kind);
      if (isRedirected) goneActions.push({ ...was, code: was.code + BEFORE });
      else if (change.kind === 'removed' && was) goneActions.push(was);
    }
  }
  for (const action of goneActions) actions.set(actionKey(action), 'removed');
  picture.colours.set(scope, { states, actions });
  const goneBlocks = before.blocks.filter((block) => !after.blocks.some((each) => each.code === block.code));
  return {
    ...after,
    states: [...after.states, ...goneStates],
    actions: [...after.actions, ...goneActions],
    blocks: [...after.blocks.map((block) => mergeBlock(before, block, scope, picture)), ...goneBlocks],
  };
}

function mergeBlock(before: Workflow, block: ParallelBlock, scope: Scope, picture: Picture): ParallelBlock {
  const old = before.blocks.find((each) => each.code === block.code)?.branches ?? [];
  const branches = block.branches.map((branch) => {
    const was = old.find((each) => each.code === branch.code);
    const inside = scopeOfBranch(scope, block.code, branch.code);
    return was ? { ...branch, workflow: mergeFlows(was.workflow, branch.workflow, inside, picture) } : branch;
  });
  const gone = old.filter((branch) => !block.branches.some((each) => each.code === branch.code));
  return { ...block, branches: [...branches, ...gone] };
}

/** The block of this flow that a change is about or lies in, at any depth. */
function blockInside({ what, scope, key }: WorkflowChange, here: Scope): string | undefined {
  if (what === 'block' && scope === here) return key;
  const place = what === 'branch' ? key : scope;
  const below = here === WHOLE_CASE ? place : place.startsWith(`${here}/`) ? place.slice(here.length + 1) : '';
  return below === '' ? undefined : below.split('/')[0]?.split('.')[0];
}
