import type { Issue, IssueSeverity } from '@nirmaan/lexicon';
import { checkStoredRule } from '@nirmaan/rules/parse';
import type { RuleSite } from './rule-sites';

/** What is wrong with a stored rule where it stands, of one severity: errors cannot work, warnings are surely not meant so. */
export function ruleProblems({ rule, types, expected }: Omit<RuleSite, 'path'>, severity: IssueSeverity): Issue[] {
  return checkStoredRule(rule, types, expected).filter((each) => each.severity === severity);
}
