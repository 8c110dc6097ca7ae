import type { StateCode } from '@nirmaan/lexicon';
import { findStart, findState } from '../../analysis/find';
import { reachableStates, shortestPathTo, statesAfter, type Trail } from '../../analysis/paths';
import type { Workflow } from '../../model/workflow';
import { defineCheck, nameOf } from '../define-check';

/** A state nobody can reach is a leftover, or an action is missing. */
export const unreachableState = defineCheck({
  code: 'workflow.unreachable-state',
  severity: 'error',
  check(workflow, report) {
    if (!findStart(workflow)) return;
    const reachable = reachableStates(workflow);
    for (const [position, state] of workflow.states.entries()) {
      if (reachable.has(state.code)) continue;
      const closest = closestTo(workflow, state.code, reachable);
      report(
        `/states/${position}`,
        { state: state.code, name: nameOf(state), closest: nameOf(findState(workflow, closest)) },
        [...(shortestPathTo(workflow, closest) ?? []), { state: state.code }] satisfies Trail,
      );
    }
  },
});

/**
 * The state a case does reach from which this one is nearest: the one before where this one leads back in, else the last
 * a case can come to.
 */
function closestTo(workflow: Workflow, lost: StateCode, reachable: ReadonlySet<StateCode>): StateCode {
  const backIn = [...statesAfter(workflow, lost)].find((state) => reachable.has(state));
  const before = backIn === undefined ? undefined : shortestPathTo(workflow, backIn)?.at(-2);
  const tasks = [...reachable].filter((state) => findState(workflow, state)?.kind !== 'end');
  return before?.state ?? tasks.at(-1) ?? findStart(workflow)?.code ?? lost;
}
