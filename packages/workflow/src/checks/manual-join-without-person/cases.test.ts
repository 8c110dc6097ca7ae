import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { manualJoinWithoutPerson } from '.';

const manual = but(opinions, (workflow) =>
  Object.assign(workflow.blocks[0] ?? {}, { join: { policy: 'manual', requireAll: true } }),
);

describeCheck(manualJoinWithoutPerson, {
  valid: {
    'a block that joins by itself': opinions,
    'a person who decides': but(manual, (workflow) => {
      for (const action of workflow.actions) if (action.join) action.roles = ['OFFICER'];
    }),
  },
  invalid: {
    'nobody who could': {
      workflow: manual,
      issues: ['/actions/1/roles', '/actions/2/roles'],
      trail: 'DRAFT -SUBMIT-> OPINIONS',
    },
  },
});
