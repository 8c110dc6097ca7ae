import { findAction, findState, isNote } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** A lost answer makes us read before we repeat; where the action is offered again in its target, a repetition could move the case twice, so a supervisor must decide. */
export const repeatableAction = defineCheck({
  code: 'workflow.repeatable-action',
  severity: 'warning',
  check(workflow, report) {
    for (const [position, action] of workflow.actions.entries())
      if (!isNote(action) && findAction(workflow, action.to, action.code))
        report(`/actions/${position}/code`, { action: nameOf(action), state: nameOf(findState(workflow, action.to)) });
  },
});
