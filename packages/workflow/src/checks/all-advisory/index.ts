import { defineCheck } from '../define-check';

/** Advice is heard and never decides; where nothing else is there, only a person could. */
export const allAdvisory = defineCheck({
  code: 'workflow.all-advisory',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, { code, join, branches }] of workflow.blocks.entries())
      if (join.policy !== 'manual' && branches.every((branch) => branch.advisory))
        report(`/blocks/${position}/branches`, { block: code });
  },
});
