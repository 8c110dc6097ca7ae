import type { Issue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import type { Workflow } from '../model/workflow';
import { repairs, repairsFor } from '../repairs';
import { forTests } from '../testing/notation';
import { checkWorkflow } from '.';
import type { Check, CheckContext, Params } from './define-check';
import { runChecks } from './run-checks';

/** A workflow, and where it matters what lies around it. */
type Given = { workflow: Workflow; context?: Partial<CheckContext> };
type Cases = {
  /** Workflows in which the check finds nothing, by the reason why. */
  valid: Record<string, Workflow | Given>;
  /**
   * Workflows in which it does: the places it names, and where it gives one the way that shows it (`A -GO-> B`) and some of
   * the params of the first.
   */
  invalid: Record<string, Given & { issues: string[]; trail?: string; params?: Params }>;
};

/**
 * A check in its cases, and its repairs in those in which it finds something: each is offered in one of them at least, the
 * problem is gone after it, and no error is new.
 */
export function describeCheck(check: Check, { valid, invalid }: Cases): void {
  describe(check.code, () => {
    it.each(Object.entries(valid))('accepts %s', (_, given) => {
      expect(problemsOf(check, 'workflow' in given ? given : { workflow: given })).toEqual([]);
    });
    it.each(Object.entries(invalid))('finds %s', (_, { issues, trail, params, ...given }) => {
      const found = problemsOf(check, given);
      expect(found.map((issue) => issue.path)).toEqual(issues);
      if (trail !== undefined) expect(drawTrail(found[0]?.params.trail)).toBe(trail);
      if (params !== undefined) expect(found[0]?.params).toMatchObject(params);
    });
    const offers = Object.entries(invalid).flatMap(([title, given]) =>
      problemsOf(check, given).flatMap((issue) =>
        repairsFor(issue, given.workflow, forTests).map((repair) => ({ title, given, issue, repair })),
      ),
    );
    it.each(offers)('$title: $repair.describe mends $issue.path', ({ given, repair }) => {
      const before = structuredClone(given.workflow);
      const mended = { ...given, workflow: repair.apply(given.workflow) };
      expect(given.workflow).toEqual(before);
      expect(problemsOf(check, mended).length).toBeLessThan(problemsOf(check, given).length);
      const known = errorsOf(given);
      expect([...errorsOf(mended)].filter((code) => !known.has(code))).toEqual([]);
    });
    it('offers each of its repairs', () => {
      const known = new Set((repairs[check.code] ?? []).map((repair) => repair.describe));
      expect(new Set(offers.map(({ repair }) => repair.describe))).toEqual(known);
    });
  });
}

function problemsOf(check: Check, { workflow, context }: Given): Issue[] {
  return runChecks([check], workflow, { ...forTests, ...context });
}

/** Which errors there are, by their codes. */
function errorsOf({ workflow, context }: Given): Set<string> {
  const issues = checkWorkflow(workflow, { ...forTests, ...context });
  return new Set(issues.filter((issue) => issue.severity === 'error').map((issue) => issue.code));
}

/** A gap, where no action leads on, is a bare arrow. */
function drawTrail(trail: unknown): string {
  if (!Array.isArray(trail)) return '';
  return trail
    .map(({ state, action }, at) =>
      at === trail.length - 1 ? state : action ? `${state} -${action}->` : `${state} ->`,
    )
    .join(' ');
}
