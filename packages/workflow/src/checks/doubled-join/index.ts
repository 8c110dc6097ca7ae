import { defineCheck, nameOf } from '../define-check';

/** Nobody chooses between two ways out for one outcome: the system takes the first. */
export const doubledJoin = defineCheck({
  code: 'workflow.doubled-join',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    const taken = new Set<string>();
    for (const [position, action] of graph.workflow.actions.entries()) {
      const block = action.join && graph.findBlockAt(action.from);
      if (!block || block.join.policy === 'manual') continue;
      const exit = `${block.code} ${action.join}`;
      if (taken.has(exit)) report(`/actions/${position}/join`, { action: nameOf(action), block: block.code });
      taken.add(exit);
    }
  },
});
