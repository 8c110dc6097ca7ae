import { defineCheck, nameOf } from '../define-check';

/** A branch is entered and left through its block alone: no action leads across its border. */
export const crossingAction = defineCheck({
  code: 'workflow.crossing-action',
  severity: 'error',
  judges: 'both',
  shows: 'gap',
  check(graph, report, { isElsewhere }) {
    for (const [position, action] of graph.workflow.actions.entries())
      if (!graph.targetOf(position) && isElsewhere(action.to))
        report(`/actions/${position}/to`, { action: nameOf(action), state: action.to }, () => {
          const way = graph.trailTo(action.from);
          return way && [...way.slice(0, -1), { state: action.from, action: action.code }, { state: action.to }];
        });
  },
});
