import { CITIZEN_ROLE, isPayment, isSystemRole } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** Four eyes: who files for somebody should not also decide about it. */
export const applyAndApprove = defineCheck({
  code: 'workflow.apply-and-approve',
  severity: 'warning',
  judges: 'case',
  shows: 'way',
  check(graph, report) {
    const filing = new Set(graph.filing.actions);
    const filers = new Set(graph.filing.actions.flatMap((action) => action.roles));
    for (const [position, action] of graph.workflow.actions.entries()) {
      if (isPayment(action) || filing.has(action) || graph.targetOf(position)?.outcome !== 'ok') continue;
      const both = action.roles.filter((role) => filers.has(role) && role !== CITIZEN_ROLE && !isSystemRole(role));
      if (both.length > 0)
        report(`/actions/${position}/roles`, { action: nameOf(action), roles: both }, () => graph.trailTo(action.from));
    }
  },
});
