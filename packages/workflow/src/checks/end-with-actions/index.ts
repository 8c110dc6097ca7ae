import { isNote } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** An end is where nothing more happens; the runtime closes the case there. */
export const endWithActions = defineCheck({
  code: 'workflow.end-with-actions',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    for (const [position, state] of graph.workflow.states.entries())
      if (state.kind === 'end' && graph.actionsFrom(state.code).some((action) => !isNote(action)))
        report(`/states/${position}`, { name: nameOf(state) }, () => graph.trailTo(state.code));
  },
});
