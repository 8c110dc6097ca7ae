import { findState } from '../../analysis/find';
import { reachableStates, shortestPathTo, statesAfter, statesThatCanEnd } from '../../analysis/paths';
import { defineCheck, nameOf } from '../define-check';

/** A case that gets here never arrives: nothing leads on, or only in circles. */
export const deadEnd = defineCheck({
  code: 'workflow.dead-end',
  severity: 'error',
  check(workflow, report) {
    const able = statesThatCanEnd(workflow);
    const reachable = reachableStates(workflow);
    const told = new Set<string>();
    for (const [position, state] of workflow.states.entries()) {
      if (able.has(state.code) || told.has(state.code)) continue;
      const circle = statesAfter(workflow, state.code);
      // States that only lead to a trap are not the trap.
      if ([...circle].some((after) => !statesAfter(workflow, after).has(state.code))) continue;
      for (const each of circle) told.add(each);
      const circleNames = [...circle].map((code) => nameOf(findState(workflow, code)));
      report(
        `/states/${position}`,
        { state: state.code, name: nameOf(state), circle: circle.size, states: circleNames },
        reachable.has(state.code) ? shortestPathTo(workflow, state.code) : undefined,
      );
    }
  },
});
