import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { duplicateState } from '.';

describeCheck(duplicateState, {
  valid: {
    'codes that differ': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'a code used twice': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) => {
        workflow.states.push(...workflow.states.filter((state) => state.code === 'PENDING'));
      }),
      issues: ['/states/3/code'],
    },
  },
});
