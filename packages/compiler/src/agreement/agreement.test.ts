import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validWorkflow } from '../../../workflow/src/testing/valid-workflow';
import { playBoth, RUNS } from './play-both';

describe('a simulated run, and the same calls to DIGIT', () => {
  it.each([
    ['without blocks', 0, 150],
    ['with parallel blocks', 1, 75],
    ['with blocks inside blocks', 2, 40],
  ])(
    'end in the same state with the same offers to every role: workflows %s',
    async (_, blocks, workflows) => {
      let steps = 0;
      await fc.assert(
        fc.asyncProperty(validWorkflow({ blocks }), fc.nat(), async (workflow, seed) => {
          const played = await playBoth(workflow, seed);
          steps += played.steps;
          if (played.differs) throw new Error(played.differs);
        }),
        { numRuns: workflows },
      );
      expect(steps).toBeGreaterThan(workflows * RUNS);
    },
    300_000,
  );
});
