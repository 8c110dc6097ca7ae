import { hasErrors, type Issue, issue, type JsonValue, nearestOf, type Text } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import { normaliseOutput, textOfCell } from '../tables/cell-text';
import { INPUT_NAME, toCellTree } from '../tables/cell-tree';
import { isIsoDate } from '../tables/days';
import {
  type DecisionRow,
  type DecisionTable,
  TABLE_COLUMNS,
  type TableInput,
  type TableOutput,
  type TableRow,
  type TableShape,
} from '../tables/model';
import { type Piece, readCell, splitTests } from '../tables/read-cell';
import { checkRule } from './check-rule';
import { parseRule } from './parse-rule';
import type { RuleType, RuleTypes } from './types';

export type TableSource = { code: string; name: Text; shape: TableShape; rows: readonly TableRow[] };

/**
 * A table ready to run, its rows in order. `table` is there only where nothing is wrong with shape and cells. Paths:
 * `/rows/3/area` (the place among the rows given), `/table/inputs/1/code`; an Issue about a cell has `from` and `to` in its text.
 */
export function parseTable({ code, name, shape, rows }: TableSource): { table?: DecisionTable; issues: Issue[] } {
  const issues = checkShape(shape);
  const types: RuleTypes = Object.fromEntries(shape.inputs.map((input) => [input.code, typeOfColumn(input.type)]));
  const ids = new Map<string, number>();
  const parsed = rows.map((row, at) => {
    const reader = new RowReader(row, `/rows/${at}`, types, issues);
    const id = reader.text('id');
    const other = ids.get(id);
    if (id === '') reader.report('tables.no-id', 'id', { row: at + 1 });
    else if (other !== undefined) reader.report('tables.duplicate-id', 'id', { id, row: at + 1, other: other + 1 });
    else ids.set(id, at);
    return { row: readRow(reader, id, shape), order: orderOf(row, at), at };
  });
  parsed.sort((a, b) => a.order - b.order || a.at - b.at);
  if (hasErrors(issues)) return { issues };
  return { table: { code, name, shape, rows: parsed.map((each) => each.row) }, issues };
}

/** A row without `order` keeps its place among those given. */
function orderOf(row: TableRow, at: number): number {
  const order = Number(textOfCell(row.order) || at + 1);
  return Number.isFinite(order) ? order : at + 1;
}

function typeOfColumn(type: TableInput['type']): RuleType {
  return type === 'text' ? 'string' : type === 'amount' ? 'number' : type;
}

function checkShape(shape: TableShape): Issue[] {
  const issues: Issue[] = [];
  const taken = new Set<string>();
  if (shape.outputs.length === 0) issues.push(issue('tables.no-outputs', '/table/outputs'));
  for (const kind of ['inputs', 'outputs'] as const)
    for (const [at, column] of shape[kind].entries()) {
      const path = `/table/${kind}/${at}`;
      if ((TABLE_COLUMNS as readonly string[]).includes(column.code))
        issues.push(issue('tables.reserved-code', `${path}/code`, { code: column.code }));
      else if (taken.has(column.code))
        issues.push(issue('tables.duplicate-column', `${path}/code`, { code: column.code }));
      taken.add(column.code);
      const values = column.values?.map((each) => each.value) ?? [];
      const twice = values.find((value, place) => values.indexOf(value) !== place);
      if (twice !== undefined) issues.push(issue('tables.duplicate-value', `${path}/values`, { value: twice }));
      if (column.values?.length === 0) issues.push(issue('tables.no-values', `${path}/values`, { code: column.code }));
      if (values.length > 0 && column.type !== 'text')
        issues.push(issue('tables.values-not-text', `${path}/values`, { code: column.code }));
    }
  for (const [at, { min, max, code }] of shape.inputs.entries())
    if (min !== undefined && max !== undefined && min > max)
      issues.push(issue('tables.min-over-max', `/table/inputs/${at}/max`, { code, min, max }));
  if (shape.hitPolicy === 'C+')
    for (const [at, { type, code }] of shape.outputs.entries())
      if (type !== 'number' && type !== 'amount')
        issues.push(issue('tables.cannot-add', `/table/outputs/${at}/type`, { code }));
  return issues;
}

/** Reads the cells of one row and reports at their places. */
class RowReader {
  constructor(
    readonly row: TableRow,
    readonly path: string,
    readonly types: RuleTypes,
    readonly issues: Issue[],
  ) {}

  text(column: string): string {
    return textOfCell(Object.hasOwn(this.row, column) ? this.row[column] : undefined);
  }

  report(code: string, column: string, params: Record<string, JsonValue>) {
    this.issues.push(issue(code, `${this.path}/${column}`, params));
  }

  /** Issues of a part of the cell; `shift` is how far its text stands from where the cell's begins. */
  pass(issues: readonly Issue[], column: string, shift: number) {
    const placed = (place: JsonValue | undefined) => (typeof place === 'number' ? Math.max(0, place + shift) : place);
    for (const each of issues) {
      const { from, to, ...params } = each.params;
      this.issues.push({
        ...each,
        path: `${this.path}/${column}`,
        params: { ...params, ...(from !== undefined && { from: placed(from) ?? 0, to: placed(to ?? from) ?? 0 }) },
      });
    }
  }
}

