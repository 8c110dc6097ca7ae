/**
 * Rules as rows of “field, comparison, value”, the way people without FEEL read and write them. Rows are another view of a
 * tree: `toRows` and `fromRows` lead there and back without loss; what has no row is a `TextRow`.
 */
import type { RuleAst } from '../../model/rule';

/** Rows of which all or any must be true; without rows it is always true. */
export type RowGroup = { kind: 'group'; join: 'all' | 'any'; entries: RowEntry[] };
export type RowEntry = RowGroup | ConditionRow | EntriesRow | TextRow;

export const operators = [
  'is',
  'isNot',
  'moreThan',
  'atLeast',
  'lessThan',
  'atMost',
  'between',
  'isOneOf',
  'isNoneOf',
  'contains',
  'containsNot',
  'startsWith',
  'endsWith',
  'includes',
  'includesNot',
  'answered',
  'unanswered',
  'holds',
  'holdsNot',
] as const;
/** `holds` is the field alone, `owned`; `is` with true is `owned = true`. */
export type RowOperator = (typeof operators)[number];

/** What of the field is compared: itself, how many entries it has, the full years since it (a date). */
export type Measure = 'value' | 'count' | 'age';

/** `subject` is a name or a path of names. */
export type ConditionRow = {
  kind: 'condition';
  subject: RuleAst;
  measure: Measure;
  operator: RowOperator;
  values: RowValue[];
};

/** About the entries of a list: `some name in list satisfies group`; `none` is the opposite of `some`. */
export type EntriesRow = {
  kind: 'entries';
  quantifier: 'some' | 'every' | 'none';
  list: RuleAst;
  name: string;
  group: RowGroup;
};

/** A part that rows cannot show. Without `ast` it is being written and cannot be read yet. */
export type TextRow = { kind: 'text'; text: string; ast?: RuleAst };

export type DateUnit = 'years' | 'months' | 'days';
export type RowValue =
  | { kind: 'literal'; value: string | number | boolean }
  /** The answer to another field. */
  | { kind: 'answer'; of: RuleAst }
  /** An ISO date. */
  | { kind: 'date'; on: string }
  | { kind: 'today' }
  /** So long before or after today. */
  | { kind: 'shifted'; direction: 'ago' | 'ahead'; count: number; unit: DateUnit }
  /** Not chosen yet: its row is no part of the rule. */
  | { kind: 'missing' };

export const missing: RowValue = { kind: 'missing' };
