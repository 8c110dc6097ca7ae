import { typeName } from '../../parse/types';
import type { RuleName } from '../names';
import {
  type ConditionRow,
  type EntriesRow,
  type Measure,
  missing,
  type RowEntry,
  type RowOperator,
  type RowValue,
} from './model';
import { toPath } from './values';

/** What may be said of a field: a comparison of it (or of its count or age), or something about its entries. */
export type Choice = { measure: Measure; operator: RowOperator } | { quantifier: EntriesRow['quantifier'] };
export type SubjectKind = 'options' | 'text' | 'number' | 'boolean' | 'date' | 'time' | 'list' | 'entries' | 'any';

export function kindOf(name: RuleName | undefined): SubjectKind {
  const type = name?.type ?? 'any';
  if (typeof type === 'object' && 'list' in type) return typeName(type.list) === 'context' ? 'entries' : 'list';
  switch (typeName(type)) {
    case 'string':
      return name?.options ? 'options' : 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'date':
      return 'date';
    case 'time':
    case 'date and time':
    case 'days and time duration':
    case 'years and months duration':
      return 'time';
    default:
      return 'any';
  }
}

const ordered: RowOperator[] = ['moreThan', 'atLeast', 'lessThan', 'atMost', 'between'];
const whether: RowOperator[] = ['answered', 'unanswered'];
const operatorsOf: Record<SubjectKind, RowOperator[]> = {
  options: ['is', 'isNot', 'isOneOf', 'isNoneOf', ...whether],
  text: ['is', 'isNot', 'isOneOf', 'isNoneOf', 'contains', 'containsNot', 'startsWith', 'endsWith', ...whether],
  number: ['is', 'isNot', ...ordered, 'isOneOf', 'isNoneOf', ...whether],
  boolean: ['is', 'isNot', ...whether],
  date: ['lessThan', 'atMost', 'is', 'atLeast', 'moreThan', 'between', ...whether],
  time: ['is', 'isNot', 'moreThan', 'atLeast', 'lessThan', 'atMost', ...whether],
  list: [...whether],
  entries: [],
  any: ['is', 'isNot', ...ordered, 'contains', 'startsWith', ...whether],
};

/** What can be said of a field, the usual first. */
export function choicesFor(name: RuleName | undefined): Choice[] {
  const kind = kindOf(name);
  const of = (measure: Measure, operators: RowOperator[]) => operators.map((operator) => ({ measure, operator }));
  const counts = of('count', ['is', 'atLeast', 'atMost', 'moreThan', 'lessThan']);
  if (kind === 'list')
    return [...(name?.options ? of('value', ['includes', 'includesNot']) : []), ...of('value', whether), ...counts];
  if (kind === 'entries') return [{ quantifier: 'some' }, { quantifier: 'every' }, { quantifier: 'none' }, ...counts];
  const own = of('value', operatorsOf[kind]);
  return kind === 'date' ? [...own, ...of('age', ['atLeast', 'atMost', 'moreThan', 'lessThan', 'between'])] : own;
}

/** A choice as the value of a select. */
export function choiceId(choice: Choice): string {
  return 'quantifier' in choice ? choice.quantifier : `${choice.measure}.${choice.operator}`;
}

export function choiceOf(row: ConditionRow | EntriesRow): Choice {
  return row.kind === 'entries' ? { quantifier: row.quantifier } : { measure: row.measure, operator: row.operator };
}

/** A new row about a field, ready to be filled in. */
export function startRow(name: RuleName, path: readonly string[], entryName: string): RowEntry {
  const [choice = { measure: 'value', operator: 'is' } as const] = choicesFor(name);
  return makeRow({ subject: toPath(path), choice, name, entryName });
}

type RowParts = { subject: ConditionRow['subject']; choice: Choice; name: RuleName | undefined; entryName: string };

function makeRow({ subject, choice, name, entryName }: RowParts): ConditionRow | EntriesRow {
  if ('quantifier' in choice) {
    const [member] = name?.members ?? [];
    const inner = member ? [startRow(member, [entryName, member.code], entryName)] : [];
    return {
      kind: 'entries',
      quantifier: choice.quantifier,
      list: subject,
      name: entryName,
      group: { kind: 'group', join: 'all', entries: inner },
    };
  }
  const kind = choice.measure === 'value' ? kindOf(name) : 'number';
  const first: RowValue = kind === 'boolean' ? { kind: 'literal', value: true } : missing;
  return { kind: 'condition', subject, ...choice, values: fitValues(choice.operator, [first]) };
}

/** As many values as the operator takes; what was there stays as far as it fits. */
function fitValues(operator: RowOperator, values: readonly RowValue[]): RowValue[] {
  const [first = missing, second = missing] = values;
  if (operator === 'answered' || operator === 'unanswered' || operator === 'holds' || operator === 'holdsNot')
    return [];
  if (operator === 'between') return [first, second];
  if (operator === 'isOneOf' || operator === 'isNoneOf') return values.filter(({ kind }) => kind === 'literal');
  return [first];
}

/** The row with another comparison; its field, its values and its inner rows stay where they fit. */
export function changeChoice(
  row: ConditionRow | EntriesRow,
  choice: Choice,
  name: RuleName | undefined,
  entryName: string,
): ConditionRow | EntriesRow {
  const subject = row.kind === 'entries' ? row.list : row.subject;
  if ('quantifier' in choice)
    return row.kind === 'entries' ? { ...row, ...choice } : makeRow({ subject, choice, name, entryName });
  if (row.kind === 'entries' || row.measure !== choice.measure) return makeRow({ subject, choice, name, entryName });
  return { ...row, ...choice, values: fitValues(choice.operator, row.values) };
}
