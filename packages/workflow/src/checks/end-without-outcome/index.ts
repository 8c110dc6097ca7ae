import { defineCheck, nameOf } from '../define-check';

/** Dashboards, messages and other systems ask whether the applicant got what was asked for. */
export const endWithoutOutcome = defineCheck({
  code: 'workflow.end-without-outcome',
  severity: 'warning',
  judges: 'case',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, state] of workflow.states.entries())
      if (state.kind === 'end' && state.outcome === undefined)
        report(`/states/${position}/outcome`, { name: nameOf(state) });
  },
});
