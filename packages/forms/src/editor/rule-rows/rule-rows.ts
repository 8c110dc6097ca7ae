/**
 * Rules as rows of “field, comparison, value”: the simple rules most people need, written without knowing FEEL.
 * A rule that rows cannot say stays text.
 */
export const operators = ['=', '!=', '>=', '<=', '>', '<', 'answered', 'unanswered'] as const;
export type Operator = (typeof operators)[number];

export type RuleRow = { field: string; operator: Operator; value: string | number | boolean };
export type RuleRows = { join: 'and' | 'or'; rows: RuleRow[] };

/** The rows as FEEL. No rows is no rule: ''. */
export function toRuleText({ join, rows }: RuleRows): string {
  return rows.map(toCondition).join(` ${join} `);
}

function toCondition({ field, operator, value }: RuleRow): string {
  if (operator === 'answered') return `${field} != null`;
  if (operator === 'unanswered') return `${field} = null`;
  return `${field} ${operator} ${typeof value === 'string' ? JSON.stringify(value) : value}`;
}

const CONDITION =
  /^([a-z][A-Za-z0-9]*) (=|!=|>=|<=|>|<) (null|true|false|-?\d+(?:\.\d+)?|"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*")$/;

/** The rows a text was made of; undefined when rows cannot say it (two kinds of joining, functions, arithmetic). */
export function fromRuleText(text: string): RuleRows | undefined {
  if (text.trim() === '') return { join: 'and', rows: [] };
  const { parts, joins } = splitConditions(text.trim());
  const kinds = new Set(joins);
  if (kinds.size > 1) return undefined;
  const rows: RuleRow[] = [];
  for (const part of parts) {
    const found = CONDITION.exec(part);
    if (!found) return undefined;
    const [, field = '', operator = '=', literal = ''] = found;
    if (literal === 'null') {
      if (operator !== '=' && operator !== '!=') return undefined;
      rows.push({ field, operator: operator === '=' ? 'unanswered' : 'answered', value: '' });
    } else rows.push({ field, operator: operator as Operator, value: JSON.parse(literal) });
  }
  return { join: joins[0] ?? 'and', rows };
}

/** Splits at ` and ` and ` or ` outside of quotes. */
function splitConditions(text: string): { parts: string[]; joins: ('and' | 'or')[] } {
  const parts: string[] = [];
  const joins: ('and' | 'or')[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && isQuoted) at++;
    else if (text[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted) {
      const join = / (and|or) /y;
      join.lastIndex = at;
      const found = join.exec(text);
      if (found) {
        parts.push(text.slice(start, at));
        joins.push(found[1] === 'or' ? 'or' : 'and');
        start = at + found[0].length;
        at = start - 1;
      }
    }
  }
  parts.push(text.slice(start));
  return { parts, joins };
}
