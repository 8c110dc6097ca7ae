import type { StateCode } from '@nirmaan/lexicon';
import type { WorkflowGraph } from '../../analysis/graph';
import { defineCheck, nameOf } from '../define-check';

/** A state nobody can reach is a leftover, or an action is missing. */
export const unreachableState = defineCheck({
  code: 'workflow.unreachable-state',
  severity: 'error',
  judges: 'both',
  shows: 'gap',
  check(graph, report) {
    const { start } = graph;
    if (!start) return;
    const lastTask = graph.reachable.findLast((code) => graph.findState(code)?.kind !== 'end');
    for (const [position, state] of graph.workflow.states.entries()) {
      if (graph.isReachable(state.code)) continue;
      const closest = stateBefore(state.code, graph) ?? lastTask ?? start.code;
      report(
        `/states/${position}`,
        { state: state.code, name: nameOf(state), closest: nameOf(graph.findState(closest)), closestState: closest },
        () => [...(graph.trailTo(closest) ?? []), { state: state.code }],
      );
    }
  },
});

/** Where this one leads back to where cases are: the state before that, from which a case could have turned to it. */
function stateBefore(lost: StateCode, graph: WorkflowGraph): StateCode | undefined {
  const backIn = graph.wayBackIn(lost);
  return backIn === undefined ? undefined : graph.trailTo(backIn)?.at(-2)?.state;
}
