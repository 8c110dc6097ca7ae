import { defineCheck, nameOf } from '../define-check';

/** The block asks each branch how it ended. */
export const branchEndWithoutOutcome = defineCheck({
  code: 'workflow.branch-end-without-outcome',
  severity: 'error',
  judges: 'branch',
  shows: 'way',
  check(graph, report) {
    for (const [position, state] of graph.workflow.states.entries())
      if (state.kind === 'end' && state.outcome === undefined)
        report(`/states/${position}/outcome`, { name: nameOf(state) }, () => graph.trailTo(state.code));
  },
});
