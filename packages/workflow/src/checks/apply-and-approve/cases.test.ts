import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { applyAndApprove } from '.';

describeCheck(applyAndApprove, {
  valid: {
    'different roles': wf`DRAFT -SUBMIT(CITIZEN,CLERK)-> PENDING -APPROVE(OFFICER)-> (DONE)`,
    'granted at once when filed': wf`DRAFT -SUBMIT(CLERK)-> (DONE)`,
  },
  invalid: {
    'a clerk who does both': {
      workflow: wf`DRAFT -SUBMIT(CITIZEN,CLERK)-> PENDING -APPROVE(CLERK)-> (DONE)`,
      issues: ['/actions/1/roles'],
      trail: 'DRAFT -SUBMIT-> PENDING',
    },
    'a clerk beside an officer': {
      workflow: wf`DRAFT -SUBMIT(CITIZEN,CLERK)-> PENDING -APPROVE(CLERK,OFFICER)-> (DONE)`,
      issues: ['/actions/1/roles'],
    },
  },
});
