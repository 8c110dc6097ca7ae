import { describe, expect, it } from 'vitest';
import type { Workflow } from '../model/workflow';
import { forTests } from '../testing/notation';
import { type Check, runCheck } from './define-check';

type Cases = {
  /** Workflows in which the check finds nothing, by the reason why. */
  valid: Record<string, Workflow>;
  /** Workflows in which it does: the places it names, and where it gives one the way that shows it (`A -GO-> B`). */
  invalid: Record<string, { workflow: Workflow; issues: string[]; trail?: string }>;
};

export function describeCheck(check: Check, { valid, invalid }: Cases): void {
  describe(check.code, () => {
    it.each(Object.entries(valid))('accepts %s', (_, workflow) => {
      expect(runCheck(check, workflow, forTests)).toEqual([]);
    });
    it.each(Object.entries(invalid))('finds %s', (_, { workflow, issues, trail }) => {
      const found = runCheck(check, workflow, forTests);
      expect(found.map((issue) => issue.path)).toEqual(issues);
      if (trail !== undefined) expect(drawTrail(found[0]?.params.trail)).toBe(trail);
    });
  });
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
