import { actionsFrom, isNote } from '../../analysis/find';
import { shortestPathTo } from '../../analysis/paths';
import { defineCheck, nameOf } from '../define-check';

/** An end is where nothing more happens; the runtime closes the case there. */
export const endWithActions = defineCheck({
  code: 'workflow.end-with-actions',
  severity: 'error',
  check(workflow, report) {
    for (const [position, state] of workflow.states.entries())
      if (state.kind === 'end' && actionsFrom(workflow, state.code).some((action) => !isNote(action)))
        report(`/states/${position}`, { name: nameOf(state) }, shortestPathTo(workflow, state.code));
  },
});
