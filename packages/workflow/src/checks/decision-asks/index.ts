import { isNote } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** The system leaves a decision by itself: whatever a way out asks for, nobody is there to give it. */
export const decisionAsks = defineCheck({
  code: 'workflow.decision-asks',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    const { workflow } = graph;
    for (const state of workflow.states) {
      if (state.kind !== 'decision') continue;
      for (const action of graph.actionsFrom(state.code).filter((each) => !isNote(each))) {
        const asks = action.fee || action.form || action.comment === 'required' || action.documents === 'required';
        if (asks)
          report(`/actions/${workflow.actions.indexOf(action)}`, { name: nameOf(state), action: nameOf(action) });
      }
    }
  },
});
