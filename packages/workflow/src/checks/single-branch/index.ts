import { defineCheck } from '../define-check';

/** What runs side by side with nothing could be an ordinary row of states. */
export const singleBranch = defineCheck({
  code: 'workflow.single-branch',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, block] of workflow.blocks.entries())
      if (block.branches.length === 1) report(`/blocks/${position}/branches`, { block: block.code });
  },
});
