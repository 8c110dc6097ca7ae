import { defineCheck } from '../define-check';

/** Every case begins in the one state of kind start. */
export const noStart = defineCheck({
  code: 'workflow.no-start',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ start }, report) {
    if (!start) report('/states');
  },
});
