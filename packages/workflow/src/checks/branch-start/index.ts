import { ORCHESTRATOR_ROLE } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** When the block is entered, Nirmaan takes the one action from the start of each branch, and nobody else may. */
export const branchStart = defineCheck({
  code: 'workflow.branch-start',
  severity: 'error',
  judges: 'branch',
  shows: 'place',
  check(graph, report, { scope: { branch } }) {
    const { start, workflow, filing } = graph;
    if (!start) return;
    const about = { branch: branch?.code ?? '' };
    const [first] = filing.actions;
    if (!first || workflow.filing.length !== 1) report('/filing', { ...about, problem: 'filing', action: '' });
    for (const [position, action] of workflow.actions.entries()) {
      if (action.from !== start.code) continue;
      const told = { ...about, action: nameOf(action) };
      if (first && action !== first) report(`/actions/${position}`, { ...told, problem: 'several' });
      else if (action.roles.length > 0 && action.roles.some((role) => role !== ORCHESTRATOR_ROLE))
        report(`/actions/${position}/roles`, { ...told, problem: 'roles' });
    }
  },
});
