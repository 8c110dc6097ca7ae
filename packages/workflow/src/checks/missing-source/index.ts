import { defineCheck, nameOf } from '../define-check';

/** An action that is offered in no state can never be taken. */
export const missingSource = defineCheck({
  code: 'workflow.missing-source',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries())
      if (!graph.sourceOf(position))
        report(`/actions/${position}/from`, { action: nameOf(action), state: action.from });
  },
});
