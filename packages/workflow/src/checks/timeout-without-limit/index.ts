import { defineCheck } from '../define-check';

/** What the end of a branch's time does never happens where it has no time limit. */
export const timeoutWithoutLimit = defineCheck({
  code: 'workflow.timeout-without-limit',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [at, block] of workflow.blocks.entries())
      for (const [position, branch] of block.branches.entries())
        if (branch.onTimeout !== undefined && branch.workflow.sla === undefined)
          report(`/blocks/${at}/branches/${position}/onTimeout`, { branch: branch.code });
  },
});
