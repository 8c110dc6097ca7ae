import type { StateCode } from '@nirmaan/lexicon';
import { defineCheck, nameOf } from '../define-check';

/** A block and the parallel state in which the case waits for it belong together, one to one. */
export const unpairedBlock = defineCheck({
  code: 'workflow.unpaired-block',
  severity: 'error',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    const { states, blocks } = graph.workflow;
    for (const [position, state] of states.entries())
      if (state.kind === 'parallel' && !graph.findBlockAt(state.code))
        report(`/states/${position}`, { problem: 'state', name: nameOf(state), state: state.code });
    const taken = new Set<StateCode>();
    for (const [position, { code, state }] of blocks.entries()) {
      const problem = taken.has(state) ? 'twice' : graph.findState(state)?.kind === 'parallel' ? undefined : 'block';
      if (problem) report(`/blocks/${position}/state`, { problem, name: code, state });
      taken.add(state);
    }
  },
});
