import { canonicalJson, type Issue, issue, type JsonValue } from '@nirmaan/lexicon';
import { parser, trackVariables } from 'lezer-feel';
import { FeelDate, type Value } from '../evaluate/values';
import type { Rule } from '../model/rule';
import { buildTree } from './build-tree';
import { checkTypes } from './check-types';
import { fits, type RuleType, type RuleTypes, typeName } from './types';

const LONGEST = 10_000;
/** Brackets within brackets. The parser's time grows with the square of it: thousands would hold a server for minutes. */
const MOST_BRACKETS = 100;

/**
 * A rule from its text. `rule` is there when the text could be read; issues may still say that it cannot be right.
 * Names with spaces and the like are told apart by what is in scope: `types`. An Issue about the text has `from` and `to`.
 */
export function parseRule(text: string, types: RuleTypes): { rule?: Rule; issues: Issue[] } {
  if (text.trim() === '') return { issues: [issue('rules.empty', '')] };
  if (text.length > LONGEST) return { issues: [issue('rules.too-long', '', { longest: LONGEST })] };
  if (nestingOf(text) > MOST_BRACKETS) return { issues: [issue('rules.too-deep', '')] };
  const scope = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, exampleOf(type)]));
  const tree = parser.configure({ top: 'Expression', contextTracker: trackVariables(scope) }).parse(text);
  const { ast, issues } = buildTree(tree.topNode, text);
  if (!ast) return { issues };
  return { rule: { text, ast }, issues: checkTypes(ast, types).issues };
}

/** How deep brackets stand within brackets, apart from those in texts and comments. */
function nestingOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|\/\/.*|\/\*[\s\S]*?\*\/|[([{]|[)\]}]/g)) {
    if ('([{'.includes(token)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(token)) depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** What is wrong with a stored rule: as `parseRule`, and that its tree is not that of its text, or its result not of the type wanted. */
export function checkRule(rule: Rule, types: RuleTypes, expected?: RuleType): Issue[] {
  const parsed = parseRule(rule.text, types);
  if (!parsed.rule) return parsed.issues;
  if (canonicalJson(parsed.rule.ast as JsonValue) !== canonicalJson(rule.ast as JsonValue))
    return [issue('rules.stale-tree', '')];
  if (!expected) return parsed.issues;
  const { type } = checkTypes(rule.ast, types);
  return fits(type, expected)
    ? parsed.issues
    : [...parsed.issues, issue('rules.wrong-result', '', { expected: typeName(expected), actual: typeName(type) })];
}

/** Something of a type, from which the parser learns the members of contexts. */
function exampleOf(type: RuleType): Value {
  if (typeof type === 'object') {
    if ('list' in type) return [exampleOf(type.list)];
    return Object.fromEntries(Object.entries(type.context).map(([name, member]) => [name, exampleOf(member)]));
  }
  return type === 'number'
    ? 0
    : type === 'boolean'
      ? false
      : type === 'string'
        ? ''
        : type === 'date'
          ? new FeelDate(0)
          : null;
}
