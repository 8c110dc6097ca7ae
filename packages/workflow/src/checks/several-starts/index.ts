import { defineCheck, nameOf } from '../define-check';

/** DIGIT knows one state without a name, so there can be one start. */
export const severalStarts = defineCheck({
  code: 'workflow.several-starts',
  severity: 'error',
  check(workflow, report) {
    let hasStart = false;
    for (const [position, state] of workflow.states.entries()) {
      if (state.kind !== 'start') continue;
      if (hasStart) report(`/states/${position}`, { name: nameOf(state) });
      hasStart = true;
    }
  },
});
