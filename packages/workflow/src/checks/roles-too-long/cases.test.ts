import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { rolesTooLong } from '.';

describeCheck(rolesTooLong, {
  valid: {
    'a few roles': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'more than fits': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(workflow.actions[1] ?? {}, {
          roles: Array.from({ length: 60 }, (_, n) => `A_ROLE_OF_OFFICERS_${n}`),
        }),
      ),
      issues: ['/actions/1/roles'],
    },
  },
});
