import { CITIZEN_ROLE, isSystemRole } from '../../analysis/find';
import { defineCheck, nameOf, someOf } from '../define-check';

/** Where a city offers the service and nobody there holds a role, a case waits for nobody. Citizens and systems are there by themselves. */
export const roleNobodyHolds = defineCheck({
  code: 'workflow.role-nobody-holds',
  severity: 'warning',
  judges: 'both',
  shows: 'way',
  check(graph, report, { held }) {
    if (!held) return;
    for (const [role, { position, place }] of graph.roles) {
      if (role === CITIZEN_ROLE || isSystemRole(role)) continue;
      const lacking = [...held].flatMap(([city, roles]) => (roles.has(role) ? [] : [city]));
      const action = graph.workflow.actions[position];
      if (lacking.length > 0 && action)
        report(`/actions/${position}/roles/${place}`, { role, cities: someOf(lacking), action: nameOf(action) }, () =>
          graph.trailTo(action.from),
        );
    }
  },
});
