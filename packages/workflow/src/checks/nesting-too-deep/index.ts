import { WHOLE_CASE } from '../../model/scope';
import { defineCheck } from '../define-check';

/** Blocks within blocks: each level lengthens the codes and numbers in DIGIT, and nobody can follow more of them. */
const DEEPEST = 3;

export const nestingTooDeep = defineCheck({
  code: 'workflow.nesting-too-deep',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report, { scope: { scope } }) {
    const around = scope === WHOLE_CASE ? 0 : scope.split('/').length;
    if (around < DEEPEST) return;
    for (const [position, { code }] of workflow.blocks.entries())
      report(`/blocks/${position}`, { block: code, deepest: DEEPEST });
  },
});
