import { defineCheck } from '../define-check';

/**
 * The branches' outcome has to lead somewhere: out of a block by its good and by its bad one. Where a person decides, the
 * way out for a bad one may be any action of the state.
 */
export const missingJoin = defineCheck({
  code: 'workflow.missing-join',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [position, block] of graph.workflow.blocks.entries()) {
      if (graph.findBlockAt(block.state) !== block) continue;
      const joins = new Set(graph.actionsFrom(block.state).map((action) => action.join));
      const needed = block.join.policy === 'manual' ? (['ok'] as const) : (['ok', 'fail'] as const);
      for (const outcome of needed)
        if (!joins.has(outcome)) report(`/blocks/${position}/join`, { block: block.code, outcome });
    }
  },
});
