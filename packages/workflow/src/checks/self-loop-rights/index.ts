import { isNote } from '../../analysis/find';
import { defineCheck, nameOf, someOf } from '../define-check';

/** DIGIT 2.9 lets anyone with any role of the workflow take an action that leads back to its own state, whatever roles it names. */
export const selfLoopRights = defineCheck({
  code: 'workflow.self-loop-rights',
  severity: 'info',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries()) {
      if (!isNote(action)) continue;
      const own = new Set(action.roles);
      if (own.size < graph.roles.size)
        report(`/actions/${position}/roles`, () => ({
          action: nameOf(action),
          state: nameOf(graph.sourceOf(position)) || action.from,
          others: someOf([...graph.roles.keys()].filter((role) => !own.has(role))),
        }));
    }
  },
});
