import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { duplicateAction } from '.';

describeCheck(duplicateAction, {
  valid: {
    'a code offered once in each state': wf`DRAFT -GO-> PENDING -GO-> (DONE)`,
  },
  invalid: {
    'a code offered twice in a state': {
      workflow: wf`DRAFT -SUBMIT-> PENDING -GO-> (DONE); PENDING -GO-> (NO!)`,
      issues: ['/actions/2/code'],
      trail: 'DRAFT -SUBMIT-> PENDING',
    },
  },
});
