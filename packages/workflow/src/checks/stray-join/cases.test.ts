import { wf } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { strayJoin } from '.';

describeCheck(strayJoin, {
  valid: { 'the ways out of a block': opinions },
  invalid: {
    'an action that names an outcome elsewhere': {
      workflow: wf`DRAFT -SUBMIT-> PENDING -APPROVE ok-> (DONE)`,
      issues: ['/actions/1/join'],
    },
  },
});
