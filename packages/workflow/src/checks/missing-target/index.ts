import { findState } from '../../analysis/find';
import { shortestPathTo } from '../../analysis/paths';
import { defineCheck, nameOf } from '../define-check';

/** DIGIT refuses an action whose next state it does not know. */
export const missingTarget = defineCheck({
  code: 'workflow.missing-target',
  severity: 'error',
  check(workflow, report) {
    for (const [position, action] of workflow.actions.entries()) {
      if (findState(workflow, action.to)) continue;
      const way = shortestPathTo(workflow, action.from);
      const trail = way && [...way.slice(0, -1), { state: action.from, action: action.code }, { state: action.to }];
      report(`/actions/${position}/to`, { action: nameOf(action), state: action.to }, trail);
    }
  },
});
