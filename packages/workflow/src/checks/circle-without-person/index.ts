import { defineCheck, nameOf, someOf } from '../define-check';

/** Escalations and decisions are taken by the system; where they lead in a circle, a case can go round with nobody acting. */
export const circleWithoutPerson = defineCheck({
  code: 'workflow.circle-without-person',
  severity: 'warning',
  judges: 'both',
  shows: 'way',
  check(graph, report) {
    const { states } = graph.workflow;
    if (!states.some((state) => state.kind === 'decision' || state.escalation)) return;
    const circles = graph.circlesBy(
      (action, source) => source.kind === 'decision' || source.escalation?.action === action.code,
    );
    const places = new Map(circles.map((circle) => [circle[0], circle]));
    for (const [position, state] of states.entries()) {
      const circle = places.get(state.code);
      if (!circle || graph.findState(state.code) !== state) continue;
      const names = circle.map((code) => nameOf(graph.findState(code)));
      report(`/states/${position}`, { name: nameOf(state), states: someOf(names) }, () => graph.trailTo(state.code));
    }
  },
});
