import { defineCheck, nameOf } from '../define-check';

/** An action without a role can be taken by nobody. */
export const noRole = defineCheck({
  code: 'workflow.no-role',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, action] of workflow.actions.entries())
      if (action.roles.length === 0) report(`/actions/${position}/roles`, { action: nameOf(action) });
  },
});
