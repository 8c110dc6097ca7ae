import { findFiling, findStart, findState } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** Each filing action starts where the one before ended, the first at the start. */
export const filingBroken = defineCheck({
  code: 'workflow.filing-broken',
  severity: 'error',
  check(workflow, report) {
    if (!findStart(workflow)) return;
    const { actions, brokenAt } = findFiling(workflow);
    if (brokenAt === undefined) return;
    const last = actions.at(-1)?.to ?? findStart(workflow)?.code ?? '';
    report(
      `/filing/${brokenAt}`,
      { action: workflow.filing[brokenAt] ?? '', state: nameOf(findState(workflow, last)) || last },
      [...actions.map((action) => ({ state: action.from, action: action.code })), { state: last }],
    );
  },
});
