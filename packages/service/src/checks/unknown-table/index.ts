import { nearestOf } from '@nirmaan/lexicon';
import { defineServiceCheck } from '../define-check';

/** A use must name a master of kind table: a list has no rows to decide with. */
export const unknownTable = defineServiceCheck({
  code: 'service.unknown-table',
  severity: 'error',
  check({ tables }, report, { masters }) {
    if (!masters) return;
    const known = masters.filter((master) => master.kind === 'table').map((master) => master.code);
    tables.forEach(({ code }, at) => {
      if (!known.includes(code))
        report(`/tables/${at}/code`, { table: code, nearest: nearestOf(code, known) ?? 'none' });
    });
  },
});
