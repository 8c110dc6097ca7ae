import type { BlockCode, StateCode } from '@nirmaan/lexicon';
import type { Branch, ParallelBlock, Workflow } from './workflow';

/**
 * Which workflow of a service something is about: '' is that of the whole case, `f1.fire` the branch `fire` of its block
 * `f1`, `f1.fire/f2.gas` a branch of a block inside that branch.
 */
export type Scope = string;

export const WHOLE_CASE: Scope = '';

/** The scope of a branch inside another scope. */
export function scopeOfBranch(scope: Scope, block: BlockCode, branch: BlockCode): Scope {
  return `${scope === '' ? '' : `${scope}/`}${block}.${branch}`;
}

/** The key of a state in a layout. */
export function placeKey(scope: Scope, state: StateCode): string {
  return scope === '' ? state : `${scope}/${state}`;
}

/** A workflow with where it lies: its scope, and the pointer to it below the whole workflow ('' for that itself). */
export type ScopedWorkflow = {
  scope: Scope;
  pointer: string;
  workflow: Workflow;
  /** Of a branch: the branch and the block around it. */
  branch?: Branch;
  block?: ParallelBlock;
};

/** The whole workflow and those of all branches, outer ones first. */
export function scopesOf(workflow: Workflow): ScopedWorkflow[] {
  const found: ScopedWorkflow[] = [{ scope: WHOLE_CASE, pointer: '', workflow }];
  // The list grows while it is walked.
  for (const { scope, pointer, workflow: outer } of found)
    for (const [at, block] of outer.blocks.entries())
      for (const [position, branch] of block.branches.entries())
        found.push({
          scope: scopeOfBranch(scope, block.code, branch.code),
          pointer: `${pointer}/blocks/${at}/branches/${position}/workflow`,
          workflow: branch.workflow,
          branch,
          block,
        });
  return found;
}

/** The block a case waits for in this state. */
export function findBlockAt(workflow: Workflow, state: StateCode): ParallelBlock | undefined {
  return workflow.blocks.find((block) => block.state === state);
}
