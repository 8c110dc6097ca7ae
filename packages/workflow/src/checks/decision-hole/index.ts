import { isNote } from '../../analysis/find';
import { findHole } from '../../analysis/holes/find-hole';
import { defineCheck, nameOf } from '../define-check';
import { exampleOf } from '../example';

/**
 * The system leaves a decision by a way whose condition holds, else by the one without a condition. Where all have one, a
 * case for which none holds is stuck; where it cannot be told that there is no such case, there may be one.
 */
export const decisionHole = defineCheck({
  code: 'workflow.decision-hole',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report, { answers }) {
    for (const [position, state] of graph.workflow.states.entries()) {
      if (state.kind !== 'decision') continue;
      const ways = graph.actionsFrom(state.code).filter((action) => !isNote(action));
      const conditions = ways.flatMap((action) => (action.guard ? [action.guard.ast] : []));
      if (ways.length === 0 || conditions.length < ways.length) continue;
      const hole = findHole(conditions, answers);
      if (hole.is !== 'closed')
        report(`/states/${position}`, { name: nameOf(state), ...exampleOf(hole, answers) }, () =>
          graph.trailTo(state.code),
        );
    }
  },
});
