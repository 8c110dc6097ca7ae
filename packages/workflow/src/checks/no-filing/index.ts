import { defineCheck } from '../define-check';

/** Without filing actions a citizen's submission would reach DIGIT in no state at all. */
export const noFiling = defineCheck({
  code: 'workflow.no-filing',
  severity: 'error',
  judges: 'case',
  shows: 'place',
  check({ start, workflow }, report) {
    if (start && workflow.filing.length === 0) report('/filing');
  },
});
