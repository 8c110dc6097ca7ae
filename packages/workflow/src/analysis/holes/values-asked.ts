import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '@nirmaan/rules';

/** What conditions compare one answer with. */
export type ValuesAsked = { numbers: Set<number>; texts: Set<string>; days: Set<string>; booleans: boolean };

/**
 * The answers that conditions ask about, by their path (`owner.age`), with the values at which a condition can change.
 * `isExact` is false where a condition asks something else too (two answers compared, a sum, a function): then there may
 * be cases that these values do not stand for.
 */
export type Asked = { answers: Map<string, ValuesAsked>; isExact: boolean };

type Node = [string, ...JsonValue[]];

export function valuesAsked(conditions: readonly RuleAst[]): Asked {
  const asked: Asked = { answers: new Map(), isExact: true };
  for (const condition of conditions) askCondition(condition, asked);
  return asked;
}

function askCondition(node: JsonValue | undefined, asked: Asked): void {
  if (!isNode(node)) {
    asked.isExact = false;
    return;
  }
  const [operator, ...operands] = node;
  switch (operator) {
    case 'lit':
      return;
    case 'and':
    case 'or':
    case 'if':
      for (const operand of operands) askCondition(operand, asked);
      return;
    case 'call':
      if (operands[0] === 'not' && operands.length === 2) askCondition(operands[1], asked);
      else asked.isExact = false;
      return;
    case 'name':
    case 'path': {
      const values = answerAt(node, asked);
      if (values) values.booleans = true;
      return;
    }
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      compare(operator, operands[0], operands.slice(1), asked);
      return;
    case 'between':
      compare('<', operands[0], operands.slice(1), asked);
      return;
    case 'in':
      for (const test of operands.slice(1)) askTest(operands[0], test, asked);
      return;
    default:
      asked.isExact = false;
  }
}

function askTest(answer: JsonValue | undefined, test: JsonValue | undefined, asked: Asked): void {
  if (!isNode(test)) asked.isExact = false;
  else if (test[0] === 'list') for (const each of test.slice(1)) askTest(answer, each, asked);
  else if (test[0] === 'range') compare('<', answer, [test[1] ?? null, test[3] ?? null], asked);
  else if (test[0] === 'test') compare(String(test[1]), answer, [test[2] ?? null], asked);
  else compare('=', answer, [test], asked);
}

/** An answer and what it is compared with; of a comparison the answer may stand on either side. */
function compare(operator: string, one: JsonValue | undefined, others: readonly JsonValue[], asked: Asked): void {
  const [other] = others;
  const isTurned = others.length === 1 && literalOf(one) !== undefined;
  const values = answerAt(isTurned ? other : one, asked);
  if (!values) return;
  for (const each of isTurned ? [one] : others) {
    const literal = literalOf(each);
    if (literal === undefined) asked.isExact = false;
    else if (typeof literal === 'object') {
      if (literal) values.days.add(literal.day);
    } else if (typeof literal === 'number') values.numbers.add(literal);
    else if (typeof literal === 'boolean') values.booleans = true;
    else if (operator === '=' || operator === '!=') values.texts.add(literal);
    else asked.isExact = false;
  }
}

/** Where an answer's values are noted; undefined, and not exact, where this is no answer. */
function answerAt(node: JsonValue | undefined, asked: Asked): ValuesAsked | undefined {
  const path = pathOf(node);
  if (path === undefined) {
    asked.isExact = false;
    return undefined;
  }
  const known = asked.answers.get(path);
  if (known) return known;
  const values: ValuesAsked = { numbers: new Set(), texts: new Set(), days: new Set(), booleans: false };
  asked.answers.set(path, values);
  return values;
}

function pathOf(node: JsonValue | undefined): string | undefined {
  if (!isNode(node)) return undefined;
  const [operator, first, member] = node;
  if (operator === 'name') return String(first);
  if (operator !== 'path') return undefined;
  const before = pathOf(first);
  return before === undefined ? undefined : `${before}.${String(member)}`;
}

/** A number, text, boolean or nothing as it is written; `date("2026-04-01")` as its day; undefined: something else. */
function literalOf(node: JsonValue | undefined): number | string | boolean | null | { day: string } | undefined {
  if (!isNode(node)) return undefined;
  const [operator, first, second] = node;
  if (operator === 'lit' && (first === null || (typeof first !== 'object' && first !== undefined))) return first;
  if (operator !== 'call' || first !== 'date' || node.length !== 3) return undefined;
  const text = literalOf(second);
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) ? { day: text } : undefined;
}

function isNode(node: JsonValue | undefined): node is Node {
  return Array.isArray(node) && typeof node[0] === 'string';
}
