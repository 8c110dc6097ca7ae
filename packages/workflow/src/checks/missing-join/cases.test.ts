import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { missingJoin } from '.';

describeCheck(missingJoin, {
  valid: {
    'a way out for each outcome': opinions,
    'a person who decides needs none for a bad one': but(opinions, (workflow) => {
      Object.assign(workflow.blocks[0] ?? {}, { join: { policy: 'manual', requireAll: false } });
      workflow.actions = workflow.actions.filter((action) => action.join !== 'fail');
    }),
  },
  invalid: {
    'none for a bad one': {
      workflow: but(opinions, (workflow) => {
        workflow.actions = workflow.actions.filter((action) => action.join !== 'fail');
      }),
      issues: ['/blocks/0/join'],
      params: { outcome: 'fail' },
    },
    'none at all': {
      workflow: but(opinions, (workflow) => {
        for (const action of workflow.actions) delete action.join;
      }),
      issues: ['/blocks/0/join', '/blocks/0/join'],
    },
  },
});
