import { defineCheck } from '../define-check';

/** A branch may not take longer than the case may wait for it. */
export const branchSlaTooLong = defineCheck({
  code: 'workflow.branch-sla-too-long',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [at, block] of graph.workflow.blocks.entries()) {
      const limit = graph.findState(block.state)?.sla ?? graph.workflow.sla;
      for (const [position, { code, workflow }] of block.branches.entries())
        if (limit !== undefined && workflow.sla !== undefined && workflow.sla > limit)
          report(`/blocks/${at}/branches/${position}/workflow/sla`, { branch: code, block: block.code, limit });
    }
  },
});
