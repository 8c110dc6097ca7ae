import { findHole } from '../../analysis/holes/find-hole';
import { defineCheck } from '../define-check';
import { exampleOf } from '../example';

/** At least one branch has to run, or the case waits for nothing. */
export const noBranchStarts = defineCheck({
  code: 'workflow.no-branch-starts',
  severity: 'warning',
  judges: 'both',
  shows: 'way',
  check(graph, report, { answers }) {
    for (const [position, { code, state, starts, branches }] of graph.workflow.blocks.entries()) {
      const conditions = branches.flatMap((branch) => (branch.when ? [branch.when.ast] : []));
      if (starts !== 'when' || conditions.length < branches.length) continue;
      const hole = findHole(conditions, answers);
      if (hole.is !== 'closed')
        report(`/blocks/${position}/branches`, { block: code, ...exampleOf(hole, answers) }, () =>
          graph.trailTo(state),
        );
    }
  },
});
