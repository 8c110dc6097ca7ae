import type { Master } from '@nirmaan/masters';
import { parseTable } from '@nirmaan/rules/parse';
import type { DecisionTable, TableInUse } from '@nirmaan/rules/tables';
import type { TableUse } from '../model/service';

/** A table as a use of it asks it: its inputs as trees, and the day whose rows count. */
export function tableAskedBy({ inputs }: Pick<TableUse, 'inputs'>, table: DecisionTable, on: string): TableInUse {
  return {
    table,
    inputs: Object.fromEntries(Object.entries(inputs).map(([input, rule]) => [input, rule.ast])),
    on,
  };
}

/** A master as a table ready to run; undefined where it is none, or one of its cells cannot be read. Parsed once. */
export function tableOf(master: Master): DecisionTable | undefined {
  const known = parsed.get(master);
  if (known) return known.table;
  const { code, name, table: shape, rows } = master;
  const { table } = shape ? parseTable({ code, name, shape, rows }) : {};
  parsed.set(master, { table });
  return table;
}

/** Services are edited often, masters seldom. */
const parsed = new WeakMap<Master, { table: DecisionTable | undefined }>();

/** The tables of a service as its rules ask them on a day, by the name of their use: for a preview or a trial of a draft. */
export function tablesInUse(
  uses: readonly TableUse[],
  masters: readonly Master[],
  on: string,
): Record<string, TableInUse> {
  return Object.fromEntries(
    uses.flatMap((use) => {
      const master = masters.find((each) => each.code === use.code);
      const table = master && tableOf(master);
      return table ? [[use.name, tableAskedBy(use, table, on)]] : [];
    }),
  );
}
