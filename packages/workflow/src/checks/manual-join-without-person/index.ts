import { isSystemRole } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** Where a person decides how a block is left, a person must be able to. */
export const manualJoinWithoutPerson = defineCheck({
  code: 'workflow.manual-join-without-person',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries())
      if (
        action.join !== undefined &&
        graph.findBlockAt(action.from)?.join.policy === 'manual' &&
        action.roles.length > 0 &&
        action.roles.every(isSystemRole)
      )
        report(`/actions/${position}/roles`, { action: nameOf(action) }, () => graph.trailTo(action.from));
  },
});
