import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { singleBranch } from '.';

describeCheck(singleBranch, {
  valid: { 'two branches': opinions },
  invalid: {
    one: {
      workflow: but(opinions, (workflow) => void workflow.blocks[0]?.branches.pop()),
      issues: ['/blocks/0/branches'],
    },
  },
});
