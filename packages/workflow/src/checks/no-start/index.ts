import { findStart } from '../../analysis/find';
import { defineCheck } from '../define-check';

/** Every case begins in the one state of kind start. */
export const noStart = defineCheck({
  code: 'workflow.no-start',
  severity: 'error',
  check(workflow, report) {
    if (!findStart(workflow)) report('/states');
  },
});
