import { defineCheck } from '../define-check';

/** Every branch needs a way from its start to a good end; what runs out of its time can be one as well. */
export const branchNeverOk = defineCheck({
  code: 'workflow.branch-never-ok',
  severity: 'error',
  judges: 'branch',
  shows: 'place',
  check(graph, report, { scope, canEndWell }) {
    if (graph.start && scope.branch && !canEndWell(scope.branch)) report('/states', { branch: scope.branch.code });
  },
});
