import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { branchEndWithoutOutcome } from '.';

describeCheck(branchEndWithoutOutcome, {
  valid: { 'ends that say how': opinions },
  invalid: {
    'one that does not': {
      workflow: but(opinions, (workflow) => {
        delete workflow.blocks[0]?.branches[0]?.workflow.states[3]?.outcome;
      }),
      issues: ['/blocks/0/branches/0/workflow/states/3/outcome'],
      trail: 'OPENED -OPEN-> PENDING -STOP-> STOPPED',
    },
  },
});
