import { defineCheck, nameOf } from '../define-check';

/** Each filing action starts where the one before ended, the first at the start. */
export const filingBroken = defineCheck({
  code: 'workflow.filing-broken',
  severity: 'error',
  judges: 'case',
  shows: 'way',
  check(graph, report) {
    const { start, workflow } = graph;
    const { actions, brokenAt } = graph.filing;
    if (!start || brokenAt === undefined) return;
    const last = actions.at(-1)?.to ?? start.code;
    report(
      `/filing/${brokenAt}`,
      { action: workflow.filing[brokenAt] ?? '', state: nameOf(graph.findState(last)) || last },
      () => [...actions.map((action) => ({ state: action.from, action: action.code })), { state: last }],
    );
  },
});
