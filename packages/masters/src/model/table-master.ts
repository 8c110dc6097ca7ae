import type { MasterCode, Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { TableRow, TableShape } from '@nirmaan/rules/tables';
import type { Column, Master } from './master';

export type TableMaster = Master & { kind: 'table'; table: TableShape };

export function isTable(master: Master): master is TableMaster {
  return master.kind === 'table' && master.table !== undefined;
}

/** A decision table as a master. */
export function tableMaster(made: { code: MasterCode; name: Text; shape: TableShape; rows?: TableRow[] }): TableMaster {
  const { code, name, shape, rows = [] } = made;
  return { formatVersion: 1, kind: 'table', code, name, columns: [], rows, table: shape };
}

/**
 * The columns of a master. Those of a table follow from its shape: cells are texts (conditions and expressions are), and
 * every table has `id`, which makes a row one of a kind, `order`, `note` and its days.
 */
export function columnsOf(master: Master): Column[] {
  if (!isTable(master)) return master.columns;
  const { inputs, outputs } = master.table;
  return [
    column('id', inEveryLanguage('masters.columns.id'), 'text', true),
    column('order', inEveryLanguage('masters.columns.order'), 'number'),
    ...[...inputs, ...outputs].map(({ code, name }) => column(code, name, 'text')),
    column('note', inEveryLanguage('masters.columns.note'), 'text'),
    column('validFrom', inEveryLanguage('masters.columns.validFrom'), 'date'),
    column('validTo', inEveryLanguage('masters.columns.validTo'), 'date'),
  ];
}

function column(code: string, name: Text, type: Column['type'], unique = false): Column {
  return { code, name, type, required: unique, unique };
}
