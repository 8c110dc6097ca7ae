import { isArrival } from '../../analysis/find';
import { defineCheck } from '../define-check';

/** A workflow in which no case ever arrives. */
export const noEnd = defineCheck({
  code: 'workflow.no-end',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check({ workflow }, report, { scope }) {
    const isEnd = scope.branch ? (state: { kind: string }) => state.kind === 'end' : isArrival;
    if (workflow.states.length > 0 && !workflow.states.some(isEnd)) report('/states');
  },
});
