import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { branchNeverOk } from '.';

describeCheck(branchNeverOk, {
  valid: {
    'branches that can end well': opinions,
    'one that ends well when its time is over': but(opinions, (workflow) => {
      const branch = workflow.blocks[0]?.branches[0];
      Object.assign(branch?.workflow.states[2] ?? {}, { outcome: 'fail' });
      Object.assign(branch?.workflow ?? {}, { sla: 1000 });
      Object.assign(branch ?? {}, { onTimeout: 'ok' });
    }),
  },
  invalid: {
    'one that can only fail': {
      workflow: but(opinions, (workflow) =>
        Object.assign(workflow.blocks[0]?.branches[1]?.workflow.states[2] ?? {}, { outcome: 'fail' }),
      ),
      issues: ['/blocks/0/branches/1/workflow/states'],
      params: { branch: 'health' },
    },
    'one whose good end is never reached': {
      workflow: but(opinions, (workflow) => {
        const branch = workflow.blocks[0]?.branches[1]?.workflow;
        if (branch) branch.actions = branch.actions.filter((action) => action.code !== 'CLEAR');
      }),
      issues: ['/blocks/0/branches/1/workflow/states'],
    },
  },
});
