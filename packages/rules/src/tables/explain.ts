import type { JsonValue } from '@nirmaan/lexicon';
import { cellScopes, decideTable, type EvaluateCell, firstFailing, isInForce } from './decide';
import type { DecisionTable, TableDecision } from './model';

/** Why a row counts or does not. */
export type RowExplanation = {
  id: string;
  note: string;
  state: 'matches' | 'fails' | 'not-in-force';
  /** The first input whose cell did not match. */
  failing?: string;
  /** By input, what its cell said: those after the failing one were not asked. */
  cells: Record<string, boolean>;
};
export type TableExplanation = { decision: TableDecision; rows: RowExplanation[] };

/** What a table says, and of every row why. */
export function explainTable(
  table: DecisionTable,
  inputs: Readonly<Record<string, JsonValue>>,
  on: string,
  evaluate: EvaluateCell,
): TableExplanation {
  const decision = decideTable(table, inputs, on, evaluate);
  const scopes = cellScopes(decision.inputs);
  const codes = table.shape.inputs.map((input) => input.code);
  const rows = table.rows.map((row): RowExplanation => {
    const { id, note } = row;
    if (!isInForce(row, on)) return { id, note, state: 'not-in-force', cells: {} };
    const failing = firstFailing(table, row, scopes, evaluate);
    const asked = failing === undefined ? codes : codes.slice(0, codes.indexOf(failing) + 1);
    const cells = Object.fromEntries(asked.map((code) => [code, code !== failing]));
    return failing === undefined ? { id, note, state: 'matches', cells } : { id, note, state: 'fails', failing, cells };
  });
  return { decision, rows };
}
