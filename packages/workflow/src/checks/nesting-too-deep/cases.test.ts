import type { Workflow } from '../../model/workflow';
import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { nestingTooDeep } from '.';

/** The same block in its own first branch, so many times. */
function nested(levels: number): Workflow {
  return but(opinions, (workflow) => {
    const [branch] = workflow.blocks[0]?.branches ?? [];
    if (branch && levels > 1) branch.workflow = nested(levels - 1);
  });
}

describeCheck(nestingTooDeep, {
  valid: { 'one level': opinions, 'three levels': nested(3) },
  invalid: {
    'four levels': {
      workflow: nested(4),
      issues: ['/blocks/0/branches/0/workflow/blocks/0/branches/0/workflow/blocks/0/branches/0/workflow/blocks/0'],
    },
  },
});
