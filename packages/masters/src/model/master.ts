import { FieldCode, Json, MasterCode, Text } from '@nirmaan/lexicon';
import { TableShape } from '@nirmaan/rules/tables';
import { z } from 'zod';

/** The kinds mdms-v2 really enforces; `amount` is a number with two decimals. */
export const ColumnType = z.enum(['text', 'number', 'amount', 'boolean', 'date']);
export type ColumnType = z.infer<typeof ColumnType>;

export const Column = z.object({
  code: FieldCode,
  name: Text,
  type: ColumnType,
  required: z.boolean().default(false),
  /** Part of what makes a row one of a kind (`x-unique`). */
  unique: z.boolean().default(false),
});
export type Column = z.infer<typeof Column>;

/** A row: values by column code. Kept as typed by a person until `checkMaster` finds it right. */
export const MasterRow = z.record(z.string(), Json);
export type MasterRow = z.infer<typeof MasterRow>;

/** Master data with its schema: what becomes an MDMS schema (JSON Schema draft 4) and its rows. */
export const Master = z.object({
  formatVersion: z.literal(1),
  /** A decision table is a master whose rows are conditions and what follows. Absent: a list. */
  kind: z.enum(['list', 'table']).optional(),
  code: MasterCode,
  name: Text,
  /** Of a list. Those of a table follow from its shape: `columnsOf`. */
  columns: z.array(Column),
  rows: z.array(MasterRow),
  /** Of a table: its policy, inputs and outputs. */
  table: TableShape.optional(),
  /** Of a table: the number of the last row that was named, so that no name is given twice. */
  lastRow: z.number().int().nonnegative().optional(),
});
export type Master = z.infer<typeof Master>;
