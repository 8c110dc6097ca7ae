import { defineCheck, nameOf } from '../define-check';

/** A state offers a code once: DIGIT finds the action by it. */
export const duplicateAction = defineCheck({
  code: 'workflow.duplicate-action',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries())
      if (graph.firstOf(position) !== position)
        report(
          `/actions/${position}/code`,
          { action: nameOf(action), state: nameOf(graph.sourceOf(position)) || action.from },
          () => graph.trailTo(action.from),
        );
  },
});
