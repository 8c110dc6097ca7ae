import { placedRules, tablesAskedBy } from '../../rules/placed-rules';
import { defineServiceCheck } from '../define-check';

/** Asked by no rule. Eligibility, documents and fees are also asked by the page "check before you apply". */
export const unusedTable = defineServiceCheck({
  code: 'service.unused-table',
  severity: 'info',
  check(draft, report) {
    const asked = new Set(placedRules(draft).flatMap(({ rule }) => tablesAskedBy(rule.ast)));
    draft.tables.forEach(({ name, purpose }, at) => {
      if (!asked.has(name) && !ASKED_BEFORE.includes(purpose)) report(`/tables/${at}`, { name });
    });
  },
});

const ASKED_BEFORE = ['eligibility', 'documents', 'fee'];
