import { CITIZEN_ROLE, findFiling, findState, isPayment, isSystemRole } from '../../analysis/find';
import { shortestPathTo } from '../../analysis/paths';
import { defineCheck, nameOf } from '../define-check';

/** Four eyes: who files for somebody should not also decide about it. */
export const applyAndApprove = defineCheck({
  code: 'workflow.apply-and-approve',
  severity: 'warning',
  check(workflow, report) {
    const { actions: filing } = findFiling(workflow);
    const filers = new Set(filing.flatMap((action) => action.roles));
    for (const [position, action] of workflow.actions.entries()) {
      if (isPayment(action) || filing.includes(action) || findState(workflow, action.to)?.outcome !== 'ok') continue;
      const both = action.roles.filter((role) => filers.has(role) && role !== CITIZEN_ROLE && !isSystemRole(role));
      if (both.length > 0)
        report(
          `/actions/${position}/roles`,
          { action: nameOf(action), roles: both },
          shortestPathTo(workflow, action.from),
        );
    }
  },
});
