import type { Master } from '@nirmaan/masters';
import { analyseTable, isBeforeAllRows, type TableGap } from '@nirmaan/rules/tables';
import { tableOf } from '../../rules/tables-in-use';
import { defineServiceCheck } from '../define-check';

/** Where a fee table has no row, an officer finds an amount that cannot be worked out, and nobody can pay. */
export const tableGap = defineServiceCheck({
  code: 'service.table-gap',
  severity: 'warning',
  check({ tables }, report, { masters }) {
    tables.forEach(({ code, name, purpose }, at) => {
      const master = masters?.find((each) => each.code === code);
      const gap = master && purpose === 'fee' ? gapOf(master) : undefined;
      if (gap) report(`/tables/${at}/rows`, { name, table: code, example: inWords(gap) });
    });
  },
});

/** Masters are checked at every edit of a service, and change seldom. */
const known = new WeakMap<Master, TableGap | 'none'>();

function gapOf(master: Master): TableGap | undefined {
  const before = known.get(master);
  if (before) return before === 'none' ? undefined : before;
  const table = tableOf(master);
  const gap = (table ? analyseTable(table).findings : []).find((each) => each.kind === 'gap' && !isBeforeAllRows(each));
  const found = gap?.kind === 'gap' ? gap : undefined;
  known.set(master, found ?? 'none');
  return found;
}

function inWords({ example: { inputs, on } }: TableGap): string {
  const values = Object.entries(inputs).map(([input, value]) => `${input} = ${value ?? '–'}`);
  return [...values, ...(on === undefined ? [] : [on])].join(', ');
}
