import { defineCheck, nameOf } from '../define-check';

/** Roles are made in DIGIT from the service's list; one that is not in it is held by nobody. */
export const undeclaredRole = defineCheck({
  code: 'workflow.undeclared-role',
  severity: 'error',
  check(workflow, report, context) {
    for (const [position, action] of workflow.actions.entries())
      for (const [place, role] of action.roles.entries())
        if (!context.roles.includes(role))
          report(`/actions/${position}/roles/${place}`, { action: nameOf(action), role });
  },
});
