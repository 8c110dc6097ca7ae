import type { StateCode } from '@nirmaan/lexicon';
import { findStart } from '../analysis/find';
import { type Scope, type ScopedWorkflow, scopesOf } from '../model/scope';
import type { Action, ParallelBlock, State, Workflow } from '../model/workflow';

export type IndexedAction = { action: Action; position: number };

/** One workflow, the whole or that of a branch, as a walk asks it. */
export type IndexedWorkflow = {
  start: State | undefined;
  states: ReadonlyMap<StateCode, State>;
  /** In the order of the workflow. */
  from: ReadonlyMap<StateCode, readonly IndexedAction[]>;
  blocks: ReadonlyMap<StateCode, ParallelBlock>;
};

export type WorkflowIndex = {
  scopes: ReadonlyMap<Scope, ScopedWorkflow & IndexedWorkflow>;
  /** States of all scopes together. */
  size: number;
};

const known = new WeakMap<Workflow, WorkflowIndex>();

/** Made once for each workflow, which is a value: an edit makes a new one. */
export function indexOf(workflow: Workflow): WorkflowIndex {
  const before = known.get(workflow);
  if (before) return before;
  const scopes = new Map<Scope, ScopedWorkflow & IndexedWorkflow>();
  for (const scoped of scopesOf(workflow))
    if (!scopes.has(scoped.scope)) scopes.set(scoped.scope, { ...scoped, ...indexed(scoped.workflow) });
  const size = [...scopes.values()].reduce((sum, scope) => sum + scope.states.size, 0);
  const index = { scopes, size };
  known.set(workflow, index);
  return index;
}

/** Of several with one code the first counts, as everywhere. */
function indexed(workflow: Workflow): IndexedWorkflow {
  const states = firstOf(workflow.states.map((state) => [state.code, state]));
  const blocks = firstOf(workflow.blocks.map((block) => [block.state, block]));
  const from = new Map<StateCode, IndexedAction[]>();
  for (const [position, action] of workflow.actions.entries()) {
    const there = from.get(action.from);
    if (there) there.push({ action, position });
    else from.set(action.from, [{ action, position }]);
  }
  return { start: findStart(workflow), states, from, blocks };
}

function firstOf<Value>(entries: [string, Value][]): Map<string, Value> {
  return new Map(entries.reverse());
}
