import { isArrival } from '../../analysis/find';
import { defineCheck } from '../define-check';

/** A workflow in which no case ever arrives. */
export const noEnd = defineCheck({
  code: 'workflow.no-end',
  severity: 'error',
  check(workflow, report) {
    if (workflow.states.length > 0 && !workflow.states.some(isArrival)) report('/states');
  },
});
