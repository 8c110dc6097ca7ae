import { defineCheck, nameOf } from '../define-check';

const LONGEST_ROLES = 1024;

/** DIGIT keeps the roles of an action comma-joined in a column of 1,024 characters; a longer list is lost after an answer of 200. */
export const rolesTooLong = defineCheck({
  code: 'workflow.roles-too-long',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, action] of workflow.actions.entries())
      if (lengthOf(action.roles) > LONGEST_ROLES)
        report(`/actions/${position}/roles`, { action: nameOf(action), longest: LONGEST_ROLES });
  },
});

/** Joined by commas. */
function lengthOf(roles: readonly string[]): number {
  let length = Math.max(0, roles.length - 1);
  for (const role of roles) length += role.length;
  return length;
}
