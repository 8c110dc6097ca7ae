import { defineCheck } from '../define-check';

/** Conditions of branches count where the block starts branches by them, and such a block needs at least one. */
export const unusedConditions = defineCheck({
  code: 'workflow.unused-conditions',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, { code, starts, branches }] of workflow.blocks.entries()) {
      const isConditional = branches.some((branch) => branch.when !== undefined);
      if (isConditional !== (starts === 'when'))
        report(`/blocks/${position}/starts`, { block: code, problem: isConditional ? 'ignored' : 'none' });
    }
  },
});
