import { findState, isNote } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** DIGIT 2.9 lets anyone with any role of the workflow take an action that leads back to its own state, whatever roles it names. */
export const selfLoopRights = defineCheck({
  code: 'workflow.self-loop-rights',
  severity: 'info',
  check(workflow, report) {
    const all = new Set(workflow.actions.flatMap((action) => action.roles));
    for (const [position, action] of workflow.actions.entries()) {
      const others = [...all].filter((role) => !action.roles.includes(role));
      if (isNote(action) && others.length > 0)
        report(`/actions/${position}/roles`, {
          action: nameOf(action),
          state: nameOf(findState(workflow, action.from)),
          others,
        });
    }
  },
});
