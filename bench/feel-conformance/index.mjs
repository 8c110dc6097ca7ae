/** How many of DMN's conformance cases pass: those that expect a value and those that expect null, apart. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/workspace.mjs';
import { loadSource } from '../measuring/load-source.mjs';
import { round } from '../measuring/numbers.mjs';

export const about = "cases of DMN's compatibility kit that pass";
export const options = {};

/** Each kind: at least this part of its cases. An engine that always says null would pass half of all. */
const BUDGET = 0.96;
const CASES = path.join(root, 'packages/rules/src/testing/dmn-tck-cases.json');
/** Groups whose item definitions are not in the file. */
const LEFT_OUT = /^(0082-feel-coercion|0070-feel-instance-of)\//;

export async function run() {
  const { EvaluationCase, runCases } = await loadSource(
    'feel-conformance',
    `export { EvaluationCase } from './apps/cli/src/evaluating/case-values';
     export { runCases } from './apps/cli/src/evaluating/run-cases';`,
  );
  const all = JSON.parse(fs.readFileSync(CASES, 'utf8')).map((each) => EvaluationCase.parse(each));
  const clock = { now: Date.UTC(2026, 3, 1, 12), timeZone: 'Asia/Kolkata' };
  const countOf = (cases) => {
    const { passed, failed } = runCases(cases, clock);
    return {
      cases: cases.length,
      passed,
      percent: round((100 * passed) / cases.length, 2),
      failed: failed.map(({ id }) => id),
    };
  };
  const judged = all.filter(({ id, expression }) => !LEFT_OUT.test(id) && !/\bfunction\s*\(/.test(expression));
  const expectsNull = ({ expected, error }) => expected === null || error;
  const result = {
    value: countOf(judged.filter((each) => !expectsNull(each))),
    null: countOf(judged.filter(expectsNull)),
    wholeFile: countOf(all),
    leftOut: all.length - judged.length,
    budget: BUDGET,
  };
  const line = (name, { cases, passed, percent }) => `${name.padEnd(28)}${passed} of ${cases}  ${percent} %`;
  return {
    result,
    text: [
      line('expecting a value', result.value),
      line('expecting null', result.null),
      line('the whole file', result.wholeFile),
      ...[...result.value.failed, ...result.null.failed].map((id) => `  failed  ${id}`),
    ].join('\n'),
    failed: [result.value, result.null].some(({ cases, passed }) => passed / cases < BUDGET),
  };
}
