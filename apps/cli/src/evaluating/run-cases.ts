import type { Issue, JsonValue } from '@nirmaan/lexicon';
import { evaluateRule, type RuleClock } from '@nirmaan/rules';
import { parseRule, type RuleType } from '@nirmaan/rules/parse';
import { type CaseValue, type EvaluationCase, isAsExpected, readCaseValue, readScope } from './case-values';

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
      : isAsExpected(value, asWritten(readCaseValue(each.expected), clock));
    const { id, expression, expected } = each;
    return passes ? [] : [{ id, expression, expected, actual: value, reported }];
  });
  return { passed: cases.length - failed.length, failed };
}

function runCase({ expression, context }: EvaluationCase, clock: RuleClock): { value: JsonValue; reported: string[] } {
  const { scope, types } = readScope(context);
  const { rule, issues } = parseRule(expression, types);
  if (!rule) return { value: null, reported: codesOf(issues) };
  const { value, warnings, error } = evaluateRule(rule.ast, { scope, clock });
  return { value, reported: codesOf([...issues, ...warnings, ...(error ? [error] : [])]) };
}

const codesOf = (problems: readonly Pick<Issue, 'code'>[]) => [...new Set(problems.map((each) => each.code))];

/** An expected value with its dates and durations as this engine writes them: values are compared, and `P0D` is `PT0S`. */
function asWritten({ data, type }: CaseValue, clock: RuleClock): JsonValue {
  if (typeof type === 'string')
    return typeof data === 'string'
      ? evaluateRule(['name', 'value', type], { scope: { value: data }, clock }).value
      : data;
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data))
    return 'list' in type ? data.map((each) => asWritten({ data: each, type: type.list }, clock)) : data;
  const members: Record<string, RuleType> = 'context' in type ? type.context : {};
  return Object.fromEntries(
    Object.entries(data).map(([name, each]) => [name, asWritten({ data: each, type: members[name] ?? 'any' }, clock)]),
  );
}
