import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import { INPUT_NAME } from './cell-tree';
import { isIsoDate } from './days';
import type { DecisionRow, DecisionTable, TableDecision, TableInput } from './model';

/** Judges a tree of a table; `scope` has the inputs by code and, for a cell, the value it judges as `?`. */
export type EvaluateCell = (tree: RuleAst, scope: Record<string, JsonValue>) => JsonValue;

/**
 * What a table says of these inputs on a day. Each row whose dates hold that day and whose cells are all exactly true
 * matches. An input that is not of its column's type counts as empty. `use` is the table's code; who asks under another
 * name puts it in.
 *
 * Where nothing matches there is the problem `no-row`, but a table of policy `C` gives an empty list: nothing to list.
 */
export function decideTable(
  table: DecisionTable,
  inputs: Readonly<Record<string, JsonValue>>,
  on: string,
  evaluate: EvaluateCell,
): TableDecision {
  const scope = readInputs(table, inputs);
  const scopes = cellScopes(scope);
  const rows = table.rows.filter(
    (row) => isInForce(row, on) && firstFailing(table, row, scopes, evaluate) === undefined,
  );
  const decision = { use: table.code, table: table.code, on, inputs: scope, rows: rows.map((row) => row.id) };
  return { ...decision, ...conclude(table, rows, (row) => outputsOf(table, row, scope, evaluate)) };
}

/** Do the row's dates include the day? Both ends belong; an end that is not there is open. */
export function isInForce({ validFrom, validTo }: Pick<DecisionRow, 'validFrom' | 'validTo'>, on: string): boolean {
  return (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);
}

/** The inputs as the table sees them, each of its type or null. Of a date and time the date counts. */
export function readInputs(
  { shape }: Pick<DecisionTable, 'shape'>,
  inputs: Readonly<Record<string, JsonValue>>,
): Record<string, JsonValue> {
  const own = (code: string) => (Object.hasOwn(inputs, code) ? (inputs[code] ?? null) : null);
  return Object.fromEntries(shape.inputs.map(({ code, type }) => [code, readInput(own(code), type)]));
}

function readInput(value: JsonValue, type: TableInput['type']): JsonValue {
  if (type === 'boolean') return typeof value === 'boolean' ? value : null;
  if (type === 'number' || type === 'amount') return typeof value === 'number' ? value : null;
  if (typeof value !== 'string' || value === '') return null;
  if (type === 'text') return value;
  const date = value.includes('T') ? value.slice(0, value.indexOf('T')) : value;
  return isIsoDate(date) ? date : null;
}

/** By input, what its cells see: the inputs, and itself as `?`. Made once, since tables have many rows. */
export type CellScopes = Record<string, Record<string, JsonValue>>;

export function cellScopes(scope: Record<string, JsonValue>): CellScopes {
  return Object.fromEntries(Object.entries(scope).map(([code, value]) => [code, { ...scope, [INPUT_NAME]: value }]));
}

/** The first input, in the order of the columns, whose cell does not match; undefined where all do. */
export function firstFailing(
  { shape }: DecisionTable,
  row: DecisionRow,
  scopes: CellScopes,
  evaluate: EvaluateCell,
): string | undefined {
  return shape.inputs.find(({ code }) => {
    const cell = row.when[code];
    return cell !== undefined && evaluate(cell, scopes[code] ?? {}) !== true;
  })?.code;
}

type Outputs = Record<string, JsonValue>;

function outputsOf(
  { shape }: DecisionTable,
  row: DecisionRow,
  scope: Record<string, JsonValue>,
  evaluate: EvaluateCell,
): Outputs {
  return Object.fromEntries(
    shape.outputs.map(({ code }) => {
      const tree = row.gives[code];
      return [code, tree === undefined ? null : evaluate(tree, scope)];
    }),
  );
}

function conclude(
  table: DecisionTable,
  rows: readonly DecisionRow[],
  outputs: (row: DecisionRow) => Outputs,
): Pick<TableDecision, 'value' | 'problem'> {
  const { hitPolicy } = table.shape;
  if (hitPolicy === 'C') return { value: rows.map(outputs) };
  const [first, ...others] = rows;
  if (!first) return { value: null, problem: 'no-row' };
  if (hitPolicy === 'U' && others.length > 0) return { value: null, problem: 'several-rows' };
  if (hitPolicy === 'C+') return { value: total(table, rows, outputs) };
  const value = outputs(first);
  if (hitPolicy === 'A' && others.some((row) => !areAlike(value, outputs(row))))
    return { value: null, problem: 'rows-disagree' };
  return { value };
}

/**
 * Numbers added up, to 15 digits; anything else as all rows say it, else null. A row that leaves an output empty adds
 * nothing; one whose expression gives null makes the sum null: too little must not be asked for in silence.
 */
function total(
  { shape }: DecisionTable,
  rows: readonly DecisionRow[],
  outputs: (row: DecisionRow) => Outputs,
): Outputs {
  const given = rows.map((row) => ({ row, values: outputs(row) }));
  return Object.fromEntries(
    shape.outputs.map(({ code, type }) => {
      const values = given.filter(({ row }) => row.gives[code] !== undefined).map(({ values }) => values[code] ?? null);
      const [first = null] = values;
      if (type !== 'number' && type !== 'amount') return [code, values.every((each) => each === first) ? first : null];
      let sum: number | null = values.length > 0 ? 0 : null;
      for (const each of values)
        sum = sum === null || typeof each !== 'number' ? null : Number((sum + each).toPrecision(15));
      return [code, sum];
    }),
  );
}

/** Outputs are plain values: cells give nothing else. */
function areAlike(a: Outputs, b: Outputs): boolean {
  return Object.keys(a).every((code) => a[code] === b[code]);
}
