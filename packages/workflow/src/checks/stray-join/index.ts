import { defineCheck, nameOf } from '../define-check';

/** Only the state in which a case waits for branches can be left by their outcome. */
export const strayJoin = defineCheck({
  code: 'workflow.stray-join',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries())
      if (action.join !== undefined && !graph.findBlockAt(action.from))
        report(`/actions/${position}/join`, {
          action: nameOf(action),
          state: nameOf(graph.sourceOf(position)) || action.from,
        });
  },
});
