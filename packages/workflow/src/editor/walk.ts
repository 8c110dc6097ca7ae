import { isNote } from '../analysis/find';
import type { Workflow } from '../model/workflow';
import { pointerTo, selectedOf } from './selection';

export type Step = 'on' | 'back' | 'before' | 'after';

/**
 * From what is selected one step through the workflow: `on` from a state to its first action and from an action to where it
 * leads, `back` the other way; `before` and `after` to the neighbours among the actions of one state, or among states.
 * Where there is no such step it is what it was; from nothing it is the start.
 */
export function walk(workflow: Workflow, selection: string | null, step: Step): string | null {
  const selected = selectedOf(selection, workflow);
  if (selected?.kind === 'state') {
    if (step === 'before' || step === 'after') {
      const next = selected.position + (step === 'after' ? 1 : -1);
      return workflow.states[next] ? pointerTo.state(next) : selection;
    }
    const action = workflow.actions.findIndex(
      (each) => !isNote(each) && (step === 'on' ? each.from : each.to) === selected.code,
    );
    return action < 0 ? selection : pointerTo.action(action);
  }
  const action = selected?.kind === 'action' ? workflow.actions[selected.position] : undefined;
  if (!action) {
    const start = workflow.states.findIndex((state) => state.kind === 'start');
    return workflow.states.length === 0 ? null : pointerTo.state(Math.max(0, start));
  }
  if (step === 'on' || step === 'back') {
    const state = workflow.states.findIndex((each) => each.code === (step === 'on' ? action.to : action.from));
    return state < 0 ? selection : pointerTo.state(state);
  }
  const own = [...workflow.actions.keys()].filter((position) => workflow.actions[position]?.from === action.from);
  const next = own[own.indexOf(workflow.actions.indexOf(action)) + (step === 'after' ? 1 : -1)];
  return next === undefined ? selection : pointerTo.action(next);
}
