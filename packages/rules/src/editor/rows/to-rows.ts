import type { JsonValue } from '@nirmaan/lexicon';
import { toText } from '../../explain/to-text';
import type { RuleAst } from '../../model/rule';
import type { ConditionRow, EntriesRow, Measure, RowEntry, RowGroup, RowOperator, RowValue } from './model';
import { isNode, pathOf, toValue } from './values';

/** The rows of a tree; undefined where not a single part of it is a row. `fromRows` gives the same tree back. */
export function toRows(ast: RuleAst): RowGroup | undefined {
  const group = groupOf(ast);
  return group.entries.length > 0 && isOnlyText(group) ? undefined : group;
}

function isOnlyText(entry: RowEntry): boolean {
  return entry.kind === 'text' || (entry.kind === 'group' && entry.entries.every(isOnlyText));
}

/** The rows of a tree, if need be a single row of text. */
function groupOf(ast: RuleAst): RowGroup {
  if (ast[0] === 'and' || ast[0] === 'or')
    return { kind: 'group', join: ast[0] === 'and' ? 'all' : 'any', entries: partsOf(ast, ast[0]).map(entryOf) };
  return { kind: 'group', join: 'all', entries: isAlways(ast) ? [] : [entryOf(ast)] };
}

export const isAlways = (ast: RuleAst) => ast[0] === 'lit' && ast[1] === true;

/** `a and b and c` is read from the left; what is in brackets on the right stays a group of its own. */
function partsOf(ast: RuleAst, operator: string): RuleAst[] {
  const parts: RuleAst[] = [];
  let left = ast;
  while (left[0] === operator && isNode(left[1]) && isNode(left[2])) {
    parts.unshift(left[2]);
    left = left[1];
  }
  return [left, ...parts];
}

function entryOf(ast: RuleAst): RowEntry {
  if (ast[0] === 'and' || ast[0] === 'or') return groupOf(ast);
  return (
    entriesRowOf(ast) ??
    conditionOf(ast) ?? { kind: 'text', text: toText(ast, { width: Number.POSITIVE_INFINITY }), ast }
  );
}

function entriesRowOf(ast: RuleAst): EntriesRow | undefined {
  const denied = deniedBy(ast);
  if (denied) {
    const row = denied[0] === 'some' ? entriesRowOf(denied) : undefined;
    return row && { ...row, quantifier: 'none' };
  }
  const [operator, sources, body] = ast;
  if ((operator !== 'some' && operator !== 'every') || !Array.isArray(sources) || !isNode(body)) return undefined;
  const [source] = sources;
  if (sources.length !== 1 || !Array.isArray(source)) return undefined;
  const [name, list] = source;
  if (typeof name !== 'string' || !isNode(list) || !pathOf(list)) return undefined;
  return { kind: 'entries', quantifier: operator, list, name, group: groupOf(body) };
}

const comparisons: Record<string, RowOperator> = {
  '=': 'is',
  '!=': 'isNot',
  '>': 'moreThan',
  '>=': 'atLeast',
  '<': 'lessThan',
  '<=': 'atMost',
};
const tests: Record<string, RowOperator> = {
  contains: 'contains',
  'starts with': 'startsWith',
  'ends with': 'endsWith',
  'list contains': 'includes',
};
/** What `not(…)` makes of an operator. */
const opposites: Partial<Record<RowOperator, RowOperator>> = {
  isOneOf: 'isNoneOf',
  contains: 'containsNot',
  includes: 'includesNot',
  holds: 'holdsNot',
};

function conditionOf(ast: RuleAst): ConditionRow | undefined {
  const denied = deniedBy(ast);
  if (denied) {
    const row = conditionOf(denied);
    const operator = row && opposites[row.operator];
    return row && operator && { ...row, operator };
  }
  const [operator, first, ...rest] = ast;
  if (pathOf(ast)) return { kind: 'condition', subject: ast, measure: 'value', operator: 'holds', values: [] };
  const compared = comparisons[operator];
  if (compared && rest.length === 1) {
    if (isNull(rest[0])) {
      if (operator !== '=' && operator !== '!=') return undefined;
      return rowOf(first, operator === '=' ? 'unanswered' : 'answered', [], ['value']);
    }
    return rowOf(first, compared, rest);
  }
  if (operator === 'between' && rest.length === 2) return rowOf(first, 'between', rest);
  // In `x in (y)` a name may also be a list: no row says so.
  if (operator === 'in' && rest.length > 0 && !rest.some(pathOf)) return rowOf(first, 'isOneOf', rest);
  if (operator === 'call' && typeof first === 'string' && rest.length === 2) {
    const test = Object.hasOwn(tests, first) ? tests[first] : undefined;
    if (test) return rowOf(rest[0], test, rest.slice(1), ['value']);
  }
  return undefined;
}

function rowOf(
  subject: JsonValue | undefined,
  operator: RowOperator,
  operands: JsonValue[],
  measures: Measure[] = ['value', 'count', 'age'],
): ConditionRow | undefined {
  const measured = measuredOf(subject);
  if (!measured || !measures.includes(measured.measure)) return undefined;
  const values: RowValue[] = [];
  for (const operand of operands) {
    const value = toValue(operand);
    if (!value) return undefined;
    values.push(value);
  }
  return { kind: 'condition', ...measured, operator, values };
}

/** `area`, `count(owners)` or `age(born)`. */
function measuredOf(ast: JsonValue | undefined): { subject: RuleAst; measure: Measure } | undefined {
  if (!isNode(ast)) return undefined;
  if (pathOf(ast)) return { subject: ast, measure: 'value' };
  const [operator, name, argument] = ast;
  if (operator !== 'call' || ast.length !== 3 || (name !== 'count' && name !== 'age')) return undefined;
  return isNode(argument) && pathOf(argument) ? { subject: argument, measure: name } : undefined;
}

function deniedBy(ast: RuleAst): RuleAst | undefined {
  const [operator, name, argument] = ast;
  return operator === 'call' && name === 'not' && ast.length === 3 && isNode(argument) ? argument : undefined;
}

function isNull(ast: JsonValue | undefined): boolean {
  return isNode(ast) && ast[0] === 'lit' && ast[1] === null;
}