function readRow(reader: RowReader, id: string, shape: TableShape): DecisionRow {
  const [validFrom, validTo] = [readDay(reader, 'validFrom'), readDay(reader, 'validTo')];
  if (validFrom && validTo && validFrom > validTo)
    reader.report('tables.ends-before-it-begins', 'validTo', { from: validFrom, until: validTo });
  return {
    id,
    note: reader.text('note'),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    when: present(shape.inputs.map((input) => [input.code, readInput(reader, input)])),
    gives: present(shape.outputs.map((output) => [output.code, readOutput(reader, output)])),
  };
}

function present(cells: [string, RuleAst | undefined][]): Record<string, RuleAst> {
  return Object.fromEntries(cells.flatMap(([code, tree]) => (tree ? [[code, tree]] : [])));
}

function readDay(reader: RowReader, column: 'validFrom' | 'validTo'): string | undefined {
  const text = reader.text(column).trim();
  if (text === '') return undefined;
  if (isIsoDate(text)) return text;
  reader.report('tables.not-a-date', column, { value: text, from: 0, to: text.length });
  return undefined;
}

function readInput(reader: RowReader, input: TableInput): RuleAst | undefined {
  const text = reader.text(input.code);
  const read = readCell(text, input);
  if (read.is === 'cell') return toCellTree(read.cell);
  if (read.is === 'problem') {
    reader.report(read.code, input.code, { ...read.params, from: read.from, to: read.to });
    return undefined;
  }
  return readExpression(reader, input, { text: text.trim(), from: text.length - text.trimStart().length });
}

/** A cell that is no list of constants: tests one by one, each an expression over `?` and the other inputs. */
function readExpression(reader: RowReader, input: TableInput, whole: Piece): RuleAst | undefined {
  const types = { ...reader.types, [INPUT_NAME]: typeOfColumn(input.type) };
  const asked = parsePart(input.code, types, whole, ['', '']);
  if (asked && mentionsInput(asked)) return asked;
  const negated = /^not\s*\((.*)\)$/s.exec(whole.text)?.[1];
  const inner = negated === undefined ? whole : { text: negated, from: whole.from + whole.text.indexOf('(') + 1 };
  const trees: RuleAst[] = [];
  for (const part of splitTests(inner)) {
    const own = parsePart(input.code, types, part, ['', '']);
    const tree = own && mentionsInput(own) ? own : parsePart(input.code, types, part, frameOf(part.text), reader);
    if (!tree) return undefined;
    trees.push(tree);
  }
  const any = trees.reduce((all, tree): RuleAst => ['or', all, tree]);
  return negated === undefined ? any : ['call', 'not', any];
}

/** What makes an expression of a test: `> area` is `? > area`, `area` is `? in (area)`. */
function frameOf(test: string): [string, string] {
  return /^[<>=!]/.test(test) ? [`${INPUT_NAME} `, ''] : [`${INPUT_NAME} in (`, ')'];
}

/** A part of a cell as a tree; what is wrong with it is told to `listener` only: a part is tried in several ways. */
function parsePart(
  column: string,
  types: RuleTypes,
  { text, from }: Piece,
  [opening, closing]: readonly [string, string],
  listener?: RowReader,
): RuleAst | undefined {
  const { rule, issues } = parseRule(`${opening}${text}${closing}`, types);
  const wrong = hasErrors(issues);
  if (!wrong && rule) return rule.ast;
  listener?.pass(issues, column, from - opening.length);
  return undefined;
}

function mentionsInput(tree: JsonValue): boolean {
  if (!Array.isArray(tree) || tree[0] === 'lit') return false;
  return (tree[0] === 'name' && tree[1] === INPUT_NAME) || tree.some(mentionsInput);
}

function readOutput(reader: RowReader, output: TableOutput): RuleAst | undefined {
  const typed = reader.text(output.code);
  const text = normaliseOutput(typed, output);
  if (text === '' || text === 'null') return undefined;
  const place = { from: 0, to: typed.length };
  switch (output.type) {
    case 'text':
      if (output.values && !output.values.some((each) => each.value === text)) {
        const nearest = nearestOf(
          text,
          output.values.map((each) => each.value),
        );
        reader.report(nearest ? 'tables.unknown-value-nearest' : 'tables.unknown-value', output.code, {
          value: text,
          ...(nearest && { nearest }),
          ...place,
        });
      }
      return ['lit', text];
    case 'date':
      if (!isIsoDate(text)) reader.report('tables.not-a-date', output.code, { value: text, ...place });
      return ['lit', text];
    case 'boolean':
      if (text !== 'true' && text !== 'false')
        reader.report('tables.not-a-boolean', output.code, { value: text, ...place });
      return ['lit', text === 'true'];
    case 'number':
    case 'amount':
      return readNumber(reader, output.code, typed);
  }
}

/** A number, or an expression over the inputs that gives one. */
function readNumber(reader: RowReader, column: string, typed: string): RuleAst | undefined {
  const text = typed.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return ['lit', Number(text)];
  const shift = typed.length - typed.trimStart().length;
  const { rule, issues } = parseRule(text, reader.types);
  if (!rule || hasErrors(issues)) reader.pass(issues, column, shift);
  else reader.pass(checkRule(text, reader.types, 'number'), column, shift);
  return rule?.ast;
}
