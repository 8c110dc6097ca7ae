import type { StateCode } from '@nirmaan/lexicon';
import { type ScopedWorkflow, scopesOf } from '../model/scope';
import type { Workflow } from '../model/workflow';
import type { WorkflowChange } from './diff-workflows';

/**
 * Where a change stands in the merged workflow, as a pointer below it. What is said of a block or a branch stands at the
 * state the case waits in; what is said of a whole flow stands nowhere.
 */
export function pointerToChange(change: WorkflowChange, merged: Workflow): string | undefined {
  const scopes = scopesOf(merged);
  const flow = scopes.find((each) => each.scope === change.scope);
  if (!flow || change.what === 'flow') return undefined;
  if (change.what === 'action') {
    const { from, code } = change.after ?? change.before ?? { from: '', code: '' };
    return pointer(
      flow,
      'actions',
      flow.workflow.actions.findIndex((action) => action.from === from && action.code === code),
    );
  }
  const block = change.what === 'branch' ? change.key.split('/').at(-1)?.split('.')[0] : change.key;
  const state = change.what === 'state' ? change.key : waitingState(flow, block);
  return pointer(
    flow,
    'states',
    flow.workflow.states.findIndex(({ code }) => code === state),
  );
}

function waitingState({ workflow }: ScopedWorkflow, block: string | undefined): StateCode | undefined {
  return workflow.blocks.find((each) => each.code === block)?.state;
}

function pointer(flow: ScopedWorkflow, list: 'states' | 'actions', position: number): string | undefined {
  return position < 0 ? undefined : `${flow.pointer}/${list}/${position}`;
}
