import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../checks';
import { Workflow } from '../model/workflow';
import { PEOPLE, validWorkflow } from './valid-workflow';

const context = { roles: [...PEOPLE, 'SYSTEM', 'WF_ORCHESTRATOR', 'AUTO_ESCALATE'], forms: [] };

describe('a valid workflow of the tests', () => {
  it.each([0, 1, 2])(
    'has the right shape and no error, with blocks %i deep',
    (blocks) => {
      fc.assert(
        fc.property(validWorkflow({ blocks }), (workflow) => {
          expect(Workflow.parse(workflow)).toEqual(workflow);
          expect(checkWorkflow(workflow, context).filter((issue) => issue.severity === 'error')).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
    60_000,
  );
});
