import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { crossingAction } from '.';

describeCheck(crossingAction, {
  valid: { 'branches that keep to themselves': opinions },
  invalid: {
    'a branch that ends the case itself': {
      workflow: but(opinions, (workflow) =>
        Object.assign(workflow.blocks[0]?.branches[0]?.workflow.actions[2] ?? {}, { to: 'REJECTED' }),
      ),
      issues: ['/blocks/0/branches/0/workflow/actions/2/to'],
      trail: 'OPENED -OPEN-> PENDING -STOP-> REJECTED',
    },
    'a case that jumps into a branch': {
      workflow: but(opinions, (workflow) => Object.assign(workflow.actions[0] ?? {}, { to: 'PENDING' })),
      issues: ['/actions/0/to'],
      trail: 'DRAFT -SUBMIT-> PENDING',
    },
  },
});
