import type { StateCode } from '@nirmaan/lexicon';
import { isNote } from '../analysis/find';
import type { State } from '../model/workflow';
import { removeAction, type WorkflowDraft } from './edit-workflow';

/**
 * Gives a state another kind, with what follows from it: an end is left by nothing and waits for nobody; there is one
 * start, and none has an outcome; a decision is left by the system.
 */
export function changeKind(draft: WorkflowDraft, code: StateCode, kind: State['kind']): void {
  const { workflow } = draft;
  const state = workflow.states.find((each) => each.code === code);
  if (!state || state.kind === kind) return;
  const before = state.kind;
  if (before === 'parallel') workflow.blocks = workflow.blocks.filter((block) => block.state !== code);
  state.kind = kind;
  if (kind === 'start') {
    for (const other of workflow.states) if (other.kind === 'start' && other !== state) other.kind = 'task';
    delete state.outcome;
  }
  if (kind === 'end') {
    delete state.sla;
    delete state.form;
    delete state.escalation;
    state.editable = false;
    for (const [position, action] of [...workflow.actions.entries()].reverse())
      if (action.from === code) removeAction(draft, position);
  } else if (before === 'end') delete state.outcome;
  if (kind === 'decision') {
    delete state.form;
    delete state.escalation;
    for (const action of workflow.actions) if (action.from === code && !isNote(action)) action.via = 'system';
  }
}
