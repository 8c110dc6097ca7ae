import { nearestOf } from '@nirmaan/lexicon';
import { placedRules, tablesAskedBy } from '../../rules/placed-rules';
import { defineServiceCheck } from '../define-check';

/** `decide("x")` needs a use of that name; without one the rule could never be answered. */
export const unknownTableUse = defineServiceCheck({
  code: 'service.unknown-table-use',
  severity: 'error',
  check(draft, report) {
    const names = draft.tables.map((use) => use.name);
    for (const { rule, path } of placedRules(draft))
      for (const name of tablesAskedBy(rule.ast))
        if (!names.includes(name)) report(path, { name, nearest: nearestOf(name, names) ?? 'none' });
  },
});
