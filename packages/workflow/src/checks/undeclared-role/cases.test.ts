import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { undeclaredRole } from '.';

describeCheck(undeclaredRole, {
  valid: {
    'roles of the service': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'a role of nobody': { workflow: wf`DRAFT -SUBMIT(CITIZEN,STRANGER)-> (DONE)`, issues: ['/actions/0/roles/1'] },
  },
});
