import type { RuleAst } from '../../model/rule';
import type { ConditionRow, RowEntry, RowGroup, RowOperator } from './model';
import { fromValue } from './values';

/** The tree of rows. Rows that are not complete are left out; undefined where nothing remains of them. No rows are `true`. */
export function fromRows(group: RowGroup): RuleAst | undefined {
  if (group.entries.length === 0) return ['lit', true];
  return joined(group);
}

function joined({ join, entries }: RowGroup): RuleAst | undefined {
  const parts = entries.map(fromEntry).filter((part) => part !== undefined);
  const [first, ...rest] = parts;
  return first && rest.reduce<RuleAst>((left, right) => [join === 'all' ? 'and' : 'or', left, right], first);
}

/** The tree of one row or group; undefined while it is not complete. */
export function fromEntry(entry: RowEntry): RuleAst | undefined {
  switch (entry.kind) {
    case 'group':
      return joined(entry);
    case 'text':
      return entry.ast;
    case 'condition':
      return fromCondition(entry);
    case 'entries': {
      const body = fromRows(entry.group);
      if (!body) return undefined;
      if (entry.quantifier === 'none') return ['call', 'not', ['some', [[entry.name, entry.list]], body]];
      return [entry.quantifier, [[entry.name, entry.list]], body];
    }
  }
}

const comparisons: Partial<Record<RowOperator, string>> = {
  is: '=',
  isNot: '!=',
  moreThan: '>',
  atLeast: '>=',
  lessThan: '<',
  atMost: '<=',
};

function fromCondition({ subject, measure, operator, values: written }: ConditionRow): RuleAst | undefined {
  const of: RuleAst = measure === 'value' ? subject : ['call', measure, subject];
  const values: RuleAst[] = [];
  for (const value of written) {
    const ast = fromValue(value);
    if (!ast) return undefined;
    values.push(ast);
  }
  const [first, second] = values;
  const compared = comparisons[operator];
  if (compared) return first && [compared, of, first];
  switch (operator) {
    case 'answered':
      return ['!=', of, ['lit', null]];
    case 'unanswered':
      return ['=', of, ['lit', null]];
    case 'holds':
      return of;
    case 'holdsNot':
      return not(of);
    case 'between':
      return first && second && ['between', of, first, second];
    case 'isOneOf':
      return first && ['in', of, ...values];
    case 'isNoneOf':
      return first && not(['in', of, ...values]);
    case 'contains':
      return first && ['call', 'contains', of, first];
    case 'containsNot':
      return first && not(['call', 'contains', of, first]);
    case 'startsWith':
      return first && ['call', 'starts with', of, first];
    case 'endsWith':
      return first && ['call', 'ends with', of, first];
    case 'includes':
      return first && ['call', 'list contains', of, first];
    case 'includesNot':
      return first && not(['call', 'list contains', of, first]);
  }
  return undefined;
}

const not = (ast: RuleAst): RuleAst => ['call', 'not', ast];
