import type { BlockCode, RoleCode } from '@nirmaan/lexicon';
import { isSystemRole } from '../../analysis/find';
import type { Branch } from '../../model/workflow';
import { defineCheck } from '../define-check';

/** Four eyes: opinions that are asked for side by side should not all be one person's. */
export const onePersonTwoBranches = defineCheck({
  code: 'workflow.one-person-two-branches',
  severity: 'info',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [at, block] of workflow.blocks.entries()) {
      const deciding = new Map<RoleCode, BlockCode>();
      for (const [position, branch] of block.branches.entries()) {
        if (branch.advisory) continue;
        for (const role of rolesThatEnd(branch)) {
          const other = deciding.get(role);
          if (other === undefined) deciding.set(role, branch.code);
          else report(`/blocks/${at}/branches/${position}`, { role, branches: [other, branch.code] });
        }
      }
    }
  },
});

/** People who can bring a branch to one of its ends. */
function rolesThatEnd({ workflow }: Branch): Set<RoleCode> {
  const ends = new Set(workflow.states.filter((state) => state.kind === 'end').map((state) => state.code));
  const ending = workflow.actions.filter((action) => ends.has(action.to));
  return new Set(ending.flatMap((action) => action.roles.filter((role) => !isSystemRole(role))));
}
