import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { missingSource } from '.';

describeCheck(missingSource, {
  valid: {
    'actions between states': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'an action from nowhere': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) => void workflow.states.splice(1, 1)),
      issues: ['/actions/1/from'],
    },
  },
});
