import { defineCheck, nameOf } from '../define-check';

const LONGEST_ROLES = 1024;

/** DIGIT keeps the roles of an action comma-joined in a column of 1,024 characters; a longer list is lost after an answer of 200. */
export const rolesTooLong = defineCheck({
  code: 'workflow.roles-too-long',
  severity: 'error',
  check(workflow, report) {
    for (const [position, action] of workflow.actions.entries())
      if (action.roles.join(',').length > LONGEST_ROLES)
        report(`/actions/${position}/roles`, { action: nameOf(action), longest: LONGEST_ROLES });
  },
});
