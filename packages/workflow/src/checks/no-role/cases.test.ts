import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { noRole } from '.';

describeCheck(noRole, {
  valid: {
    'actions with roles': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'one without': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) => void workflow.actions[1]?.roles.pop()),
      issues: ['/actions/1/roles'],
    },
    'one beside others that have some': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE); PENDING -REJECT-> (LOST!)`, (workflow) =>
        Object.assign(workflow.actions[1] ?? {}, { roles: [] }),
      ),
      issues: ['/actions/1/roles'],
    },
  },
});
