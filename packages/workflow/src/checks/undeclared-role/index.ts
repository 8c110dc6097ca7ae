import { ORCHESTRATOR_ROLE } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** Roles are made in DIGIT from the service's list; one that is not in it is held by nobody. That of blocks comes with them. */
export const undeclaredRole = defineCheck({
  code: 'workflow.undeclared-role',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check(graph, report, { roles }) {
    const undeclared = new Set(
      [...graph.roles.keys()].filter((role) => !roles.has(role) && role !== ORCHESTRATOR_ROLE),
    );
    if (undeclared.size === 0) return;
    for (const [position, action] of graph.workflow.actions.entries())
      for (const [place, role] of action.roles.entries())
        if (undeclared.has(role)) report(`/actions/${position}/roles/${place}`, { action: nameOf(action), role });
  },
});
