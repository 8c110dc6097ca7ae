import type { StateCode } from '@nirmaan/lexicon';
import { isNote } from '../analysis/find';
import type { Action, Workflow } from '../model/workflow';

/** Actions of each state: those that move a case from it, and those that leave it there. */
export function actionsByState(workflow: Workflow) {
  const moves = new Map<StateCode, Action[]>();
  const notes = new Map<StateCode, Action[]>();
  for (const action of workflow.actions) {
    const lists = isNote(action) ? notes : moves;
    const list = lists.get(action.from);
    if (list) list.push(action);
    else lists.set(action.from, [action]);
  }
  return {
    leaving: (code: StateCode): readonly Action[] => moves.get(code) ?? [],
    notes: (code: StateCode): readonly Action[] => notes.get(code) ?? [],
  };
}
