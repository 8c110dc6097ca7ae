import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '@nirmaan/rules';

const OPERATORS: Record<string, string> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  and: 'and',
  or: 'or',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': 'div',
};

/**
 * A rule as an XPath expression of an XLSForm; undefined where it says more than XPath can. `own` is the name of the question
 * it belongs to, if it may be written as `.`.
 */
export function toXPath(ast: RuleAst, own?: string): string | undefined {
  const write = (node: JsonValue): string | undefined => {
    if (!Array.isArray(node)) return undefined;
    const [operator, ...parts] = node;
    if (operator === 'lit') return literal(parts[0] ?? null);
    if (operator === 'name') return parts[0] === own ? '.' : `\${${String(parts[0])}}`;
    if (operator === 'call') return call(String(parts[0]), parts.slice(1));
    const sign = typeof operator === 'string' && Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    const [left, right] = parts.map(write);
    return sign && left !== undefined && right !== undefined && parts.length === 2
      ? `(${left} ${sign} ${right})`
      : undefined;
  };
  const call = (name: string, given: JsonValue[]): string | undefined => {
    if (name === 'today' && given.length === 0) return 'today()';
    const [first, second] = given.map(write);
    if (name === 'not' && first !== undefined) return `not(${first})`;
    if (name === 'list contains' && first !== undefined && second !== undefined) return `selected(${first}, ${second})`;
    return undefined;
  };
  const made = write(ast);
  return made?.startsWith('(') && isOnePair(made) ? made.slice(1, -1) : made;
}

/** No XPath of version 1.0 has a quote in a text that holds both kinds. */
function literal(value: JsonValue): string | undefined {
  if (value === null) return "''";
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return `${value}()`;
  if (typeof value !== 'string' || value === '') return undefined;
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') ? undefined : `"${value}"`;
}

function isOnePair(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return false;
  }
  return true;
}
