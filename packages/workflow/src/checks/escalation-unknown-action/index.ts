import { defineCheck, nameOf } from '../define-check';

/** Escalation is an action of the state that the system takes; one that is not offered there is never taken. */
export const escalationUnknownAction = defineCheck({
  code: 'workflow.escalation-unknown-action',
  severity: 'error',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    for (const [position, state] of graph.workflow.states.entries())
      if (state.escalation && !graph.findAction(state.code, state.escalation.action))
        report(`/states/${position}/escalation/action`, { name: nameOf(state), action: state.escalation.action }, () =>
          graph.trailTo(state.code),
        );
  },
});
