import type { Issue, JsonValue } from '@nirmaan/lexicon';
import { evaluateRule, type RuleClock } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { type EvaluationCase, fromCaseValue, fromMembers, isAsExpected } from './case-values';
import { typesOf } from './types-of';

export type FailedCase = {
  id: string;
  expression: string;
  expected: JsonValue;
  actual: JsonValue;
  /** Codes of everything that was reported. */
  reported: string[];
};

/** Runs every case; a case that must report an error passes only when it did, and gave null. */
export function runCases(cases: readonly EvaluationCase[], clock: RuleClock): { passed: number; failed: FailedCase[] } {
  const failed = cases.flatMap((each) => {
    const { value, reported } = runCase(each, clock);
    const passes = each.error
      ? value === null && reported.length > 0
      : isAsExpected(value, fromCaseValue(each.expected));
    const { id, expression, expected } = each;
    return passes ? [] : [{ id, expression, expected, actual: value, reported }];
  });
  return { passed: cases.length - failed.length, failed };
}

function runCase({ expression, context }: EvaluationCase, clock: RuleClock): { value: JsonValue; reported: string[] } {
  const scope = fromMembers(context);
  const { rule, issues } = parseRule(expression, typesOf(scope));
  if (!rule) return { value: null, reported: codesOf(issues) };
  const { value, warnings, error } = evaluateRule(rule.ast, { scope, clock });
  return { value, reported: codesOf([...issues, ...warnings, ...(error ? [error] : [])]) };
}

const codesOf = (problems: readonly Pick<Issue, 'code'>[]) => [...new Set(problems.map((each) => each.code))];
