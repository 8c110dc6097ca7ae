import { defineCheck, nameOf } from '../define-check';

/** DIGIT refuses an action whose next state it does not know. */
export const missingTarget = defineCheck({
  code: 'workflow.missing-target',
  severity: 'error',
  judges: 'both',
  shows: 'gap',
  check(graph, report, { isElsewhere }) {
    for (const [position, action] of graph.workflow.actions.entries())
      if (!graph.targetOf(position) && !isElsewhere(action.to))
        report(`/actions/${position}/to`, { action: nameOf(action), state: action.to }, () => {
          const way = graph.trailTo(action.from);
          return way && [...way.slice(0, -1), { state: action.from, action: action.code }, { state: action.to }];
        });
  },
});
