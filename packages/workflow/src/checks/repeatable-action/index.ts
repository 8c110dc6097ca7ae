import { isNote } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** A lost answer makes us read before we repeat; where the action is offered again in its target, a repetition could move the case twice, so a supervisor must decide. */
export const repeatableAction = defineCheck({
  code: 'workflow.repeatable-action',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries())
      if (!isNote(action) && graph.isOfferedAgain(position))
        report(`/actions/${position}/code`, {
          action: nameOf(action),
          state: nameOf(graph.targetOf(position)) || action.to,
        });
  },
});
