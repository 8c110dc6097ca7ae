import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { duplicateState } from '.';

describeCheck(duplicateState, {
  valid: {
    'codes that differ': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'a code used twice': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(workflow.states[2] ?? {}, { code: 'PENDING' }),
      ),
      issues: ['/states/2/code'],
    },
  },
});
