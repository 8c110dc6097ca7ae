import { type Issue, issue, type JsonValue } from '@nirmaan/lexicon';
import { parser, trackVariables } from 'lezer-feel';
import type { Rule, RuleAst } from '../model/rule';
import { buildTree, type Places } from './build-tree';
import { checkTypes } from './check-types';
import { scanText } from './scan-text';
import { type RuleType, type RuleTypes, typeName } from './types';

/** Letters of a rule. */
export const LONGEST_RULE = 10_000;
/** Words and signs of a rule. The parser's time grows with the square of the entries of a context: a few thousand would take seconds at each keystroke. */
export const MOST_TOKENS = 1_500;
/** Brackets within brackets. The parser's time grows with the square of it: thousands would hold a server for minutes. */
const MOST_BRACKETS = 100;

/**
 * A rule from its text. `rule` is there when the text could be read; issues may still say that it cannot be right.
 * Names with spaces and the like are told apart by what is in scope: `types`. An Issue about the text has `from` and `to`.
 */
export function parseRule(text: string, types: RuleTypes): { rule?: Rule; issues: Issue[] } {
  const { ast, issues } = examineRule(text, types);
  return ast ? { rule: { text, ast }, issues } : { issues };
}

/** As `parseRule`, with the type of the result. */
export function examineRule(text: string, types: RuleTypes): { ast?: RuleAst; type: RuleType; issues: Issue[] } {
  const { ast, places, issues } = parseTree(text, types);
  if (!ast) return { type: 'any', issues };
  const checked = checkTypes(ast, types, text, places);
  // The tree was made a moment ago and is nobody else's: names of dates get their type, so that texts of the data are read as such.
  for (const [node, type] of checked.temporal) node.push(type);
  return { ast, type: checked.type, issues: [...issues, ...checked.issues] };
}

/** The bare tree of a text, and where each node stands in it. No tree where the text cannot be read. */
export function parseTree(text: string, types: RuleTypes): { ast?: RuleAst; places: Places; issues: Issue[] } {
  const none = (code: string, params = {}) => ({ places: new Map(), issues: [issue(code, '', params)] });
  if (text.trim() === '') return none('rules.empty', { from: 0, to: text.length });
  if (text.length > LONGEST_RULE)
    return none('rules.too-long', { longest: LONGEST_RULE, from: LONGEST_RULE, to: text.length });
  const { tokens, nesting, unfinished } = scanText(text);
  if (unfinished !== undefined) return none('rules.unfinished', { from: unfinished, to: text.length });
  if (nesting > MOST_BRACKETS) return none('rules.too-deep', { from: 0, to: text.length });
  if (tokens > MOST_TOKENS) return none('rules.too-many-words', { most: MOST_TOKENS, from: 0, to: text.length });
  const tree = parserFor(types).parse(readable(text));
  return buildTree(tree.topNode, text);
}

const parsers = new WeakMap<RuleTypes, typeof parser>();

/** A parser that knows the names in scope; an editor asks for the same ones at each keystroke. */
function parserFor(types: RuleTypes): typeof parser {
  const before = parsers.get(types);
  if (before) return before;
  const scope = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, exampleOf(type)]));
  const made = parser.configure({ top: 'Expression', contextTracker: trackVariables(scope) });
  parsers.set(types, made);
  return made;
}

/** The parser does not know the type `range<…>` yet. It reads `list <…>` in the same place, as long; the tree is made of the text itself. */
function readable(text: string): string {
  return text.replace(/(\binstance\s+of\s+)range</g, '$1list <');
}

/** Something of a type, from which the parser learns the members of contexts. */
function exampleOf(type: RuleType): JsonValue {
  if (typeof type === 'object' && 'list' in type) return [exampleOf(type.list)];
  if (typeof type === 'object' && 'context' in type)
    return Object.fromEntries(Object.entries(type.context).map(([name, member]) => [name, exampleOf(member)]));
  const name = typeName(type);
  return name === 'number' ? 0 : name === 'boolean' ? false : name === 'any' || name === 'null' ? null : '';
}
