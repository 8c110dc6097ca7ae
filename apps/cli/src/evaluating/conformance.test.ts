import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EvaluationCase } from './case-values';
import { runCases } from './run-cases';

/**
 * The cases of the DMN Technology Compatibility Kit (`packages/rules/src/testing/README.md`). Counted apart: cases that
 * expect a value and cases that expect null, for an engine that always says null would pass half of all.
 */
const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../packages/rules/src/testing/${file}`, import.meta.url), 'utf8'));

const hasFunctionLiteral = ({ expression }: EvaluationCase) => /\bfunction\s*\(/.test(expression);
const cases = z
  .array(EvaluationCase)
  .parse(read('dmn-tck-cases.json'))
  .filter((each) => !/^(0082-feel-coercion|0070-feel-instance-of)\//.test(each.id) && !hasFunctionLiteral(each));
/** By id, why a case fails. */
const exceptions = z.record(z.string(), z.string()).parse(read('exceptions.json'));
const clock = { now: Date.UTC(2026, 3, 1, 12), timeZone: 'Asia/Kolkata' };

describe('conformance to DMN', () => {
  const { failed } = runCases(cases, clock);

  it('no case fails that is not listed with a reason', () => {
    expect(failed.filter(({ id }) => !Object.hasOwn(exceptions, id))).toEqual([]);
  });

  it('what is listed as failing does fail', () => {
    const failing = new Set(failed.map(({ id }) => id));
    expect(Object.keys(exceptions).filter((id) => !failing.has(id))).toEqual([]);
  });

  const expectsNull = ({ expected, error }: EvaluationCase) => expected === null || error;
  it.each([
    ['a value', (each: EvaluationCase) => !expectsNull(each)],
    ['null', expectsNull],
  ])('of the cases that expect %s at least 99 in 100 pass', (name, belongs) => {
    const own = new Set(cases.filter(belongs).map(({ id }) => id));
    const passed = own.size - failed.filter(({ id }) => own.has(id)).length;
    console.info(`expecting ${name}: ${passed} of ${own.size}, ${((100 * passed) / own.size).toFixed(2)} %`);
    expect(passed / own.size).toBeGreaterThanOrEqual(0.99);
  });
});
