import type { RoleCode } from '@nirmaan/lexicon';
import { scopesOf } from '../model/scope';
import type { Workflow } from '../model/workflow';

/** Gives every action of one role to another, also in branches; how many there were. */
export function replaceRole(workflow: Workflow, from: RoleCode, to: RoleCode): number {
  let count = 0;
  for (const scope of scopesOf(workflow))
    for (const action of scope.workflow.actions) {
      if (!action.roles.includes(from)) continue;
      action.roles = [...new Set(action.roles.map((role) => (role === from ? to : role)))];
      count += 1;
    }
  return count;
}
