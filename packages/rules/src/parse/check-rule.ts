import { canonicalJson, type Issue, issue } from '@nirmaan/lexicon';
import type { Rule } from '../model/rule';
import { kindParam } from './checking';
import { examineRule } from './parse-rule';
import { fits, type RuleType, type RuleTypes, typeName } from './types';

/**
 * What is wrong with the text of a rule, each with its place (`from`, `to`) in the text: errors where it cannot work,
 * warnings where it works and surely says something else than meant. With `expected`, also a result of another type.
 */
export function checkRule(text: string, types: RuleTypes, expected?: RuleType): Issue[] {
  return readRule(text, types, expected).issues;
}

/** A rule from its text, and everything `checkRule` says of it, read once. */
export function readRule(text: string, types: RuleTypes, expected?: RuleType): { rule?: Rule; issues: Issue[] } {
  const { ast, type, issues } = examineRule(text, types);
  return {
    ...(ast && { rule: { text, ast } }),
    issues: ast && expected ? [...issues, ...checkResult(text, type, expected)] : issues,
  };
}

function checkResult(text: string, type: RuleType, expected: RuleType): Issue[] {
  if (fits(type, expected)) return [];
  return [
    issue('rules.wrong-result', '', {
      from: text.length - text.trimStart().length,
      to: text.trimEnd().length,
      expected: kindParam(typeName(expected)),
      actual: kindParam(typeName(type)),
    }),
  ];
}

/**
 * What is wrong with a stored rule: as `checkRule`, and that its tree is not that of its text (a field became a date, say);
 * `params.tree` is the one it would have now.
 */
export function checkStoredRule({ text, ast }: Rule, types: RuleTypes, expected?: RuleType): Issue[] {
  const { rule: read, issues } = readRule(text, types, expected);
  if (read && canonicalJson(read.ast) !== canonicalJson(ast))
    return [issue('rules.stale-tree', '', { tree: read.ast })];
  return issues;
}
