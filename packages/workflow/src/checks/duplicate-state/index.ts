import { defineCheck } from '../define-check';

/** DIGIT refuses a state that is there twice, and an action could not say which one it leads to. */
export const duplicateState = defineCheck({
  code: 'workflow.duplicate-state',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report) {
    const seen = new Set<string>();
    for (const [position, { code }] of workflow.states.entries()) {
      if (seen.has(code)) report(`/states/${position}/code`, { state: code });
      seen.add(code);
    }
  },
});
