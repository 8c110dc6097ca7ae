import { findState } from '../../analysis/find';
import { shortestPathTo } from '../../analysis/paths';
import { actionKey } from '../../model/workflow';
import { defineCheck, nameOf } from '../define-check';

/** A state offers a code once: DIGIT finds the action by it. */
export const duplicateAction = defineCheck({
  code: 'workflow.duplicate-action',
  severity: 'error',
  check(workflow, report) {
    const seen = new Set<string>();
    for (const [position, action] of workflow.actions.entries()) {
      const key = actionKey(action);
      if (seen.has(key))
        report(
          `/actions/${position}/code`,
          { action: nameOf(action), state: nameOf(findState(workflow, action.from)) },
          shortestPathTo(workflow, action.from),
        );
      seen.add(key);
    }
  },
});
