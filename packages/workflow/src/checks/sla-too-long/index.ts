import { defineCheck, nameOf } from '../define-check';

/** A time limit of one state that exceeds that of the whole case, or branch, is never the one that is missed first. */
export const slaTooLong = defineCheck({
  code: 'workflow.sla-too-long',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    const whole = workflow.sla;
    if (whole === undefined) return;
    for (const [position, state] of workflow.states.entries())
      if (state.sla !== undefined && state.sla > whole) report(`/states/${position}/sla`, { name: nameOf(state) });
  },
});
