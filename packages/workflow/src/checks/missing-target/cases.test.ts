import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { missingTarget } from '.';

describeCheck(missingTarget, {
  valid: {
    'actions between states': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'an action that leads nowhere': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) => void workflow.states.pop()),
      issues: ['/actions/1/to'],
      trail: 'DRAFT -SUBMIT-> PENDING -APPROVE-> DONE',
    },
  },
});
