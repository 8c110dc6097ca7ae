import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { noStart } from '.';

describeCheck(noStart, {
  valid: {
    'a workflow with a start': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'one without': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) => void workflow.states.shift()),
      issues: ['/states'],
    },
  },
});
