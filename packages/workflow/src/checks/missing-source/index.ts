import { findState } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** An action that is offered in no state can never be taken. */
export const missingSource = defineCheck({
  code: 'workflow.missing-source',
  severity: 'error',
  check(workflow, report) {
    for (const [position, action] of workflow.actions.entries())
      if (!findState(workflow, action.from))
        report(`/actions/${position}/from`, { action: nameOf(action), state: action.from });
  },
});
