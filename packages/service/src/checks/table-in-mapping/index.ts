import { placedRules, tablesAskedBy } from '../../rules/placed-rules';
import { defineServiceCheck } from '../define-check';

/**
 * A mapping is run when a document goes out, apart from the day the case was decided on: it tells what the case holds and
 * asks no table. What a table said stands in a computed answer, which a mapping can read.
 */
export const tableInMapping = defineServiceCheck({
  code: 'service.table-in-mapping',
  severity: 'error',
  check(draft, report) {
    for (const { rule, path } of placedRules(draft))
      if (path.startsWith('/connectors/')) for (const name of tablesAskedBy(rule.ast)) report(path, { name });
  },
});
