import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { repeatableAction } from '.';

describeCheck(repeatableAction, {
  valid: {
    'codes that differ along the way': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
    'a note, which moves nothing': wf`DRAFT -SUBMIT-> A -SAVE-> A -GO-> (DONE)`,
  },
  invalid: {
    'two actions of one code in a row': {
      workflow: wf`DRAFT -SUBMIT-> A -FORWARD-> B -FORWARD-> (DONE)`,
      issues: ['/actions/1/code'],
    },
  },
});
