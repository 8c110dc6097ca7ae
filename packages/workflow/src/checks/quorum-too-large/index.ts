import { defineCheck } from '../define-check';

/** More good outcomes are asked for than branches decide. */
export const quorumTooLarge = defineCheck({
  code: 'workflow.quorum-too-large',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, { code, join, branches }] of workflow.blocks.entries()) {
      const deciding = branches.filter((branch) => !branch.advisory).length;
      if (join.policy === 'quorum' && deciding > 0 && join.atLeast > deciding)
        report(`/blocks/${position}/join/atLeast`, { block: code, atLeast: join.atLeast, deciding });
    }
  },
});
