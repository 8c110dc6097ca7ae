import { findStart } from '../../analysis/find';
import { defineCheck } from '../define-check';

/** Without filing actions a citizen's submission would reach DIGIT in no state at all. */
export const noFiling = defineCheck({
  code: 'workflow.no-filing',
  severity: 'error',
  check(workflow, report) {
    if (findStart(workflow) && workflow.filing.length === 0) report('/filing');
  },
});
