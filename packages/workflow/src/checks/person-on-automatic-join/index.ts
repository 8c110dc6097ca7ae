import { isSystemRole } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** A join that the outcomes decide is Nirmaan's to take; a person with its role could leave the block before they are there. */
export const personOnAutomaticJoin = defineCheck({
  code: 'workflow.person-on-automatic-join',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries()) {
      const policy = action.join && graph.findBlockAt(action.from)?.join.policy;
      if (policy === undefined || policy === 'manual') continue;
      const people = action.roles.filter((role) => !isSystemRole(role));
      if (people.length > 0)
        report(`/actions/${position}/roles`, { action: nameOf(action), roles: people }, () =>
          graph.trailTo(action.from),
        );
    }
  },
});
