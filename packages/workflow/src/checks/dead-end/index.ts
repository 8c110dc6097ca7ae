import type { StateCode } from '@nirmaan/lexicon';
import { defineCheck, nameOf, someOf } from '../define-check';

/** A case that gets here never arrives: nothing leads on, or only in circles. */
export const deadEnd = defineCheck({
  code: 'workflow.dead-end',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    const positions = new Map<StateCode, number>();
    for (const [position, { code }] of graph.workflow.states.entries())
      if (!positions.has(code)) positions.set(code, position);
    for (const circle of graph.traps) {
      const [first = ''] = circle;
      const state = graph.findState(first);
      // A decision without a way out is told as such.
      if (state?.kind === 'decision' && circle.length === 1) continue;
      report(
        `/states/${positions.get(first) ?? 0}`,
        () => ({
          state: first,
          name: nameOf(state),
          circle: circle.length,
          states: someOf(circle.map((code) => nameOf(graph.findState(code)))),
        }),
        () => graph.trailTo(first),
      );
    }
  },
});
