import { CITIZEN_ROLE, isPayment, isSystemRole } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** Four eyes: who files for somebody should not also confirm that the money came in. A citizen who pays for an own application is what is meant to happen. */
export const applyAndPay = defineCheck({
  code: 'workflow.apply-and-pay',
  severity: 'warning',
  judges: 'case',
  shows: 'way',
  check(graph, report) {
    const filers = new Set(graph.filing.actions.flatMap((action) => action.roles));
    for (const [position, action] of graph.workflow.actions.entries()) {
      if (!isPayment(action)) continue;
      const both = action.roles.filter((role) => filers.has(role) && role !== CITIZEN_ROLE && !isSystemRole(role));
      if (both.length > 0)
        report(`/actions/${position}/roles`, { action: nameOf(action), roles: both }, () => graph.trailTo(action.from));
    }
  },
});
