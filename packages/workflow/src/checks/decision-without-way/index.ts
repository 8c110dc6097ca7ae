import { defineCheck, nameOf } from '../define-check';

/** The system leaves a decision by one of its ways; without any a case stays in it for ever, and no person can help it. */
export const decisionWithoutWay = defineCheck({
  code: 'workflow.decision-without-way',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    for (const [position, state] of graph.workflow.states.entries())
      if (state.kind === 'decision' && graph.movesFrom(state.code).length === 0)
        report(`/states/${position}`, { name: nameOf(state) }, () => graph.trailTo(state.code));
  },
});
