/**
 * Decision tables: rows of conditions and what follows from them, as in DMN. A table is a master that policymakers keep
 * (`@nirmaan/masters`, kind `table`); a service refers to it and never holds its rows.
 */
import { FieldCode, type JsonObject, type JsonValue, Text } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { RuleAst } from '../model/rule';

/**
 * What happens where several rows match: `U` none may (a problem is reported, nothing is decided), `A` they must say the
 * same, `F` the first in order counts, `C` all are listed, `C+` their numbers are added up.
 */
export const HitPolicy = z.enum(['U', 'A', 'F', 'C', 'C+']);
export type HitPolicy = z.infer<typeof HitPolicy>;

/** A value that may stand in a column, with the words people see for it. */
export const TableValue = z.object({ value: z.string(), label: Text });
export type TableValue = z.infer<typeof TableValue>;

export const TableInput = z.object({
  code: FieldCode,
  name: Text,
  type: z.enum(['text', 'number', 'amount', 'boolean', 'date']),
  /** The only values there can be: with them the analysis knows what is missing. Only of `text`. */
  values: z.array(TableValue).optional(),
  /** The least and the greatest number there can be, both included. Only of `number` and `amount`. */
  min: z.number().optional(),
  max: z.number().optional(),
});
export type TableInput = z.infer<typeof TableInput>;

export const TableOutput = z.object({
  code: FieldCode,
  name: Text,
  type: z.enum(['text', 'number', 'amount', 'boolean', 'date']),
  values: z.array(TableValue).optional(),
});
export type TableOutput = z.infer<typeof TableOutput>;

/** What makes a master a table: its policy and columns. The rows are the master's. */
export const TableShape = z.object({
  hitPolicy: HitPolicy,
  inputs: z.array(TableInput),
  outputs: z.array(TableOutput),
});
export type TableShape = z.infer<typeof TableShape>;

/**
 * Columns that every table has besides its inputs and outputs: `id` names the row, `order` is its place from the top,
 * `note` is for people; from `validFrom` to `validTo` (ISO dates, both included, empty = open) the row counts.
 */
export const TABLE_COLUMNS = ['id', 'order', 'note', 'validFrom', 'validTo'] as const;

/**
 * A row as the master keeps it, flat: the columns above, and by code of an input a test in FEEL (`> 100`, `[1..5]`,
 * `"SHOP", "MILL"`, `-` or empty = anything), by code of an output a value (a text or date as it is; a number as a FEEL
 * expression over the inputs: `250`, `area * 2`; a boolean as `true` or `false`).
 */
export type TableRow = JsonObject;

/** A table ready to run: its cells as trees. `parseTable` makes it; it is plain JSON and travels to the browser. */
export type DecisionTable = {
  code: string;
  name: Text;
  shape: TableShape;
  rows: DecisionRow[];
};

export type DecisionRow = {
  id: string;
  note: string;
  validFrom?: string;
  validTo?: string;
  /** By input: a tree that is true where the cell matches; it sees the input as `?`. Absent = anything matches. */
  when: Record<string, RuleAst>;
  /** By output: a tree over the inputs. Absent = null. */
  gives: Record<string, RuleAst>;
};

/** A table as a service asks it: where its inputs come from, and of which day. */
export type TableInUse = {
  table: DecisionTable;
  /** By input: a tree over the scope of the rule. An input without one is null. */
  inputs: Record<string, RuleAst>;
  /** The day whose rows count, an ISO date. */
  on: string;
};

/** What a table said: kept with the case, so that anybody can see later why. */
export type TableDecision = {
  /** The name the service uses it under, and the table's own code. */
  use: string;
  table: string;
  on: string;
  inputs: Record<string, JsonValue>;
  /** Ids of the rows that matched, in order. */
  rows: string[];
  /** One object by output code; of policy `C` a list of them. Null where nothing was decided. */
  value: JsonValue;
  /** Why nothing was decided. */
  problem?: 'no-row' | 'several-rows' | 'rows-disagree';
};
