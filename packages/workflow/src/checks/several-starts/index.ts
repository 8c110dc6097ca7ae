import { defineCheck, nameOf } from '../define-check';

/** DIGIT knows one state without a name, so there can be one start. */
export const severalStarts = defineCheck({
  code: 'workflow.several-starts',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ start, workflow }, report) {
    for (const [position, state] of workflow.states.entries())
      if (state.kind === 'start' && state !== start) report(`/states/${position}`, { name: nameOf(state) });
  },
});
