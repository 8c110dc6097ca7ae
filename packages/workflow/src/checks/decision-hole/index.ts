import { actionsFrom, isNote } from '../../analysis/find';
import { shortestPathTo } from '../../analysis/paths';
import { defineCheck, nameOf } from '../define-check';

/** The system leaves a decision by the first action that may be taken; where every one has a condition, a case can be stuck. */
export const decisionHole = defineCheck({
  code: 'workflow.decision-hole',
  severity: 'error',
  check(workflow, report) {
    for (const [position, state] of workflow.states.entries()) {
      const ways = actionsFrom(workflow, state.code).filter((action) => !isNote(action));
      if (state.kind === 'decision' && ways.length > 0 && ways.every((action) => action.guard !== undefined))
        report(`/states/${position}`, { name: nameOf(state) }, shortestPathTo(workflow, state.code));
    }
  },
});
