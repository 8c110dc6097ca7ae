import { defineCheck } from '../define-check';

/** Whatever the branches do, the block is never left by its good way. */
export const joinNeverOk = defineCheck({
  code: 'workflow.join-never-ok',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report, { canEndWell, decisionsOf }) {
    for (const [position, block] of graph.workflow.blocks.entries()) {
      const { code, state, starts, join, branches } = block;
      const deciding = branches.filter((branch) => !branch.advisory);
      const quorum = join.policy === 'quorum' ? join.atLeast : undefined;
      // A block without a deciding branch, or with too few of them, is told as such.
      if (join.policy === 'manual' || deciding.length === 0 || (quorum ?? 0) > deciding.length) continue;
      if (decisionsOf(block).has('ok')) continue;
      const able = deciding.filter(canEndWell).length;
      const needed = quorum ?? (starts === 'all' ? deciding.length : 1);
      report(`/blocks/${position}/join`, { block: code, able, needed }, () => graph.trailTo(state));
    }
  },
});
