import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { endWithoutOutcome } from '.';

describeCheck(endWithoutOutcome, {
  valid: {
    'ends with an outcome': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'an end that says nothing': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(workflow.states[2] ?? {}, { outcome: undefined }),
      ),
      issues: ['/states/2/outcome'],
    },
  },
});
