import { defineCheck, nameOf } from '../define-check';

/** Without a time of its own and without a limit of the state nobody knows when a case is late. */
export const escalationWithoutTime = defineCheck({
  code: 'workflow.escalation-without-time',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    for (const [position, state] of workflow.states.entries())
      if (state.escalation && state.escalation.after === undefined && state.sla === undefined)
        report(`/states/${position}/escalation`, { name: nameOf(state) });
  },
});
