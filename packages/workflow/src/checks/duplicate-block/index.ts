import { defineCheck } from '../define-check';

/** The code of a block or branch is part of the codes and numbers that DIGIT keeps its cases by. */
export const duplicateBlock = defineCheck({
  code: 'workflow.duplicate-block',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    const blocks = new Set<string>();
    // Across all blocks: the number of a branch's case names the branch, not its block.
    const branches = new Set<string>();
    for (const [at, block] of workflow.blocks.entries()) {
      if (blocks.has(block.code)) report(`/blocks/${at}/code`, { code: block.code, what: 'block' });
      blocks.add(block.code);
      for (const [position, { code }] of block.branches.entries()) {
        if (branches.has(code)) report(`/blocks/${at}/branches/${position}/code`, { code, what: 'branch' });
        branches.add(code);
      }
    }
  },
});
